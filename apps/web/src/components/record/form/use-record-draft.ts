import { useState } from 'react'
import { changesOf, pick } from '../conflict/compare-fields.ts'
import type { RecordEditing } from './record-editing.ts'

/** What is written in a record's form, kept on the device where it has drafts. */
export function useRecordDraft<Stored, Draft extends object, Saved>(
  editing: RecordEditing<Stored, Draft, Saved>,
) {
  const { toDraft, drafts } = editing
  // What is stored may be read again behind an open form; the form keeps to what it was opened with.
  const [opened] = useState(editing.opened)
  const [draft, setDraft] = useState(() => drafts?.read() ?? toDraft(opened.record))
  const [round, setRound] = useState(0)

  function write(key: string, value: unknown) {
    const written = { ...draft, [key]: value }
    const next = editing.settle?.(written) ?? written
    setDraft(next)
    drafts?.write(next)
  }

  function startAnew() {
    setDraft({ ...toDraft(opened.record), ...pick(draft, editing.kept ?? []) })
    setRound((count) => count + 1)
  }

  return {
    opened,
    isNew: opened.etag === undefined,
    draft,
    changed: Object.keys(changesOf(toDraft(opened.record), draft)),
    setDraft,
    write,
    round,
    startAnew,
  }
}
