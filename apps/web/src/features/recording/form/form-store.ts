import type { DraftStore } from '../../../lib/draft.ts'
import { fromDraft, hasAnswers, toDraft, EMPTY_VALUES } from '../values/recording-values.ts'
import type { RecordingDraft, RecordingValues } from '../values/recording-values.ts'

export interface FormStore {
  /** The values this very moment: a combobox commits in the same event as the key that saves. */
  get: () => RecordingValues
  change: (patch: Partial<RecordingValues>) => void
  replace: (values: RecordingValues) => void
  /** Takes the draft off the device while the answers are on their way, so that a reload does not offer them twice. */
  forgetDraft: () => void
  subscribe: (listener: () => void) => () => void
  /** Whether it began with what was left on the device. */
  isRestored: boolean
}

/** Holds the answers and keeps each change on the device, so that a crash loses nothing. */
export function createFormStore(draft: DraftStore<RecordingDraft>): FormStore {
  const kept = draft.read()
  let values = kept ? fromDraft(kept) : EMPTY_VALUES
  const listeners = new Set<() => void>()

  const replace = (next: RecordingValues) => {
    values = next
    if (hasAnswers(values)) draft.write(toDraft(values))
    else draft.clear()
    for (const listener of listeners) listener()
  }

  return {
    get: () => values,
    change: (patch) => replace({ ...values, ...patch }),
    replace,
    forgetDraft: draft.clear,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    isRestored: kept !== undefined && hasAnswers(values),
  }
}
