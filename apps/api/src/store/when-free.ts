import { setTimeout as wait } from 'node:timers/promises'

const HELD_BY_ANOTHER = '55P03'
const LOOK_AGAIN_MS = 200

/** What a starting server writes first: another that starts beside it may be at it for longer than a writer waits. */
export async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === HELD_BY_ANOTHER)) throw error
      await wait(LOOK_AGAIN_MS)
    }
  }
}
