import type { FormEvent } from 'react'
import type { Milestone } from '@inflytt/domain'
import { LEAVE_REASONS, PARTNER_WORKING } from '@inflytt/domain/vocabularies'
import { Button } from '../../components/ui/button.tsx'
import { ChoiceGroup } from '../../components/ui/fields/choice-group.tsx'
import { ErrorSummary } from '../../components/ui/fields/error-summary.tsx'
import { NotFetched } from '../../components/ui/states/not-fetched.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { OUTCOMES, SCORES } from './answer-fields.ts'
import type { AnswerFault } from './answer-fields.ts'
import { useOwnAnswer } from './use-own-answer.ts'

interface AnswerFormProps {
  code: string
  open: readonly Milestone[]
  municipalities: readonly Municipality[]
  /** Asks anew for the municipalities; left out where they have come or are still to. */
  onRetry: (() => void) | undefined
  onDone: () => void
}

/** What a household says of one milestone; the one that was reached last is chosen already. */
export function AnswerForm({ code, open, municipalities, onRetry, onDone }: AnswerFormProps) {
  const text = useText()
  const { fields, write, faults, failure, attempt, isPending, send } = useOwnAnswer(
    code,
    open.at(-1),
    onDone,
  )
  const errorOf = (fault: AnswerFault) =>
    faults.includes(fault) ? text(`ownAnswer.fault.${fault}`) : undefined
  function submit(event: FormEvent) {
    event.preventDefault()
    void send()
  }
  return (
    <form className="fields" noValidate onSubmit={submit}>
      <ErrorSummary
        errors={faults.map((fault) => ({
          fieldId: `svar-${fault}`,
          message: text(`ownAnswer.fault.${fault}`),
        }))}
        message={failure}
        attempt={attempt}
      />
      {open.length > 1 && (
        <ChoiceGroup
          id="svar-milestone"
          legend={text('ownAnswer.milestone')}
          error={errorOf('milestone')}
          choices={open.map((months) => ({
            value: String(months),
            label: text('ownAnswer.milestoneIs', { months }),
          }))}
          value={fields.milestone === undefined ? undefined : String(fields.milestone)}
          onChange={(value) => write({ milestone: Number(value) as Milestone })}
        />
      )}
      <ChoiceGroup
        id="svar-outcome"
        legend={text('ownAnswer.outcome')}
        error={errorOf('outcome')}
        choices={OUTCOMES.map((value) => ({ value, label: text(`ownAnswer.outcome.${value}`) }))}
        value={fields.outcome}
        onChange={(outcome) => write({ outcome })}
      />
      {fields.outcome === 'moved_within_county' && (
        <Select
          id="svar-place"
          label={text('ownAnswer.place')}
          error={errorOf('place')}
          options={municipalities.map(({ code: value, name }) => ({ value, label: name }))}
          value={fields.place}
          onChange={(place) => write({ place })}
        />
      )}
      {fields.outcome === 'moved_within_county' && onRetry !== undefined && (
        <p>
          <NotFetched onRetry={onRetry}>{text('ownAnswer.placesFailed')}</NotFetched>
        </p>
      )}
      {fields.outcome === 'left' && (
        <Select
          label={text('ownAnswer.reason')}
          isOptional
          options={LEAVE_REASONS.map((value) => ({
            value,
            label: text(`vocabulary.leaveReason.${value}`),
          }))}
          value={fields.reason}
          onChange={(reason) => write({ reason })}
        />
      )}
      <Select
        label={text('ownAnswer.satisfaction')}
        isOptional
        options={SCORES.map((value) => ({ value, label: text(`followUps.score.${value}`) }))}
        value={fields.satisfaction}
        onChange={(satisfaction) => write({ satisfaction })}
      />
      <Select
        label={text('ownAnswer.belonging')}
        isOptional
        options={SCORES.map((value) => ({ value, label: text(`followUps.score.${value}`) }))}
        value={fields.belonging}
        onChange={(belonging) => write({ belonging })}
      />
      <Select
        label={text('ownAnswer.partner')}
        isOptional
        options={PARTNER_WORKING.map((value) => ({
          value,
          label: text(`followUps.partner.${value}`),
        }))}
        value={fields.partner}
        onChange={(partner) => write({ partner })}
      />
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          {text('ownAnswer.send')}
        </Button>
      </div>
    </form>
  )
}
