import {
  type AuditBatch,
  type AuditLink,
  type Cuttable,
  type Db,
  FIRST_HASH,
  hashBatch,
  hashEvent,
  hashValues,
  isCutLogged,
  listAuditBatches,
  listFewBatches,
  listLostWaiting,
  readAuditCut,
  readAuditLinks,
  type SealedPlace,
  walkAuditChain,
  walkChainFaults,
} from '@inflytt/db'
import { StartError } from '../start-error.ts'
import type { Difference } from './verify.service.ts'

const HEAD = /^(\d{1,15}):([0-9a-f]{64})$/

/** What the chain goes on from: the last batch before. */
type Before = Pick<AuditBatch, 'sequence' | 'hash'>

/**
 * Where the chain of the audit trail is not as it was sealed: every event and batch that differs is named. It is read a few
 * batches at a time, and `pass` awaited with how many events and seals were looked at: where nobody holds the store, what
 * is sealed meanwhile is read too.
 */
export async function auditChainDifferences(
  db: Db,
  pass: (rows: number) => Promise<void> = () => Promise.resolve(),
): Promise<Difference[]> {
  const { differences, before: start } = await readStart(db)
  let before = start
  for await (const links of walkAuditChain(db)) {
    for (const link of links) {
      differences.push(...linkDifferences(link, before))
      before = link.batch
    }
    await pass(links.reduce((sum, { places }) => sum + places.length, 0))
  }
  const missing: number[] = []
  const inserted: string[] = []
  for await (const { unaccounted, batches, rows } of walkChainFaults(db)) {
    inserted.push(...unaccounted)
    missing.push(...batches)
    await pass(rows)
  }
  for (const sequence of [...new Set(missing)].toSorted((one, other) => one - other))
    differences.push(differ(batchName(sequence), 'removed', 'its seals remain'))
  for (const id of await listLostWaiting(db))
    differences.push(differ(`event ${id}`, 'removed', 'it waits to be sealed'))
  for (const id of inserted) differences.push(differ(`event ${id}`, 'inserted', 'no writer left it'))
  return differences
}

/**
 * The same of the batches that are to be taken from the beginning of the chain: that they are whole and follow from the cut
 * before, and that what stays follows from them. To be asked in the transaction that takes them.
 */
export async function cutDifferences(
  trx: Db,
  { after, sequence }: Pick<Cuttable, 'after' | 'sequence'>,
): Promise<Difference[]> {
  const { differences, before: start } = await readStart(trx)
  if (start.sequence !== after)
    return [differ(`cut at ${batchName(after)}`, 'not the last', batchName(start.sequence))]
  let before = start
  const taken = (await listFewBatches(trx, after)).filter((batch) => batch.sequence <= sequence)
  for (const link of await readAuditLinks(trx, taken)) {
    differences.push(...linkDifferences(link, before))
    before = link.batch
  }
  if (before.sequence !== sequence) return [...differences, differ(batchName(sequence), 'removed', '')]
  const [next] = await listFewBatches(trx, sequence)
  if (next === undefined) return [...differences, differ(batchName(sequence + 1), 'removed', '')]
  return [...differences, ...orderDifferences(next, before)]
}

/** Where the chain begins, and what is wrong with the cut that is said to have made it begin there. */
async function readStart(db: Db): Promise<{ differences: Difference[]; before: Before }> {
  const cut = await readAuditCut(db)
  const isLogged = cut === undefined || (await isCutLogged(db, cut))
  return {
    differences: isLogged
      ? []
      : [differ(`cut at ${batchName(cut.sequence)}`, cut.hash, 'no event of it')],
    before: cut ?? { sequence: 0, hash: FIRST_HASH },
  }
}

function linkDifferences({ batch, places }: AuditLink, before: Before): Difference[] {
  return [...orderDifferences(batch, before), ...batchDifferences(batch, places)]
}

function orderDifferences(batch: AuditBatch, { sequence, hash }: Before): Difference[] {
  if (batch.sequence !== sequence + 1)
    return [differ(batchName(sequence + 1), 'removed', `${batchName(batch.sequence)} comes after`)]
  return batch.previousHash === hash ? [] : [differ(batchName(batch.sequence), batch.previousHash, hash)]
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

const batchName = (sequence: number) => `batch ${sequence}`

function differ(where: string, kept: unknown, recomputed: unknown): Difference {
  return { what: 'audit_chain', where, kept, recomputed }
}
