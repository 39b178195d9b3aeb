import { useQueryClient } from '@tanstack/react-query'
import { useRecordDraft } from '../../components/record/use-record-draft.ts'
import type { Opened } from '../../components/record/use-record-draft.ts'
import { draftFaults, problemFaults } from './field-faults.ts'
import type { EditableFields, HouseholdRecord, SavedHousehold } from './household.ts'
import { toEditableFields } from './patch.ts'
import { householdQuery } from './queries.ts'
import type { ReadHousehold } from './queries.ts'
import { adviceWords } from './saved-words.ts'
import type { Around } from './use-around.ts'
import { useChangeHousehold } from './use-change-household.ts'

/** The state of a household's form. */
export function useHouseholdDraft(
  opened: ReadHousehold,
  around: Around,
  onSaved: (advice: readonly string[]) => void,
) {
  const queryClient = useQueryClient()
  const change = useChangeHousehold(around)
  const readStored = async () =>
    toOpened(await queryClient.fetchQuery({ ...householdQuery(opened.household.ref), staleTime: 0 }))
  return useRecordDraft<HouseholdRecord, EditableFields, SavedHousehold>(toOpened(opened), {
    toDraft: toEditableFields,
    faultsOf: (draft) => draftFaults(draft, around.settings),
    problemFaults: (error) => problemFaults(error, around.settings),
    send: ({ record, etag }, patch) => change.mutateAsync({ before: record, etag, patch }),
    readStored,
    onSaved: (saved) => onSaved(saved === undefined ? [] : adviceWords(saved.warnings)),
  })
}

function toOpened({ household, etag }: ReadHousehold): Opened<HouseholdRecord> {
  return { record: household, etag }
}
