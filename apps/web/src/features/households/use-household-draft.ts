import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { showToast } from '../../components/ui/toast-store.ts'
import { text } from '../../strings/text.ts'
import { draftFaults, problemFaults } from './field-faults.ts'
import type { FieldMessages } from './field-faults.ts'
import type { EditableFields } from './household.ts'
import { conflictsOf, toEditableFields, toPatch } from './patch.ts'
import type { FieldConflict } from './patch.ts'
import { householdQuery } from './queries.ts'
import type { ReadHousehold } from './queries.ts'
import { adviceWords } from './saved-words.ts'
import type { Around } from './use-around.ts'
import { isStale, useChangeHousehold } from './use-change-household.ts'

export interface StaleDraft {
  /** What is stored now, with its tag. */
  stored: ReadHousehold
  draft: EditableFields
  fields: FieldConflict[]
}

/** The form's state: what was opened, what is written, and what stands in the way of saving it. */
export function useHouseholdDraft(
  openedNow: ReadHousehold,
  around: Around,
  onSaved: (advice: readonly string[]) => void,
) {
  const queryClient = useQueryClient()
  const change = useChangeHousehold(around)
  // What is stored may be read again behind an open form; the form keeps to what it was opened with.
  const [opened] = useState(openedNow)
  const [draft, setDraft] = useState(() => toEditableFields(opened.household))
  const [attempt, setAttempt] = useState(0)
  const [faults, setFaults] = useState<FieldMessages>({})
  const [failure, setFailure] = useState<unknown>()
  const [conflict, setConflict] = useState<StaleDraft>()
  const isDirty = Object.keys(toPatch(opened.household, draft)).length > 0

  async function send(base: ReadHousehold, wanted: EditableFields) {
    const patch = toPatch(base.household, wanted)
    if (Object.keys(patch).length === 0) return onSaved([])
    try {
      const saved = await change.mutateAsync({ before: base.household, etag: base.etag, patch })
      return onSaved(adviceWords(saved.warnings))
    } catch (error) {
      return isStale(error) ? compare(base, wanted) : refuse(error)
    }
  }

  function refuse(error: unknown) {
    setConflict(undefined)
    setFaults(problemFaults(error, around.settings))
    setFailure(error)
    setAttempt((count) => count + 1)
  }

  // The refusal shows the record, but not its tag, without which nothing can be saved over it.
  async function compare(base: ReadHousehold, wanted: EditableFields) {
    try {
      const stored = await queryClient.fetchQuery({
        ...householdQuery(base.household.ref),
        staleTime: 0,
      })
      const fields = conflictsOf(base.household, wanted, stored.household)
      if (fields.length > 0) return setConflict({ stored, draft: wanted, fields })
      showToast({ message: text('household.conflict.same') })
      return onSaved([])
    } catch (error) {
      return refuse(error)
    }
  }

  function save() {
    if (change.isPending) return
    const found = draftFaults(draft, around.settings)
    setFailure(undefined)
    setFaults(found)
    setAttempt((count) => count + 1)
    if (Object.keys(found).length === 0) void send(opened, draft)
  }

  function saveChosen(stale: StaleDraft, chosen: EditableFields) {
    setDraft(chosen)
    void send(stale.stored, chosen)
  }

  return {
    draft,
    setDraft,
    attempt,
    faults,
    failure,
    conflict,
    isDirty,
    save,
    saveChosen,
    isPending: change.isPending,
  }
}
