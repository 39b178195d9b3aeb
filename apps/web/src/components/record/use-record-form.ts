import { useRef, useState } from 'react'
import { ApiProblem, problemText } from '../../lib/server/api-problem.ts'
import type { DraftStore } from '../../lib/device/draft.ts'
import { text } from '../../strings/text.ts'
import { showToast } from '../ui/toast/toast-store.ts'
import { changesOf, conflictsOf, pick } from './compare-fields.ts'
import type { FieldConflict } from './compare-fields.ts'
import { fieldFaults } from './record-field.ts'
import type { FieldMessages, RecordField, RecordValues } from './record-field.ts'

/** A record as it was read, with its tag; without one it is something new. */
export interface Opened<Stored> {
  record: Stored
  etag?: string | undefined
}

export interface RecordEditing<Stored, Draft extends object, Saved> {
  opened: Opened<Stored>
  /** The part of the record that the form changes. */
  toDraft: (record: Stored) => Draft
  fieldsOf: (draft: Draft) => readonly RecordField[]
  /** What follows from a change. */
  settle?: (draft: Draft) => Draft
  /** Faults between fields that are each well written. */
  check?: (draft: Draft) => FieldMessages
  /** What the server refused, where the fields' own words do not do. */
  problemFaults?: (error: unknown) => FieldMessages
  /** What went wrong, told above although a fault may stand at a field; undefined leaves it to the common words. */
  failureText?: (error: unknown) => string | undefined
  /** Asked before a change is sent; where it says no, the form stays as it is. */
  confirm?: (changes: Partial<Draft>, base: Opened<Stored>, draft: Draft) => Promise<boolean>
  /** `changes` is all of it where something is added. Throws what went wrong. */
  send: (changes: Partial<Draft>, base: Opened<Stored>, draft: Draft) => Promise<Saved>
  /** Reads the record anew once somebody else was first. */
  reread?: () => Promise<Opened<Stored>>
  drafts?: DraftStore<Draft> | undefined
  /** Fields that keep what was written when the next one is added. */
  kept?: readonly (keyof Draft & string)[]
  /** Told undefined where the form was left, or nothing was to be saved. */
  onDone: (saved: Saved | undefined) => void
}

interface StaleDraft<Stored, Draft> {
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
  // What is stored may be read again behind an open form; the form keeps to what it was opened with.
  const [opened] = useState(editing.opened)
  const [draft, setDraft] = useState(() => drafts?.read() ?? toDraft(opened.record))
  const [round, setRound] = useState(0)
  const [attempt, setAttempt] = useState(0)
  const [faults, setFaults] = useState<FieldMessages>({})
  const [failure, setFailure] = useState<string>()
  const [conflict, setConflict] = useState<StaleDraft<Stored, Draft>>()
  const [isPending, setPending] = useState(false)
  const [unread, setUnread] = useState<FieldMessages>({})
  // Known at once: the key that saves leaves the field and saves in one.
  const unreadNow = useRef(unread)
  const isNew = opened.etag === undefined
  const fields = editing.fieldsOf(draft)
  const changed = Object.keys(changesOf(toDraft(opened.record), draft))

  function write(key: string, value: unknown) {
    const written = { ...draft, [key]: value }
    const next = editing.settle?.(written) ?? written
    setDraft(next)
    drafts?.write(next)
  }

  /** What was typed in a field and could not be taken, as a fault of it; undefined once it is written in anew. */
  function tellUnread(key: string, fault: string | undefined) {
    if (unreadNow.current[key] === fault) return
    unreadNow.current = { ...unreadNow.current, [key]: fault }
    setUnread(unreadNow.current)
    if (fault === undefined) setFaults(({ [key]: _told, ...others }) => others)
  }

  function tell(found: FieldMessages, failed?: string) {
    setFaults(found)
    setFailure(failed)
    setAttempt((count) => count + 1)
  }

  function refuse(error: unknown) {
    const named = editing.problemFaults?.(error) ?? namedFaults(fields, error)
    const shown = Object.entries(named).filter(([key]) => fields.some((field) => field.key === key))
    setConflict(undefined)
    const failed = editing.failureText?.(error)
    tell(Object.fromEntries(shown), failed ?? (shown.length === 0 ? problemText(error) : undefined))
  }

  async function send(base: Opened<Stored>, wanted: Draft) {
    const changes = isNew ? wanted : changesOf(toDraft(base.record), wanted)
    if (Object.keys(changes).length === 0) return done(undefined)
    if (editing.confirm && !(await editing.confirm(changes, base, wanted))) return
    setPending(true)
    try {
      const saved = await editing.send(changes, base, wanted)
      if (isNew) startAnew()
      done(saved)
    } catch (error) {
      if (isStale(error) && editing.reread !== undefined) await compare(base, wanted, editing.reread)
      else refuse(error)
    } finally {
      setPending(false)
    }
  }

  function startAnew() {
    setDraft({ ...toDraft(opened.record), ...pick(draft, editing.kept ?? []) })
    setFaults({})
    setRound((count) => count + 1)
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
    const written = { ...fieldFaults(fields, draft as RecordValues), ...definedOf(unreadNow.current) }
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
    draft,
    write,
    fields,
    faults,
    unread,
    tellUnread,
    failure,
    attempt,
    round,
    conflict,
    isNew,
    changed,
    isPending,
    save,
    saveChosen,
  }
}

function definedOf(messages: FieldMessages): FieldMessages {
  return Object.fromEntries(Object.entries(messages).filter(([, message]) => message !== undefined))
}

/** What is asked for does not exist, or not for the one who asks: to ask again leads to the same. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'not-found'
}

export function isStale(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'precondition-failed'
}

function namedFaults(fields: readonly RecordField[], error: unknown): FieldMessages {
  if (!(error instanceof ApiProblem)) return {}
  const { code, errors } = error
  const named = fields.filter(({ key }) => errors.some(({ pointer }) => pointer.split('/')[1] === key))
  return Object.fromEntries(
    named.map(({ key, fault }) => [
      key,
      code === 'personal-number' ? text('edit.fault.personalNumber') : fault,
    ]),
  )
}
