import { createIdempotencyKey } from '../server/idempotency-key.ts'
import { withTabStorage } from './device-storage.ts'
import { keptForms, moveDraft } from './draft.ts'

const TAB_KEY = 'inflytt.tab'
const LOCK = 'inflytt.tab.'
const RELOAD_MS = 500
const IDLE_MS = 60 * 60 * 1000

interface Tab {
  id: string
  /** The tabs that are open now; undefined where the browser does not tell (http on an intranet). */
  openTabs: () => Promise<Set<string> | undefined>
}

let tab: Promise<Tab> | undefined

/**
 * The name under which this tab keeps what is written in a form. What a tab that is closed has left of it is taken
 * over, the last written first; what another tab is writing is not touched.
 */
export async function openDraftSlot(userId: string, form: string): Promise<string> {
  const { id, openTabs } = await (tab ??= joinTabs())
  const slot = `${form}.${id}`
  // Under the name of the form itself stands a draft that was kept before each tab had its own.
  const kept = keptForms(userId, form).filter(
    (one) => one.form === form || one.form.startsWith(`${form}.`),
  )
  if (kept.some((one) => one.form === slot)) return slot
  const open = await openTabs()
  const left = kept.find(({ form: other, savedAt }) =>
    open === undefined ? Date.now() - savedAt > IDLE_MS : !open.has(other.slice(form.length + 1)),
  )
  if (left) moveDraft(userId, left.form, slot)
  return slot
}

// A tab that was duplicated begins with the id of the one that it is a copy of, which still holds it. Where the browser
// forbids storage, a tab begins anew after a reload, and takes over what it left.
async function joinTabs(): Promise<Tab> {
  const { locks } = navigator as { locks?: LockManager }
  const before = withTabStorage((storage) => storage.getItem(TAB_KEY))
  if (!locks) return { id: remember(before ?? createIdempotencyKey()), openTabs: async () => undefined }
  const isBack = before ? await hold(locks, before) : false
  const id = before && isBack ? before : createIdempotencyKey()
  if (!isBack) await hold(locks, id)
  return { id: remember(id), openTabs: () => heldTabs(locks) }
}

/** Holds the lock until the page is gone; false where another tab has it. A page that is reloaded may still be letting go. */
function hold(locks: LockManager, id: string): Promise<boolean> {
  return new Promise((resolve) => {
    locks
      .request(LOCK + id, { signal: AbortSignal.timeout(RELOAD_MS) }, () => {
        resolve(true)
        return new Promise<never>(() => undefined)
      })
      .catch(() => resolve(false))
  })
}

async function heldTabs(locks: LockManager): Promise<Set<string>> {
  const { held = [] } = await locks.query()
  return new Set(held.map(({ name = '' }) => name.slice(LOCK.length)))
}

function remember(id: string): string {
  withTabStorage((storage) => storage.setItem(TAB_KEY, id))
  return id
}
