import { type Cuttable, cutAuditChain, findCuttable, nameOfCut, readAuditCut } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import { leaveErasure } from '../audit/trail.ts'
import { auditChainDifferences, cutDifferences } from '../verify/audit.differences.ts'
import type { Unit } from '../write.ts'
import { type Sweeper, yearsBefore } from './sweep.ts'

/** The log is not whole: a cut must not hide what was done to it. */
export class TrailDiffers extends DomainError {
  constructor() {
    super(
      'conflict',
      'The log is not as it was sealed, so nothing of it is erased. Run `inflytt verify` to see what differs.',
    )
  }
}

/**
 * Events of the log older than so many years go, whole batches from the beginning, a few at a time. The hash of the last
 * of each few stays, and stands in the log, so that the rest of the chain is verified from there. All of it is looked at
 * before anything goes, and what goes once more in the transaction that takes it.
 * @throws TrailDiffers while the chain is not whole
 */
export const cutAuditLog: Sweeper = async ({ db, at, after, isDryRun, count, pass, take }) => {
  const before = yearsBefore(at, after)
  count({ events: 0 })
  if (!isDryRun && (await auditChainDifferences(db, pass)).length > 0) throw new TrailDiffers()
  let last = (await readAuditCut(db))?.sequence ?? 0
  for (;;) {
    const found = await findCuttable(db, before, last)
    if (found === undefined) return
    if (isDryRun) count({ events: found.events })
    else await take((unit) => cut(unit, found))
    last = found.sequence
    await pass(isDryRun ? found.events : 0)
  }
}

async function cut(unit: Unit, found: Cuttable): Promise<{ events: number }> {
  const { trx, at } = unit
  if ((await cutDifferences(trx, found)).length > 0) throw new TrailDiffers()
  await cutAuditChain(trx, { ...found, cutAt: at })
  const event = { recordType: 'audit_log', recordId: nameOfCut(found), recordVersion: 0 } as const
  await leaveErasure(unit, { action: 'erase', ...event, fields: [] })
  return { events: found.events }
}
