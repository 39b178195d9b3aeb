import { cutAuditChain, findCuttable, nameOfCut } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'
import { leaveErasure } from '../audit/trail.ts'
import { auditChainDifferences } from '../verify/audit.differences.ts'
import type { Unit } from '../write.ts'
import { type Sweeper, type Swept, yearsBefore } from './sweep.ts'

/**
 * Events of the log older than so many years go, whole batches from the beginning. The hash of the last of them
 * stays, and stands in the log, so that the rest of the chain is verified from there.
 * @throws DomainError `conflict` while the chain is not whole: a cut must not hide what was done to it
 */
export const cutAuditLog: Sweeper = async ({ db, at, after, isDryRun, take }) => {
  const before = yearsBefore(at, after)
  if (isDryRun) return { changed: { events: (await findCuttable(db, before))?.events ?? 0 }, held: {} }
  return take((unit) => cut(unit, before))
}

async function cut(unit: Unit, before: string): Promise<Swept> {
  const { trx, at } = unit
  const found = await findCuttable(trx, before)
  if (found === undefined) return { changed: { events: 0 }, held: {} }
  if ((await auditChainDifferences(trx)).length > 0)
    throw new DomainError(
      'conflict',
      'The log is not as it was sealed, so nothing of it is erased. Run `inflytt verify` to see what differs.',
    )
  await cutAuditChain(trx, { ...found, cutAt: at })
  const event = { recordType: 'audit_log', recordId: nameOfCut(found), recordVersion: 0 } as const
  await leaveErasure(unit, { action: 'erase', ...event, fields: [] })
  return { changed: { events: found.events }, held: {} }
}
