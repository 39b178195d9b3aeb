import { sealNextBatch } from '@inflytt/db'
import { createBreather } from '../breather.ts'
import type { Deps } from '../deps.ts'

/** Seals everything that waits in the audit trail, and lets others in between. Gives how many events. */
export async function sealAuditTrail({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> {
  const breathe = createBreather()
  let sealed = 0
  for (;;) {
    const batch = await sealNextBatch(db, clock().toISOString())
    if (batch === undefined) return sealed
    sealed += batch.events
    await breathe()
  }
}
