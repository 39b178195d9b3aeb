import { useState } from 'react'
import { ApiProblem, problemText } from '../../lib/api-problem.ts'
import type { DraftStore } from '../../lib/draft.ts'
import { isSame, nameOfField, readTyped, toTyped, toWords } from './record-field.ts'
import type { RecordField, RecordValues, Typed, TypedValues } from './record-field.ts'
import type { VersionField } from './both-versions.tsx'

/** What a form was opened with; without a tag it adds something new. */
export interface OpenedRecord {
  values: RecordValues
  etag?: string | undefined
}

export interface FieldFault {
  key: string
  message: string
}

export interface RecordFormGiven {
  opened: OpenedRecord
  fieldsOf: (typed: TypedValues) => readonly RecordField[]
  /** Faults between fields that are each well written. */
  check?: (values: RecordValues) => FieldFault[]
  /** Sends what was written; `changed` is all of it where something is added. Throws what went wrong. */
  send: (changed: RecordValues, all: RecordValues, opened: OpenedRecord) => Promise<void>
  /** Reads the record anew once somebody else was first. */
  reread?: () => Promise<OpenedRecord>
  /** What went wrong in words of its own; undefined leaves it to the common ones. */
  failureText?: (error: unknown) => string | undefined
  drafts?: DraftStore<TypedValues> | undefined
  /** Fields that keep what was typed when the next one is added. */
  kept?: readonly string[]
  /** `isSaved` is false where the form was left, or nothing was to be saved. */
  onDone: (isSaved: boolean) => void
}

interface Conflict {
  stored: OpenedRecord
  mine: RecordValues
  fields: VersionField[]
}

/** The state of a form over fields: what was opened, what is typed, and what stands in the way of saving it. */
export function useRecordForm(given: RecordFormGiven) {
  const { fieldsOf, check, send, reread, failureText, drafts, onDone } = given
  const [opened] = useState(given.opened)
  const [typed, setTyped] = useState<TypedValues>(
    () => drafts?.read() ?? typedOf(fieldsOf({}), opened.values),
  )
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const [failure, setFailure] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [isPending, setPending] = useState(false)
  const [conflict, setConflict] = useState<Conflict>()
  const fields = fieldsOf(typed)

  function write(key: string, value: Typed) {
    const next = { ...typed, [key]: value }
    setTyped(next)
    drafts?.write(next)
  }

  function refuse(error: unknown) {
    const named = error instanceof ApiProblem ? error.errors : []
    const found = fields.filter(({ key }) => named.some(({ pointer }) => pointer.split('/')[1] === key))
    const own = failureText?.(error)
    setConflict(undefined)
    setFaults(own === undefined ? found.map(({ key, fault }) => ({ key, message: fault })) : [])
    setFailure(own ?? (found.length === 0 ? problemText(error) : undefined))
    setAttempt((count) => count + 1)
  }

  async function save(base: OpenedRecord, all: RecordValues) {
    const isNew = base.etag === undefined
    const changed = isNew ? all : changedOf(base.values, all)
    if (Object.keys(changed).length === 0) return done(false)
    setPending(true)
    try {
      await send(changed, all, base)
      done(true)
    } catch (error) {
      const isStale = error instanceof ApiProblem && error.code === 'precondition-failed'
      if (isStale && reread !== undefined) await compare(base, all, reread)
      else refuse(error)
    } finally {
      setPending(false)
    }
  }

  function done(isSaved: boolean) {
    drafts?.clear()
    setConflict(undefined)
    setFaults([])
    if (isSaved && opened.etag === undefined) {
      const again = (given.kept ?? []).map((key) => [key, typed[key] ?? ''] as const)
      setTyped({ ...typedOf(fieldsOf({}), opened.values), ...Object.fromEntries(again) })
    }
    onDone(isSaved)
  }

  async function compare(base: OpenedRecord, mine: RecordValues, read: () => Promise<OpenedRecord>) {
    try {
      const stored = await read()
      const differing = versionsOf(fields, { opened: base.values, mine, stored: stored.values })
      if (differing.length > 0) setConflict({ stored, mine, fields: differing })
      else done(false)
    } catch (error) {
      refuse(error)
    }
  }

  function submit() {
    if (isPending) return
    const { values, faults: found } = readAll(fields, typed)
    const all = found.length > 0 ? found : (check?.(values) ?? [])
    setFaults(all)
    setFailure(undefined)
    setAttempt((count) => count + 1)
    if (all.length === 0) void save(opened, values)
  }

  /** Saves over what is stored what was chosen of one's own. */
  function saveChosen({ stored, mine }: Conflict, own: readonly string[]) {
    const chosen = Object.fromEntries(own.map((key) => [key, mine[key]]))
    const all = { ...pick(stored.values, fields), ...chosen }
    setTyped(typedOf(fields, all))
    void save(stored, all)
  }

  return { fields, typed, faults, failure, attempt, isPending, conflict, write, submit, saveChosen }
}

function typedOf(fields: readonly RecordField[], values: RecordValues): TypedValues {
  return Object.fromEntries(fields.map((field) => [field.key, toTyped(field, values[field.key])]))
}

function readAll(fields: readonly RecordField[], typed: TypedValues) {
  const values: Record<string, unknown> = {}
  const faults: FieldFault[] = []
  for (const field of fields) {
    const reading = readTyped(field, typed[field.key] ?? '')
    if (reading.isFault) faults.push({ key: field.key, message: field.fault })
    else values[field.key] = reading.value
  }
  return { values, faults }
}

/** Only what differs is sent, so that nothing another person changes meanwhile is written over. */
function changedOf(stored: RecordValues, wanted: RecordValues): RecordValues {
  return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => !isSame(stored[key], value)))
}

/** The fields in which what was written differs from what is now stored. */
function versionsOf(
  fields: readonly RecordField[],
  { opened, mine, stored }: Record<'opened' | 'mine' | 'stored', RecordValues>,
): VersionField[] {
  return fields
    .filter(({ key }) => !isSame(mine[key], stored[key]))
    .map((field) => ({
      key: field.key,
      label: nameOfField(field),
      mine: toWords(field, mine[field.key]),
      theirs: toWords(field, stored[field.key]),
      proposed: isSame(mine[field.key], opened[field.key]) ? 'theirs' : 'mine',
    }))
}

function pick(values: RecordValues, fields: readonly RecordField[]): RecordValues {
  return Object.fromEntries(fields.map(({ key }) => [key, values[key] ?? null]))
}
