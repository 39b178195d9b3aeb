import { useState } from 'react'
import { RecordForm } from '../../components/record/record-form.tsx'
import { PageSection } from '../../components/ui/page-header.tsx'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { codeLabel, describeField } from './describe-field.ts'
import { withField } from './draft.ts'
import { FieldControl, controlId } from './field-control.tsx'
import { FIELD_GROUPS, isShown } from './fields.ts'
import type { HouseholdRecord } from './household.ts'
import type { ReadHousehold } from './queries.ts'
import { LockNotice } from './lock-notice.tsx'
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
  const word = useText()
  // The form keeps to what it was opened with; what is locked meanwhile the server tells.
  const [lock] = useState(lockNow)
  const form = useHouseholdDraft(opened, around, onClose)
  return (
    <RecordForm
      form={form}
      title={word('household.form.title')}
      conflictTitle={word('household.conflict.title')}
      conflictNotice={noticeOf}
      labelOf={(field) => text(`household.field.${field}` as TextId)}
      describe={(field, value) => describeField(field, value, around.names)}
      controlId={controlId}
      isToldAbove={isPeriodClosed}
      onClose={() => onClose([])}
    >
      {(draft, faults) => (
        <>
          <LockNotice lock={lock} household={opened.household} around={around} />
          {FIELD_GROUPS.map(({ titleId, fields }) => (
            <PageSection key={titleId} title={word(titleId)}>
              <div className="form-fields">
                {fields
                  .filter((field) => isShown(field, draft))
                  .map((field) =>
                    isLockedField(field, lock) ? (
                      <LockedField
                        key={field}
                        label={word(`household.field.${field}`)}
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
        </>
      )}
    </RecordForm>
  )
}

function noticeOf({ countStatus }: HouseholdRecord) {
  if (countStatus !== 'voided') return null
  const status = codeLabel('countStatus', 'voided').toLocaleLowerCase('sv-SE')
  return <p>{text('household.conflict.statusNow', { status })}</p>
}

function LockedField({ label, value }: { label: string; value: string }) {
  const word = useText()
  return (
    <dl className="field locked-field">
      <dt className="field-label">
        {label} <span className="field-optional">({word('household.lockedField')})</span>
      </dt>
      <dd>{value}</dd>
    </dl>
  )
}
