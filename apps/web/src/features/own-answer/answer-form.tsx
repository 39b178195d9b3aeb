import { useState } from 'react'
import type { FormEvent } from 'react'
import type { Milestone, OwnAnswer } from '@inflytt/domain'
import { LEAVE_REASONS, PARTNER_WORKING } from '@inflytt/domain/vocabularies'
import { Button } from '../../components/ui/button.tsx'
import { ChoiceGroup } from '../../components/ui/fields/choice-group.tsx'
import { ErrorSummary } from '../../components/ui/fields/error-summary.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { ApiProblem, problemText } from '../../lib/server/api-problem.ts'
import { createIdempotencyKey } from '../../lib/server/idempotency-key.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { postOwnAnswer } from './queries.ts'

const OUTCOMES = ['stayed', 'moved_within_county', 'partly', 'left'] as const
const SCORES = ['1', '2', '3', '4', '5'] as const

type Outcome = (typeof OUTCOMES)[number]
type Score = (typeof SCORES)[number]
type Fault = 'milestone' | 'outcome' | 'place'

interface Fields {
  milestone: Milestone | undefined
  outcome?: Outcome
  place?: string
  reason?: (typeof LEAVE_REASONS)[number]
  satisfaction?: Score
  belonging?: Score
  partner?: (typeof PARTNER_WORKING)[number]
}

interface AnswerFormProps {
  code: string
  open: readonly Milestone[]
  municipalities: readonly Municipality[]
  onDone: () => void
}

/** What a household says of one milestone; the one that was reached last is chosen already. */
export function AnswerForm({ code, open, municipalities, onDone }: AnswerFormProps) {
  const text = useText()
  const [fields, setFields] = useState<Fields>({ milestone: open.at(-1) })
  const [found, setFound] = useState<readonly Fault[]>([])
  const [failure, setFailure] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [isPending, setPending] = useState(false)
  const [key, setKey] = useState(createIdempotencyKey)
  const write = (change: Partial<Fields>) => {
    setFields({ ...fields, ...change })
    setKey(createIdempotencyKey())
  }
  // What has been answered since is at fault no longer.
  const faults = faultsOf(fields).filter((fault) => found.includes(fault))
  const errorOf = (fault: Fault) =>
    faults.includes(fault) ? text(`ownAnswer.fault.${fault}`) : undefined

  async function send(event: FormEvent) {
    event.preventDefault()
    if (isPending) return
    const answer = toAnswer(code, fields)
    setFound(faultsOf(fields))
    setFailure(undefined)
    setAttempt((count) => count + 1)
    if (answer === undefined) return
    setPending(true)
    try {
      await postOwnAnswer(answer, key)
      onDone()
    } catch (error) {
      const isAnswered = error instanceof ApiProblem && error.code === 'conflict'
      setFailure(isAnswered ? text('ownAnswer.answeredAlready') : problemText(error))
      setAttempt((count) => count + 1)
      setPending(false)
    }
  }

  return (
    <form className="fields" noValidate onSubmit={(event) => void send(event)}>
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

function faultsOf({ milestone, outcome, place }: Fields): Fault[] {
  const faults: Fault[] = []
  if (milestone === undefined) faults.push('milestone')
  if (outcome === undefined) faults.push('outcome')
  if (outcome === 'moved_within_county' && place === undefined) faults.push('place')
  return faults
}

function toAnswer(code: string, fields: Fields): OwnAnswer | undefined {
  const { milestone, outcome, place, reason, satisfaction, belonging, partner } = fields
  if (faultsOf(fields).length > 0 || milestone === undefined || outcome === undefined) return undefined
  return {
    code,
    milestone,
    outcome,
    ...(outcome === 'moved_within_county' && { newMunicipalityCode: place }),
    ...(outcome === 'left' && reason !== undefined && { leaveReason: reason }),
    ...(satisfaction !== undefined && { satisfaction: Number(satisfaction) }),
    ...(belonging !== undefined && { belonging: Number(belonging) }),
    ...(partner !== undefined && { partnerWorking: partner }),
  }
}
