import { sealNextBatch } from '@inflytt/db'
import { createBreather } from '../breather.ts'
import type { Deps } from '../deps.ts'

/**
 * Seals what waits in the audit trail, and lets others in between; all of it, or what can be sealed within `withinMs`.
 * Gives how many events.
 */
export async function sealAuditTrail(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  withinMs = Number.POSITIVE_INFINITY,
): Promise<number> {
  const breathe = createBreather()
  const end = performance.now() + withinMs
  let sealed = 0
  while (performance.now() < end) {
    const batch = await sealNextBatch(db, clock().toISOString())
    if (batch === undefined) break
    sealed += batch.events
    await breathe()
  }
  return sealed
}
