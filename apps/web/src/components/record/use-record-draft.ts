import { useState } from 'react'
import { ApiProblem } from '../../lib/api-problem.ts'
import { text } from '../../strings/text.ts'
import { showToast } from '../ui/toast-store.ts'
import { changesOf, conflictsOf, pick } from './compare-fields.ts'
import type { FieldConflict } from './compare-fields.ts'

/** Messages by field; a field has at most one. */
export type FieldMessages = Partial<Record<string, string>>

/** A record as it was read, with its tag. */
export interface Opened<Stored> {
  record: Stored
  etag: string
}

export interface RecordEditing<Stored, Draft extends object, Saved> {
  /** The part of the record that the form changes. */
  toDraft: (record: Stored) => Draft
  /** What the form can tell before it asks the server. */
  faultsOf: (draft: Draft) => FieldMessages
  /** What the server refused, at the fields it names. */
  problemFaults: (error: unknown) => FieldMessages
  send: (base: Opened<Stored>, changes: Partial<Draft>) => Promise<Saved>
  readStored: () => Promise<Opened<Stored>>
  /** Told undefined where there was nothing to save. */
  onSaved: (saved: Saved | undefined) => void
}

export interface StaleDraft<Stored, Draft> {
  /** What is stored now, with its tag. */
  stored: Opened<Stored>
  draft: Draft
  fields: FieldConflict<keyof Draft & string>[]
}

/** A form's state: what was opened, what is written, and what stands in the way of saving it. */
export function useRecordDraft<Stored, Draft extends object, Saved>(
  openedNow: Opened<Stored>,
  editing: RecordEditing<Stored, Draft, Saved>,
) {
  const { toDraft, onSaved } = editing
  // What is stored may be read again behind an open form; the form keeps to what it was opened with.
  const [opened] = useState(openedNow)
  const [draft, setDraft] = useState(() => toDraft(opened.record))
  const [attempt, setAttempt] = useState(0)
  const [faults, setFaults] = useState<FieldMessages>({})
  const [failure, setFailure] = useState<unknown>()
  const [conflict, setConflict] = useState<StaleDraft<Stored, Draft>>()
  const [isPending, setPending] = useState(false)
  const isDirty = Object.keys(changesOf(toDraft(opened.record), draft)).length > 0

  async function send(base: Opened<Stored>, wanted: Draft) {
    const changes = changesOf(toDraft(base.record), wanted)
    if (Object.keys(changes).length === 0) return onSaved(undefined)
    setPending(true)
    try {
      onSaved(await editing.send(base, changes))
    } catch (error) {
      if (isStale(error)) await compare(base, wanted)
      else refuse(error)
    } finally {
      setPending(false)
    }
  }

  function refuse(error: unknown) {
    setConflict(undefined)
    setFaults(editing.problemFaults(error))
    setFailure(error)
    setAttempt((count) => count + 1)
  }

  // The refusal shows the record, but not its tag, without which nothing can be saved over it.
  async function compare(base: Opened<Stored>, wanted: Draft) {
    try {
      const stored = await editing.readStored()
      const fields = conflictsOf(toDraft(base.record), wanted, toDraft(stored.record))
      if (fields.length > 0) return setConflict({ stored, draft: wanted, fields })
      showToast({ message: text('edit.conflict.same') })
      return onSaved(undefined)
    } catch (error) {
      return refuse(error)
    }
  }

  function save() {
    if (isPending) return
    const found = editing.faultsOf(draft)
    setFailure(undefined)
    setFaults(found)
    setAttempt((count) => count + 1)
    if (Object.keys(found).length === 0) void send(opened, draft)
  }

  /** Saves the stored version with the named fields of one's own. */
  function saveChosen(stale: StaleDraft<Stored, Draft>, mine: readonly string[]) {
    const own = pick(stale.draft, mine as (keyof Draft & string)[])
    const chosen = { ...toDraft(stale.stored.record), ...own }
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
    isPending,
  }
}

export function isStale(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'precondition-failed'
}
