import { inSharedTransaction, type Sharing, type Trx } from '@inflytt/db'
import type { Caller } from './access/caller.ts'
import type { Deps } from './deps.ts'
import type { Remember } from './http/requests/idempotency.ts'
import { onceFree, type Patience } from './store/when-free.ts'
import { LONGEST_WAIT_MS, passWriteGate } from './store/write-gate.ts'

/** Who writes, with what, and how the answer is kept so that it is given once. */
export interface Write<T> extends Sharing {
  deps: Deps
  caller: Caller
  remember: Remember<T>
  /** As long as others wait for an import of this server, unless it is told. */
  patience?: Patience
}

/** The one transaction of a write. `at` is its instant, RFC 3339 UTC. */
export interface Unit {
  trx: Trx
  at: string
  deps: Deps
  caller: Caller
}

/** One write: everything in it, its audit events and its kept answer are stored together or not at all. */
export async function inTransaction<T>(write: Write<T>, work: (unit: Unit) => Promise<T>): Promise<T> {
  const { deps, caller, remember, isLong, patience = { withinMs: LONGEST_WAIT_MS } } = write
  return onceFree(patience, async (begin) => {
    await passWriteGate()
    const run = async (trx: Trx) => {
      begin()
      const at = deps.clock().toISOString()
      const result = await work({ trx, at, deps, caller })
      await remember(trx, result)
      return result
    }
    return inSharedTransaction(deps.db, run, { isLong })
  })
}
