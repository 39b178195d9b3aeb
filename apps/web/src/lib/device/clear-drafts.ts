import { removeByPrefix } from './device-storage.ts'

/** What is kept of forms begins with it. */
export const DRAFT_PREFIX = 'inflytt.draft.'

/** Called at sign-out: nothing of what anyone wrote stays on a shared device. */
export function clearAllDrafts(): void {
  removeByPrefix(DRAFT_PREFIX)
}
