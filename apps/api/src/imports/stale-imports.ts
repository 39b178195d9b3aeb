import { endImports } from '@inflytt/db'
import type { Deps } from '../deps.ts'
import { untilWritersAreLetGo } from '../store/write-gate.ts'

const EVERY_MS = 60 * 1000

type Ending = Pick<Deps, 'db' | 'clock'>

/** Removes the rows of what nobody saved or cancelled in time. Gives how many batches that were. */
export async function endStaleImports({ db, clock }: Ending): Promise<number> {
  await untilWritersAreLetGo()
  const at = clock().toISOString()
  return db
    .transaction()
    .execute((trx) => endImports(trx, 'previewed', { to: 'expired', at, before: at }))
}

/** Ends what a server had begun to check that lives no more. A commit leaves nothing half done. */
export async function healImports({ db, clock }: Ending): Promise<void> {
  await untilWritersAreLetGo()
  const at = clock().toISOString()
  await db.transaction().execute((trx) => endImports(trx, 'checking', { to: 'failed', at }))
}

/** Ends stale imports, and those that lost their server, every minute, and at once. Gives a function that stops it. */
export function keepEndingImports(deps: Pick<Deps, 'db' | 'clock' | 'log'>): () => Promise<void> {
  let last = Promise.resolve()
  const end = () => {
    last = healImports(deps)
      .then(() => endStaleImports(deps))
      .then(
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
