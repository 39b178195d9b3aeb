import { createDraftStore, keptForms, moveDraft } from '../../../lib/device/draft.ts'
import { createIdempotencyKey } from '../../../lib/server/idempotency-key.ts'
import { withTabStorage } from '../../../lib/device/device-storage.ts'
import { hasAnswers, fromDraft, isRecordingDraft } from '../values/recording-values.ts'
import type { RecordingDraft } from '../values/recording-values.ts'

/** What became of a draft. */
export interface SavedAs {
  /** Null until the server has answered, and of what waits for a network. */
  ref: string | null
  kind: 'household' | 'lead'
}

/** What is being recorded on this device, each draft by itself: two tabs may share one, or have one each. */
export interface RecordingDrafts {
  /** The draft that this tab had, or else one that waits; undefined where there is none to go on with. */
  find: () => { id: string; content: RecordingDraft } | undefined
  read: (id: string) => RecordingDraft | undefined
  write: (id: string, content: RecordingDraft) => void
  clear: (id: string) => void
  /** Which draft this tab has, also after a reload. */
  hold: (id: string) => void
  savedAs: (id: string) => SavedAs | undefined
  /** Takes it upon this tab to save the draft: false where another has. */
  claim: (id: string, kind: SavedAs['kind']) => Promise<boolean>
  /** It is saved under this ref. */
  settle: (id: string, saved: SavedAs) => void
  /** It was refused, or taken back: whoever has it may save it. */
  release: (id: string) => void
}

const VERSION = 1
const DRAFT = 'recording.'
/** Under this name stands a draft that was kept before each tab had its own. */
const ONE_FOR_ALL = 'recording'
const SAVED = 'recording-saved.'
// Where the browser forbids it, the draft is kept all the same, though not which tab had it.
const TAB_KEY = 'inflytt.recording-draft'

export const newDraftId = createIdempotencyKey

export function createRecordingDrafts(userId: string): RecordingDrafts {
  const draftOf = (id: string) => createDraftStore(userId, DRAFT + id, VERSION, isRecordingDraft)
  const markOf = (id: string) => createDraftStore(userId, SAVED + id, VERSION, isSavedAs)
  const savedAs = (id: string) => markOf(id).read()
  return {
    find() {
      forgetOldMarks(userId)
      moveDraft(userId, ONE_FOR_ALL, DRAFT + newDraftId())
      const own = withTabStorage((storage) => storage.getItem(TAB_KEY))
      const found = keptForms(userId, DRAFT).flatMap(({ form }) => {
        const id = form.slice(DRAFT.length)
        const content = draftOf(id).read()
        return content && hasAnswers(fromDraft(content)) ? [{ id, content }] : []
      })
      return (
        found.find(({ id }) => id === own) ??
        found.find(({ id }) => savedAs(id) === undefined) ??
        // What differed from what was saved, in a tab that was closed. One that is still open has it itself.
        (own ? undefined : found[0])
      )
    },
    read: (id) => draftOf(id).read(),
    write: (id, content) => draftOf(id).write(content),
    clear: (id) => draftOf(id).clear(),
    hold: (id) => withTabStorage((storage) => storage.setItem(TAB_KEY, id)),
    savedAs,
    claim: (id, kind) =>
      alone(id, () => {
        if (savedAs(id)) return false
        markOf(id).write({ ref: null, kind })
        return true
      }),
    settle: (id, saved) => markOf(id).write(saved),
    release: (id) => markOf(id).clear(),
  }
}

// What is too old to be read stands there no longer than it must.
function forgetOldMarks(userId: string): void {
  for (const { form } of keptForms(userId, SAVED)) {
    const mark = createDraftStore(userId, form, VERSION, isSavedAs)
    if (!mark.read()) mark.clear()
  }
}

/** Two tabs that save at once look one after the other; without locks (http on an intranet) the mark alone tells. */
async function alone<R>(id: string, run: () => R): Promise<R> {
  const { locks } = navigator as { locks?: LockManager }
  return locks ? locks.request(`inflytt.recording.${id}`, async () => run()) : run()
}

function isSavedAs(content: unknown): content is SavedAs {
  if (typeof content !== 'object' || content === null) return false
  const { ref, kind } = content as Partial<SavedAs>
  return (ref === null || typeof ref === 'string') && (kind === 'household' || kind === 'lead')
}
