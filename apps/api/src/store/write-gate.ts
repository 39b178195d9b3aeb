import { DomainError } from '@inflytt/domain'

/** A large import has the store for about as long on a busy machine; the web's own requests wait for 20 seconds and more. */
const LONGEST_WAIT_MS = 15_000

let held: Promise<void> | undefined

/** From here on those who write wait, until the function that is given is called: another connection holds the store. */
export function holdWriters(): () => void {
  let letGo = () => {}
  const mine = new Promise<void>((resolve) => (letGo = resolve))
  const before = held
  const all = before === undefined ? mine : Promise.all([before, mine]).then(() => undefined)
  held = all
  return () => {
    if (held === all) held = before
    letGo()
  }
}

/** Whether another connection holds the store just now: what can be left out until the next time is left out. */
export const areWritersHeld = () => held !== undefined

/** Waits for as long as another connection holds the store: for work that nobody waits for. */
export async function untilWritersAreLetGo(): Promise<void> {
  await held
  // Somebody else may hold it by now.
  if (areWritersHeld()) await untilWritersAreLetGo()
}

/**
 * Waits until the store can be written, without keeping readers from it.
 * @throws DomainError `store-unavailable` after 15 seconds
 */
export async function passWriteGate(): Promise<void> {
  if (held === undefined) return
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), LONGEST_WAIT_MS)
  })
  const passed = await Promise.race([held, late])
  clearTimeout(timer)
  if (passed === 'late') throw new DomainError('store-unavailable', '')
}
