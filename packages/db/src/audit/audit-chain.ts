import { createHash } from 'node:crypto'
import type { AuditEventTable } from '../schema.ts'

/** What the first batch follows. */
export const FIRST_HASH = '0'.repeat(64)

const hashOf = (parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** The hash of all that an event says, in an order that never changes. */
export function hashEvent(event: AuditEventTable): string {
  return hashOf([
    event.id,
    event.at,
    event.actor_id,
    event.actor_role,
    event.action,
    event.record_type,
    event.record_id,
    event.record_version,
    event.fields,
    event.values_hash,
  ])
}

export interface BatchContent {
  sequence: number
  sealedAt: string
  previousHash: string
  /** In the order of their places. */
  eventHashes: readonly string[]
}

export function hashBatch({ sequence, sealedAt, previousHash, eventHashes }: BatchContent): string {
  return hashOf([sequence, sealedAt, previousHash, ...eventHashes])
}

/** What stands in an event for its values, so that these can be erased and nobody can guess them from it. */
export function hashValues(salt: string, changes: string): string {
  return createHash('sha256').update(salt).update(changes).digest('hex')
}
