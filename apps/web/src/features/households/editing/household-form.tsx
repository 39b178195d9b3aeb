import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { RecordForm } from '../../../components/record/form/record-form.tsx'
import type { Opened } from '../../../components/record/form/record-editing.ts'
import { PageSection } from '../../../components/ui/page/page-header.tsx'
import { problemText } from '../../../lib/server/api-problem.ts'
import { text } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import { codeLabel, describeField } from './describe-field.ts'
import { withoutMeaningless } from './draft.ts'
import { draftFaults, problemFaults } from './field-faults.ts'
import { FIELD_GROUPS, isShown } from './fields.ts'
import type { HouseholdRecord } from '../household.ts'
import { householdFields } from './household-fields.ts'
import { LockNotice } from '../page/lock-notice.tsx'
import { toEditableFields } from './patch.ts'
import { householdQuery } from '../queries.ts'
import type { ReadHousehold } from '../queries.ts'
import { adviceWords } from './saved-words.ts'
import type { Around } from '../list/use-around.ts'
import { useChangeHousehold } from '../use-change-household.ts'
import { isLockedField, isPeriodClosed } from '../page/use-lock.ts'
import type { HouseholdLock } from '../page/use-lock.ts'

interface HouseholdFormProps {
  opened: ReadHousehold
  around: Around
  lock: HouseholdLock | undefined
  /** Told what the save gave reason to tell. */
  onClose: (advice: readonly string[]) => void
}

export function HouseholdForm({ opened, around, lock: lockNow, onClose }: HouseholdFormProps) {
  const word = useText()
  const queryClient = useQueryClient()
  const change = useChangeHousehold(around)
  // The form keeps to what it was opened with; what is locked meanwhile the server tells.
  const [lock] = useState(lockNow)
  const [fields] = useState(() => householdFields(around))
  const { ref } = opened.household
  return (
    <RecordForm
      isPage
      title={word('household.form.title')}
      conflictTitle={word('household.conflict.title')}
      conflictNotice={noticeOf}
      describe={(field, value) => describeField(field, value, around.names)}
      opened={toOpened(opened)}
      toDraft={toEditableFields}
      fieldsOf={() => fields}
      settle={withoutMeaningless}
      check={(draft) => draftFaults(draft, around.settings)}
      problemFaults={(error) => problemFaults(error, around.settings)}
      failureText={(error) => (isPeriodClosed(error) ? problemText(error) : undefined)}
      send={(patch, { record, etag = '' }) => change.mutateAsync({ before: record, etag, patch })}
      reread={async () =>
        toOpened(await queryClient.fetchQuery({ ...householdQuery(ref), staleTime: 0 }))
      }
      onDone={(saved) => onClose(saved === undefined ? [] : adviceWords(saved.warnings))}
    >
      {(control, draft) => (
        <>
          <LockNotice lock={lock} household={opened.household} around={around} />
          {FIELD_GROUPS.map(({ titleId, fields: ofGroup }) => (
            <PageSection key={titleId} title={word(titleId)}>
              <div className="form-fields">
                {ofGroup
                  .filter((key) => isShown(key, draft))
                  .map((key) =>
                    isLockedField(key, lock) ? (
                      <LockedField
                        key={key}
                        label={word(`household.field.${key}`)}
                        value={describeField(key, opened.household[key], around.names)}
                      />
                    ) : (
                      fields.filter((field) => field.key === key).map(control)
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

function toOpened({ household, etag }: ReadHousehold): Opened<HouseholdRecord> {
  return { record: household, etag }
}

function noticeOf({ countStatus }: HouseholdRecord) {
  if (countStatus !== 'voided') return null
  const status = codeLabel('countStatus', 'voided').toLowerCase()
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
