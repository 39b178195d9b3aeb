import { insertAuditEvent } from '@inflytt/db'
import type { Caller } from '../access/caller.ts'
import type { Deps } from '../deps.ts'
import { passWriteGate } from '../store/write-gate.ts'

/** A list that left the product as a file. */
export interface TakenOut {
  recordType: 'household_list' | 'household_extract' | 'audit_log'
  recordId: string
  filter: object
}

/** Leaves in the trail that something left the product as a file: by whom, what, and by which filters. */
export async function logExport(
  { db, clock, newId }: Pick<Deps, 'db' | 'clock' | 'newId'>,
  caller: Caller,
  { recordType, recordId, filter }: TakenOut,
): Promise<void> {
  const entry = {
    id: newId(),
    at: clock().toISOString(),
    actorId: caller.userId,
    actorRole: caller.role,
    action: 'export',
    recordType,
    recordId,
    recordVersion: 0,
    changes: { filter: { after: filter } },
    salt: newId(),
  }
  await passWriteGate()
  await db.transaction().execute((trx) => insertAuditEvent(trx, entry))
}
