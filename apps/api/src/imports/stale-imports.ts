import { endImports } from '@inflytt/db'
import type { Deps } from '../deps.ts'
import { untilWritersAreLetGo } from '../write-gate.ts'

const EVERY_MS = 60 * 60 * 1000

type Ending = Pick<Deps, 'db' | 'clock'>

/** Removes the rows of what nobody saved or cancelled in time. Gives how many batches that were. */
export async function endStaleImports({ db, clock }: Ending): Promise<number> {
  await untilWritersAreLetGo()
  const at = clock().toISOString()
  return db
    .transaction()
    .execute((trx) => endImports(trx, 'previewed', { to: 'expired', at, before: at }))
}

/** At a start: nobody goes on with what the server before it had begun to check. A commit leaves nothing half done. */
export async function healImports({ db, clock }: Ending): Promise<void> {
  const at = clock().toISOString()
  await db.transaction().execute((trx) => endImports(trx, 'checking', { to: 'failed', at }))
}

/** Ends stale imports every hour, and at once. Gives a function that stops it. */
export function keepEndingImports(deps: Pick<Deps, 'db' | 'clock' | 'log'>): () => Promise<void> {
  let last = Promise.resolve()
  const end = () => {
    last = endStaleImports(deps).then(
      () => undefined,
      (error: unknown) => deps.log.error({ cause: error }, 'stale imports were not ended'),
    )
  }
  end()
  const timer = setInterval(end, EVERY_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
    return last
  }
}
