import { holdsLease, renewLease, returnLease, takeLease, type Trx } from '@inflytt/db'
import type { Deps } from '../deps.ts'
import { untilWritersAreLetGo } from './write-gate.ts'

const LASTS_MS = 60_000
const RENEWED_EVERY_MS = 20_000

/** This process stood still for so long that another has taken what it held. */
class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

export interface HeldLease {
  /** Tells that another has taken it. */
  lost: AbortSignal
  /** To be asked in a transaction that may only be made by its holder; it throws where another has taken it. */
  assert: (trx: Trx) => Promise<void>
}

/**
 * Does what only one process at a time may do: the lease is renewed while its holder lives, and ends a minute after it
 * was killed. Undefined where another has it, or has taken it before the work could begin.
 */
export async function underLease<T>(
  { db, clock, newId, log }: Pick<Deps, 'db' | 'clock' | 'newId' | 'log'>,
  name: string,
  work: (held: HeldLease) => Promise<T>,
): Promise<{ done: T } | undefined> {
  const lease = { name, holder: newId() }
  const losing = new AbortController()
  const term = () => ({ at: clock().toISOString(), lastsMs: LASTS_MS })
  const renew = async () => {
    await untilWritersAreLetGo()
    if (!(await renewLease(db, lease, term()))) losing.abort(new LeaseLost())
  }
  const assert = async (trx: Trx) => {
    if (!(await holdsLease(trx, lease))) throw new LeaseLost()
  }
  await untilWritersAreLetGo()
  if (!(await takeLease(db, lease, term()))) return undefined
  const renewing = setInterval(
    () => void renew().catch((error: unknown) => log.error({ cause: error }, 'lease was not renewed')),
    RENEWED_EVERY_MS,
  )
  renewing.unref()
  try {
    return { done: await work({ lost: losing.signal, assert }) }
  } catch (error) {
    if (error instanceof LeaseLost) return undefined
    throw error
  } finally {
    clearInterval(renewing)
    // Where it could not be given back, what was done would be taken to have failed.
    await untilWritersAreLetGo()
    await returnLease(db, lease)
  }
}
