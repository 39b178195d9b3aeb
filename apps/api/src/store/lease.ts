import { returnLease, takeLease } from '@inflytt/db'
import type { Deps } from '../deps.ts'
import { untilWritersAreLetGo } from './write-gate.ts'

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
  const take = async () => {
    await untilWritersAreLetGo()
    return takeLease(db, lease, { at: clock().toISOString(), lastsMs: LASTS_MS })
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
    // Where it could not be given back, what was done would be taken to have failed.
    await untilWritersAreLetGo()
    await returnLease(db, lease)
  }
}
