import { sealNextBatch } from '@inflytt/db'
import type { Deps } from '../deps.ts'
import { passWriteGate } from '../write-gate.ts'

const INTERVAL_MS = 60_000

/** Seals everything that waits in the audit trail. Gives how many events. */
export async function sealAuditTrail({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> {
  let sealed = 0
  for (;;) {
    const batch = await sealNextBatch(db, clock().toISOString())
    if (batch === undefined) return sealed
    sealed += batch.events
  }
}

/** Seals at intervals until stopped, and once more then. A failure is logged; what waits is sealed the next time. */
export function keepSealing(deps: Pick<Deps, 'db' | 'clock' | 'log'>): () => Promise<void> {
  let running: Promise<void> | undefined
  const seal = async () => {
    await running
    try {
      await passWriteGate()
      await sealAuditTrail(deps)
    } catch (error) {
      deps.log.error({ cause: error }, 'sealing failed')
    }
  }
  const next = () => (running = seal())
  const timer = setInterval(() => void next(), INTERVAL_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
    return next()
  }
}
