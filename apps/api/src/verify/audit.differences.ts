import {
  type AuditBatch,
  type Db,
  FIRST_HASH,
  hashBatch,
  hashEvent,
  hashValues,
  isCutLogged,
  listAuditBatches,
  listMissingOfChain,
  listSealedPlaces,
  listUnaccountedEvents,
  readAuditCut,
  type SealedPlace,
} from '@inflytt/db'
import { StartError } from '../start-error.ts'
import type { Difference } from './verify.service.ts'

const HEAD = /^(\d{1,15}):([0-9a-f]{64})$/

/** Where the chain of the audit trail is not as it was sealed: every event and batch that differs is named. */
export async function auditChainDifferences(trx: Db): Promise<Difference[]> {
  const differences: Difference[] = []
  const cut = await readAuditCut(trx)
  if (cut !== undefined && !(await isCutLogged(trx, cut)))
    differences.push(differ(`cut at ${batchName(cut.sequence)}`, cut.hash, 'no event of it'))
  let [sequence, hash] = [cut?.sequence ?? 0, cut?.hash ?? FIRST_HASH]
  for (const batch of await listAuditBatches(trx)) {
    if (batch.sequence !== sequence + 1)
      differences.push(
        differ(batchName(sequence + 1), 'removed', `${batchName(batch.sequence)} comes after`),
      )
    else if (batch.previousHash !== hash)
      differences.push(differ(batchName(batch.sequence), batch.previousHash, hash))
    differences.push(...batchDifferences(batch, await listSealedPlaces(trx, batch.sequence)))
    ;[sequence, hash] = [batch.sequence, batch.hash]
  }
  return [...differences, ...(await missingDifferences(trx))]
}

/**
 * Whether the chain still holds the batch that was told before, as `12:<hash>`: what was cut off its end, or a chain
 * made anew, is seen by nothing else. Undefined where nothing was told before.
 * @throws StartError for what is no batch and hash, which would be compared with nothing
 */
export async function auditHeadDifference(db: Db, told: string | undefined): Promise<Difference[]> {
  if (told === undefined) return []
  const [, sequence, hash] = HEAD.exec(told) ?? []
  if (sequence === undefined || hash === undefined)
    throw new StartError(
      `--audit-head "${told}" is no head of the audit trail: give what verify said to keep elsewhere, a number, a colon and 64 letters and digits.`,
    )
  const cut = await readAuditCut(db)
  const isCut = cut !== undefined && Number(sequence) < cut.sequence
  const kept = [...(await listAuditBatches(db)), ...(cut ? [cut] : [])].find(
    (batch) => batch.sequence === Number(sequence),
  )
  const gone = isCut ? `erased by the retention rule, up to ${batchName(cut.sequence)}` : 'removed'
  return kept?.hash === hash ? [] : [differ(batchName(Number(sequence)), kept?.hash ?? gone, hash)]
}

function batchDifferences(batch: AuditBatch, places: readonly SealedPlace[]): Difference[] {
  const eventHashes = places.map(({ eventHash }) => eventHash)
  const recomputed = hashBatch({ ...batch, eventHashes })
  const whole =
    recomputed === batch.hash ? [] : [differ(batchName(batch.sequence), batch.hash, recomputed)]
  const count =
    places.length === batch.events
      ? []
      : [differ(`${batchName(batch.sequence)}, number of events`, places.length, batch.events)]
  return [
    ...whole,
    ...count,
    ...places.flatMap((place, index) => placeDifferences(place, places[index - 1])),
  ]
}

function placeDifferences(place: SealedPlace, before: SealedPlace | undefined): Difference[] {
  const { eventId, event, eventHash, revision } = place
  const where = `event ${eventId}`
  if (event === undefined) return [differ(where, 'removed', eventHash)]
  const differences: Difference[] = []
  const recomputed = hashEvent(event)
  if (recomputed !== eventHash) differences.push(differ(where, eventHash, recomputed))
  if (before !== undefined && before.eventId >= eventId)
    differences.push(differ(where, 'reordered', `before event ${before.eventId}`))
  if (revision !== undefined) {
    const values = hashValues(revision.salt, revision.changes)
    if (values !== event.values_hash)
      differences.push(differ(`${where}, its values`, event.values_hash, values))
  }
  return differences
}

async function missingDifferences(trx: Db): Promise<Difference[]> {
  const missing = await listMissingOfChain(trx)
  const inserted = await listUnaccountedEvents(trx)
  return [
    ...missing.batches.map((sequence) => differ(batchName(sequence), 'removed', 'its seals remain')),
    ...missing.events.map((id) => differ(`event ${id}`, 'removed', 'it waits to be sealed')),
    ...inserted.map((id) => differ(`event ${id}`, 'inserted', 'no writer left it')),
  ]
}

const batchName = (sequence: number) => `batch ${sequence}`

function differ(where: string, kept: unknown, recomputed: unknown): Difference {
  return { what: 'audit_chain', where, kept, recomputed }
}
