import { useId, useState } from 'react'
import { isStale } from '../../components/record/form/use-record-form.ts'
import { Button } from '../../components/ui/button.tsx'
import { ChoiceGroup } from '../../components/ui/fields/choice-group.tsx'
import { Dialog } from '../../components/ui/dialog/dialog.tsx'
import { TextArea } from '../../components/ui/fields/text-area.tsx'
import { problemText } from '../../lib/server/api-problem.ts'
import { formatMonth } from '../../lib/text/format.ts'
import { useText } from '../../strings/use-text.tsx'
import { consequenceWords } from './decide-words.ts'
import { coveringAggregate, envelopeValues } from './page/counting-words.ts'
import { problemFaults } from './editing/field-faults.ts'
import { useDecision } from './use-decision.ts'
import type { Decision } from './use-decision.ts'

interface DecideDialogProps extends Omit<Decision, 'formId' | 'isPending' | 'onPending'> {
  isOpen: boolean
}

export function DecideDialog(props: DecideDialogProps) {
  const { household, around, isOpen, onClose } = props
  const text = useText()
  const { households } = envelopeValues(household, around.names)
  const formId = useId()
  const [isPending, setPending] = useState(false)
  return (
    <Dialog
      title={text('household.decide.title', { households })}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} variant="primary" isPending={isPending}>
            {text('household.decide.do')}
          </Button>
          <Button onClick={onClose}>{text('action.cancel')}</Button>
        </>
      }
    >
      <DecideForm {...props} formId={formId} isPending={isPending} onPending={setPending} />
    </Dialog>
  )
}

// Mounted anew each time the dialog opens, so that it opens empty.
function DecideForm(props: Decision) {
  const { household, around, formId } = props
  const text = useText()
  const { ids, coverage, failure, ...decision } = useDecision(props)
  const values = envelopeValues(household, around.names)
  const faults = problemFaults(failure, around.settings)
  return (
    <form
      id={formId}
      className="fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void decision.save()
      }}
    >
      <AboutAggregate household={household} around={around} />
      <ChoiceGroup
        id={ids.choice}
        legend={text('household.decide.choice')}
        choices={[
          { value: 'covered', label: text('household.decide.covered', values) },
          { value: 'new', label: text('household.decide.new') },
        ]}
        value={coverage}
        onChange={decision.setCoverage}
        error={decision.isChoiceMissing ? text('household.decide.missing') : undefined}
      />
      {coverage && (
        <div role="status">
          <p>{consequenceWords(coverage, household, around.names)}</p>
        </div>
      )}
      {coverage === 'new' && (
        <TextArea
          id={ids.reason}
          label={text('household.decide.reason')}
          hint={text('household.decide.reasonHint')}
          value={decision.reason}
          maxCharacters={300}
          onChange={(event) => decision.setReason(event.target.value)}
          error={
            decision.isReasonMissing ? text('household.fault.coverageReason') : faults['coverageReason']
          }
        />
      )}
      {failure !== undefined && (
        <div className="form-failure" role="alert">
          <p>{isStale(failure) ? text('household.stale') : problemText(failure)}</p>
        </div>
      )}
    </form>
  )
}

function AboutAggregate({ household, around }: Pick<DecideDialogProps, 'household' | 'around'>) {
  const text = useText()
  const aggregate = coveringAggregate(household, around.names)
  if (aggregate === undefined) return null
  const { periodToEarliest, periodToLatest } = aggregate
  return (
    <p>
      {text('household.decide.text', {
        ...envelopeValues(household, around.names),
        earliest: formatMonth(periodToEarliest),
        latest: formatMonth(periodToLatest),
      })}
    </p>
  )
}
