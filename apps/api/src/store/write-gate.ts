import { DomainError } from '@inflytt/domain'

/** A large import has the store for about as long on a busy machine; the web's own requests wait for 20 seconds and more. */
export const LONGEST_WAIT_MS = 15_000

let held: Promise<void> | undefined

/** Whether another connection holds the store just now: what can be left out until the next time is left out. */
export const areWritersHeld = () => held !== undefined

/**
 * Waits until nobody else holds the store; from then on those who write wait, until the function that is given is called:
 * another connection holds it.
 */
export async function holdWriters(): Promise<() => void> {
  // Of those who wait for one end, the first has it by the time that the next one looks: nothing is awaited between.
  while (areWritersHeld()) await held
  const { promise, resolve } = Promise.withResolvers<void>()
  held = promise
  return () => {
    if (held === promise) held = undefined
    resolve()
  }
}

/** Waits for as long as another connection holds the store: for work that nobody waits for. */
export async function untilWritersAreLetGo(): Promise<void> {
  while (areWritersHeld()) await held
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
  const passed = await Promise.race([untilWritersAreLetGo(), late])
  clearTimeout(timer)
  if (passed === 'late') throw new DomainError('store-unavailable', '')
}
