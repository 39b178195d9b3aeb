/** Tables of migration 0013. */
export interface AuditChainTables {
  audit_waiting: { event_id: string }
  audit_seal: AuditSealTable
  audit_batch: AuditBatchTable
}

/** Where a sealed event stands in its batch. No foreign key: an event that is gone must be told, not refused. */
interface AuditSealTable {
  event_id: string
  sequence: number
  /** From 1, in the order of the events' ids. */
  position: number
  event_hash: string
}

interface AuditBatchTable {
  /** From 1, without gaps. */
  sequence: number
  sealed_at: string
  events: number
  previous_hash: string
  hash: string
}
