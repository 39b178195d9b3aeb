import { useState } from 'react'
import { ApiProblem } from '../../../lib/server/api-problem.ts'
import { text } from '../../../strings/text.ts'
import { showToast } from '../../ui/toast/toast-store.ts'
import { changesOf, conflictsOf, pick } from '../conflict/compare-fields.ts'
import type { FieldConflict } from '../conflict/compare-fields.ts'
import type { Opened, RecordEditing } from './record-editing.ts'
import { fieldFaults } from './record-field.ts'
import type { RecordValues } from './record-field.ts'
import { refusalOf } from './record-refusal.ts'
import { useFormFaults } from './use-form-faults.ts'
import { useRecordDraft } from './use-record-draft.ts'

export interface StaleDraft<Stored, Draft> {
  /** What is stored now, with its tag. */
  stored: Opened<Stored>
  draft: Draft
  fields: FieldConflict<keyof Draft & string>[]
}

/** The state of a record's form: what was opened, what is written, and what stands in the way of saving it. */
export function useRecordForm<Stored, Draft extends object, Saved>(
  editing: RecordEditing<Stored, Draft, Saved>,
) {
  const { toDraft, drafts, onDone } = editing
  const { opened, isNew, draft, changed, setDraft, write, round, startAnew } = useRecordDraft(editing)
  const { tell, stillUnread, forget, ...faults } = useFormFaults()
  const [conflict, setConflict] = useState<StaleDraft<Stored, Draft>>()
  const [isPending, setPending] = useState(false)
  const fields = editing.fieldsOf(draft)

  function refuse(error: unknown) {
    setConflict(undefined)
    const refusal = refusalOf(editing, fields, error)
    tell(refusal.faults, refusal.failure)
  }

  async function send(base: Opened<Stored>, wanted: Draft) {
    const changes = isNew ? wanted : changesOf(toDraft(base.record), wanted)
    if (Object.keys(changes).length === 0) return done(undefined)
    if (editing.confirm && !(await editing.confirm(changes, base, wanted))) return
    setPending(true)
    try {
      const saved = await editing.send(changes, base, wanted)
      if (isNew) {
        startAnew()
        forget()
      }
      done(saved)
    } catch (error) {
      if (isStale(error) && editing.reread !== undefined) await compare(base, wanted, editing.reread)
      else refuse(error)
    } finally {
      setPending(false)
    }
  }

  function done(saved: Saved | undefined) {
    drafts?.clear()
    setConflict(undefined)
    onDone(saved)
  }

  // The refusal shows the record, but not its tag, without which nothing can be saved over it.
  async function compare(base: Opened<Stored>, wanted: Draft, reread: () => Promise<Opened<Stored>>) {
    try {
      const stored = await reread()
      const differing = conflictsOf(toDraft(base.record), wanted, toDraft(stored.record))
      if (differing.length > 0) return setConflict({ stored, draft: wanted, fields: differing })
      showToast({ message: text('edit.conflict.same') })
      return done(undefined)
    } catch (error) {
      return refuse(error)
    }
  }

  function save() {
    if (isPending) return
    const written = { ...fieldFaults(fields, draft as RecordValues), ...stillUnread() }
    const found = Object.keys(written).length > 0 ? written : (editing.check?.(draft) ?? {})
    tell(found)
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
    ...faults,
    draft,
    write,
    fields,
    round,
    conflict,
    isNew,
    changed,
    isPending,
    save,
    saveChosen,
  }
}

export type RecordFormState<Stored, Draft extends object, Saved> = ReturnType<
  typeof useRecordForm<Stored, Draft, Saved>
>

/** What is asked for does not exist, or not for the one who asks: to ask again leads to the same. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'not-found'
}

export function isStale(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'precondition-failed'
}
