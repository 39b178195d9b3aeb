import { useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { useQueryClient } from '@tanstack/react-query'
import { isStale } from '../../components/record/use-record-form.ts'
import { Button } from '../../components/ui/button.tsx'
import { ChoiceGroup } from '../../components/ui/fields/choice-group.tsx'
import { Dialog } from '../../components/ui/dialog/dialog.tsx'
import { TextArea } from '../../components/ui/fields/text-area.tsx'
import { problemText } from '../../lib/server/api-problem.ts'
import { formatMonth } from '../../lib/text/format.ts'
import { withSession } from '../../lib/session/sign-in-again.ts'
import { useText } from '../../strings/use-text.tsx'
import { coveringAggregate, envelopeValues } from './page/counting-words.ts'
import { problemFaults } from './editing/field-faults.ts'
import type { HouseholdRecord } from './household.ts'
import { householdQuery, readHousehold } from './queries.ts'
import type { Around } from './list/use-around.ts'
import { useChangeHousehold } from './use-change-household.ts'

interface DecideDialogProps {
  household: HouseholdRecord
  /** Of the household as it is shown; without one it is read anew before it is decided. */
  etag?: string
  around: Around
  isOpen: boolean
  onClose: () => void
  onDone: () => void
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

interface DecideFormProps extends DecideDialogProps {
  formId: string
  isPending: boolean
  onPending: (isPending: boolean) => void
}

// Mounted anew each time the dialog opens, so that it opens empty.
function DecideForm({
  household,
  etag,
  around,
  onClose,
  onDone,
  formId,
  isPending,
  onPending,
}: DecideFormProps) {
  const text = useText()
  const queryClient = useQueryClient()
  const change = useChangeHousehold(around)
  const [coverage, setCoverage] = useState<'covered' | 'new'>()
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const values = envelopeValues(household, around.names)
  const faults = problemFaults(failure, around.settings)
  const isReasonMissing = coverage === 'new' && reason.trim() === ''

  async function save() {
    setAsked(true)
    if (coverage === undefined || isReasonMissing) {
      document.getElementById(`${formId}-${coverage === undefined ? 'choice' : 'reason'}`)?.focus()
      return
    }
    if (isPending) return
    onPending(true)
    setFailure(undefined)
    try {
      const read =
        etag === undefined ? await withSession(() => readHousehold(household.ref)) : { household, etag }
      const patch = { coverage, coverageReason: coverage === 'new' ? reason.trim() : null }
      await change.mutateAsync({ before: read.household, etag: read.etag, patch })
      // Closing gives focus back to the button that opened the dialog, which may be gone by then.
      flushSync(onClose)
      onDone()
    } catch (error) {
      setFailure(error)
      if (isStale(error)) await queryClient.invalidateQueries(householdQuery(household.ref))
    } finally {
      onPending(false)
    }
  }

  return (
    <form
      id={formId}
      className="fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <AboutAggregate household={household} around={around} />
      <ChoiceGroup
        id={`${formId}-choice`}
        legend={text('household.decide.choice')}
        choices={[
          { value: 'covered', label: text('household.decide.covered', values) },
          { value: 'new', label: text('household.decide.new') },
        ]}
        value={coverage}
        onChange={setCoverage}
        error={isAsked && coverage === undefined ? text('household.decide.missing') : undefined}
      />
      {coverage && (
        <div role="status">
          <p>{consequence(coverage, household, around, text)}</p>
        </div>
      )}
      {coverage === 'new' && (
        <TextArea
          id={`${formId}-reason`}
          label={text('household.decide.reason')}
          hint={text('household.decide.reasonHint')}
          value={reason}
          maxCharacters={300}
          onChange={(event) => setReason(event.target.value)}
          error={
            isAsked && isReasonMissing
              ? text('household.fault.coverageReason')
              : faults['coverageReason']
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

function consequence(
  coverage: 'covered' | 'new',
  household: HouseholdRecord,
  { names }: Around,
  text: ReturnType<typeof useText>,
): string {
  const values = envelopeValues(household, names)
  if (coverage === 'new')
    return text(
      household.countStatus === 'confirmed'
        ? 'household.decide.newMeans'
        : 'household.decide.newMeansPreliminary',
      values,
    )
  const isMoved = coveringAggregate(household, names)?.programmeId !== household.programmeId
  return text(isMoved ? 'household.decide.coveredMoves' : 'household.decide.coveredMeans', values)
}
