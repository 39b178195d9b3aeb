/** Tables of migrations 0013 and 0016. */
export interface AuditChainTables {
  audit_waiting: { event_id: string }
  audit_seal: AuditSealTable
  audit_batch: AuditBatchTable
  audit_cut: AuditCutTable
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

/** What a retention rule took from the beginning of the chain: up to which batch, and its hash. */
interface AuditCutTable {
  sequence: number
  hash: string
  /** The latest instant of an event that was taken. */
  through_at: string
  cut_at: string
}
