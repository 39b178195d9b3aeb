import { sealNextBatch } from '@inflytt/db'
import type { Deps } from '../deps.ts'

/** Seals everything that waits in the audit trail. Gives how many events. */
export async function sealAuditTrail({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> {
  let sealed = 0
  for (;;) {
    const batch = await sealNextBatch(db, clock().toISOString())
    if (batch === undefined) return sealed
    sealed += batch.events
  }
}
