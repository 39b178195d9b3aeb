import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { ActionBar } from '../../components/ui/action-bar.tsx'
import { Button } from '../../components/ui/button.tsx'
import { ErrorSummary } from '../../components/ui/error-summary.tsx'
import { PageSection } from '../../components/ui/page-header.tsx'
import { problemText } from '../../lib/api-problem.ts'
import { useText } from '../../strings/use-text.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import { describeField } from './describe-field.ts'
import { withField } from './draft.ts'
import { FieldControl, controlId } from './field-control.tsx'
import { FIELD_GROUPS, isShown } from './fields.ts'
import type { ReadHousehold } from './queries.ts'
import { LockNotice } from './lock-notice.tsx'
import { UnsavedDialog } from './unsaved-dialog.tsx'
import type { Around } from './use-around.ts'
import { useHouseholdDraft } from './use-household-draft.ts'
import { isLockedField, isPeriodClosed } from './use-lock.ts'
import type { HouseholdLock } from './use-lock.ts'

interface HouseholdFormProps {
  opened: ReadHousehold
  around: Around
  lock: HouseholdLock | undefined
  /** Told what the save gave reason to tell. */
  onClose: (advice: readonly string[]) => void
}

export function HouseholdForm({ opened, around, lock: lockNow, onClose }: HouseholdFormProps) {
  const text = useText()
  // The form keeps to what it was opened with; what is locked meanwhile the server tells.
  const [lock] = useState(lockNow)
  const form = useHouseholdDraft(opened, around, onClose)
  const headingRef = useRef<HTMLHeadingElement>(null)
  const [isLeaving, setLeaving] = useState(false)
  const { draft, faults, failure, conflict, isDirty } = form

  useEffect(() => headingRef.current?.focus(), [])

  if (conflict) {
    return (
      <>
        <ConflictChoice
          conflict={conflict}
          names={around.names}
          isPending={form.isPending}
          onSave={form.saveChosen}
          onDiscard={() => onClose([])}
        />
        <UnsavedDialog isDirty />
      </>
    )
  }

  const errors = Object.entries(faults).map(([field, message = '']) => ({
    fieldId: controlId(field),
    message,
  }))
  const isToldAtFields = errors.length > 0 && !isPeriodClosed(failure)
  const failed = failure === undefined || isToldAtFields ? undefined : problemText(failure)
  return (
    <form
      className="household-form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        form.save()
      }}
    >
      <h2 ref={headingRef} tabIndex={-1} className="form-title">
        {text('household.form.title')}
      </h2>
      <LockNotice lock={lock} household={opened.household} around={around} />
      <ErrorSummary errors={errors} message={failed} attempt={form.attempt} />
      {FIELD_GROUPS.map(({ titleId, fields }) => (
        <PageSection key={titleId} title={text(titleId)}>
          <div className="form-fields">
            {fields
              .filter((field) => isShown(field, draft))
              .map((field) =>
                isLockedField(field, lock) ? (
                  <LockedField
                    key={field}
                    label={text(`household.field.${field}`)}
                    value={describeField(field, opened.household[field], around.names)}
                  />
                ) : (
                  <FieldControl
                    key={field}
                    field={field}
                    value={draft[field]}
                    onChange={(value) => form.setDraft(withField(draft, field, value))}
                    error={faults[field]}
                    around={around}
                  />
                ),
              )}
          </div>
        </PageSection>
      ))}
      <ActionBar>
        <div className="button-row">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {text('household.form.save')}
          </Button>
          <Button onClick={() => (isDirty ? setLeaving(true) : onClose([]))}>
            {text('action.cancel')}
          </Button>
        </div>
      </ActionBar>
      <UnsavedDialog
        isDirty={isDirty}
        isAsked={isLeaving}
        onStay={() => setLeaving(false)}
        onLeave={() => onClose([])}
      />
    </form>
  )
}

function LockedField({ label, value }: { label: string; value: string }) {
  const text = useText()
  return (
    <dl className="field locked-field">
      <dt className="field-label">
        {label} <span className="field-optional">({text('household.lockedField')})</span>
      </dt>
      <dd>{value}</dd>
    </dl>
  )
}
