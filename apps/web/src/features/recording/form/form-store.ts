import { fromDraft, hasAnswers, toDraft, EMPTY_VALUES } from '../values/recording-values.ts'
import type { RecordingValues } from '../values/recording-values.ts'
import { newDraftId } from './recording-drafts.ts'
import type { RecordingDrafts, SavedAs } from './recording-drafts.ts'

/** What stands in the form, and which draft it is: the same in two tabs that share it. */
export interface FormEntry {
  id: string
  values: RecordingValues
}

export interface FormStore {
  /** The values this very moment: a combobox commits in the same event as the key that saves. */
  get: () => RecordingValues
  entry: () => FormEntry
  change: (patch: Partial<RecordingValues>) => void
  /** Begins another draft with these values, or goes on with the one of that id. */
  replace: (values: RecordingValues, id?: string) => void
  /** What became of the draft in another tab; undefined while it is to be saved here. */
  savedElsewhere: () => SavedAs | undefined
  /** Asked before it is sent: false where another tab has saved it, or is about to. */
  claim: () => Promise<boolean>
  /** Tells the other tabs under which ref it is saved. */
  settle: (ref: string) => void
  /** It was not saved after all, or was taken back. */
  release: (id: string) => void
  /** Takes the draft off the device while the answers are on their way, so that a reload does not offer them twice. */
  forgetDraft: () => void
  subscribe: (listener: () => void) => () => void
  /** Whether it began with what was left on the device. */
  isRestored: boolean
}

/** Holds the answers and keeps each change on the device, so that a crash loses nothing. */
export function createFormStore(drafts: RecordingDrafts): FormStore {
  const found = drafts.find()
  let id = found?.id ?? newDraftId()
  let values = found ? fromDraft(found.content) : EMPTY_VALUES
  // As this tab last wrote it: what another has written in the same draft is not for this one to take away.
  let written = JSON.stringify(found?.content)
  let isOurs = false
  let elsewhere = drafts.savedAs(id)
  const listeners = new Set<() => void>()
  if (found) drafts.hold(id)

  const tell = () => {
    for (const listener of listeners) listener()
  }
  const look = () => {
    const saved = isOurs ? undefined : drafts.savedAs(id)
    if (JSON.stringify(saved) === JSON.stringify(elsewhere)) return
    elsewhere = saved
    tell()
  }
  const forgetDraft = () => {
    if (JSON.stringify(drafts.read(id)) === written) drafts.clear(id)
  }
  const keep = () => {
    if (!hasAnswers(values)) return forgetDraft()
    const content = toDraft(values)
    written = JSON.stringify(content)
    drafts.write(id, content)
    drafts.hold(id)
  }

  return {
    get: () => values,
    entry: () => ({ id, values }),
    change(patch) {
      values = { ...values, ...patch }
      keep()
      tell()
    },
    replace(next, nextId = newDraftId()) {
      forgetDraft()
      id = nextId
      values = next
      isOurs = false
      elsewhere = drafts.savedAs(id)
      drafts.hold(id)
      keep()
      tell()
    },
    savedElsewhere: () => elsewhere,
    async claim() {
      isOurs = await drafts.claim(id, kindOf(values))
      look()
      return isOurs
    },
    settle: (ref) => drafts.settle(id, { ref, kind: kindOf(values) }),
    release(released) {
      drafts.release(released)
      if (released !== id) return
      isOurs = false
      keep()
      look()
    },
    forgetDraft,
    subscribe(listener) {
      listeners.add(listener)
      window.addEventListener('storage', look)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) window.removeEventListener('storage', look)
      }
    },
    isRestored: found !== undefined,
  }
}

function kindOf({ situation }: RecordingValues): SavedAs['kind'] {
  return situation === 'moved' ? 'household' : 'lead'
}
