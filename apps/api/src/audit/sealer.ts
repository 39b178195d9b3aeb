import { setTimeout as sleep } from 'node:timers/promises'
import { sealNextBatch } from '@inflytt/db'
import { createBreather } from '../breather.ts'
import type { Deps } from '../deps.ts'
import { untilWritersAreLetGo } from '../store/write-gate.ts'

interface Sealing {
  /** What is not sealed by then is left to the next time. */
  withinMs?: number
  /** Leaves it to the next time from then on. */
  signal?: AbortSignal
  /** Leaves those who write as much time as it takes itself: after a large import there is a lot. */
  isPatient?: boolean
}

/** Seals what waits in the audit trail, and lets others in between. Gives how many events. */
export async function sealAuditTrail(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { withinMs = Number.POSITIVE_INFINITY, signal, isPatient = false }: Sealing = {},
): Promise<number> {
  const breathe = createBreather()
  const end = performance.now() + withinMs
  let sealed = 0
  let after = ''
  while (performance.now() < end) {
    if (isPatient) await untilWritersAreLetGo()
    if (signal?.aborted) break
    const begun = performance.now()
    const batch = await sealNextBatch(db, clock().toISOString(), { after })
    if (batch === undefined) {
      if (after === '') break
      // An event of an earlier id may have been committed meanwhile.
      after = ''
      continue
    }
    after = batch.through
    sealed += batch.events
    if (isPatient) await sleep(performance.now() - begun)
    await breathe()
  }
  return sealed
}
