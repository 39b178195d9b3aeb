import { returnLease, takeLease } from '@inflytt/db'
import type { Deps } from '../deps.ts'

const LASTS_MS = 60_000
const RENEWED_EVERY_MS = 20_000

/**
 * Does what only one process at a time may do: the lease is renewed while its holder lives, and ends a minute after it
 * was killed. Undefined where another has it.
 */
export async function underLease<T>(
  { db, clock, newId, log }: Pick<Deps, 'db' | 'clock' | 'newId' | 'log'>,
  name: string,
  work: () => Promise<T>,
): Promise<{ done: T } | undefined> {
  const lease = { name, holder: newId() }
  const take = () => {
    const now = clock()
    const until = new Date(now.getTime() + LASTS_MS).toISOString()
    return takeLease(db, { ...lease, until }, now.toISOString())
  }
  if (!(await take())) return undefined
  const renewing = setInterval(
    () => void take().catch((error: unknown) => log.error({ cause: error }, 'lease was not renewed')),
    RENEWED_EVERY_MS,
  )
  renewing.unref()
  try {
    return { done: await work() }
  } finally {
    clearInterval(renewing)
    await returnLease(db, lease)
  }
}
