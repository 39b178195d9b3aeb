import { DRAFT_PREFIX } from './clear-drafts.ts'
import { parseStored, withStorage } from './device-storage.ts'

/** What a form holds before it is saved, kept on the device for one user. */
export interface DraftStore<T> {
  read: () => T | undefined
  write: (content: T) => void
  clear: () => void
}

interface StoredDraft {
  version: number
  savedAt: number
  content: unknown
}

const LONGEST_MS = 30 * 24 * 60 * 60 * 1000

/**
 * `version` counts the form's shape: a draft of another version, one that `isContent` refuses, or one that is
 * older than a remembered device may be, is dropped. Where the browser gives no storage, nothing is kept.
 */
export function createDraftStore<T>(
  userId: string,
  form: string,
  version: number,
  isContent: (content: unknown) => content is T,
): DraftStore<T> {
  const key = `${DRAFT_PREFIX}${userId}.${form}`
  return {
    read() {
      const stored = toDraft(parseStored(withStorage((storage) => storage.getItem(key))))
      const isUsable = stored?.version === version && Date.now() - stored.savedAt < LONGEST_MS
      return isUsable && isContent(stored.content) ? stored.content : undefined
    },
    write(content) {
      const stored: StoredDraft = { version, savedAt: Date.now(), content }
      withStorage((storage) => storage.setItem(key, JSON.stringify(stored)))
    },
    clear() {
      withStorage((storage) => storage.removeItem(key))
    },
  }
}

/** The forms of a user whose names begin so and that something is kept of, the last written first. */
export function keptForms(userId: string, prefix: string): { form: string; savedAt: number }[] {
  const start = `${DRAFT_PREFIX}${userId}.`
  const kept = withStorage((storage) =>
    Object.keys(storage)
      .filter((key) => key.startsWith(start + prefix))
      .map((key) => ({
        form: key.slice(start.length),
        savedAt: toDraft(parseStored(storage.getItem(key)))?.savedAt ?? 0,
      })),
  )
  return (kept ?? []).toSorted((a, b) => b.savedAt - a.savedAt)
}

/** Keeps what is kept of one form under the name of another. */
export function moveDraft(userId: string, from: string, to: string): void {
  const start = `${DRAFT_PREFIX}${userId}.`
  withStorage((storage) => {
    const stored = storage.getItem(start + from)
    if (stored === null) return
    storage.setItem(start + to, stored)
    storage.removeItem(start + from)
  })
}

function toDraft(stored: unknown): StoredDraft | undefined {
  const isDraft =
    typeof stored === 'object' &&
    stored !== null &&
    'version' in stored &&
    'savedAt' in stored &&
    'content' in stored
  return isDraft
    ? { version: Number(stored.version), savedAt: Number(stored.savedAt), content: stored.content }
    : undefined
}
