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
  const take = () => takeLease(db, lease, { at: clock().toISOString(), lastsMs: LASTS_MS })
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
