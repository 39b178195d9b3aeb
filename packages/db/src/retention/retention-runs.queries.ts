import type { JobOutcome, RetentionFailure, RetentionKind } from '@inflytt/domain'
import type { Page } from '../page.ts'
import type { RetentionTables } from '../tables/retention-tables.ts'
import type { Db } from '../schema.ts'
import type { Counts } from './retention.queries.ts'

export interface RetentionRun {
  id: string
  kind: RetentionKind
  /** When it began, RFC 3339 UTC. */
  at: string
  /** Null, as `outcome`, while it goes on, and where its process died; null also of what was run before 0032. */
  endedAt: string | null
  outcome: JobOutcome | null
  /** Null unless the outcome is `failed`. */
  failure: RetentionFailure | null
  actorId: string | null
  actorRole: string
  isDryRun: boolean
  after: number
  decisionRef: string | null
  /** Of one that goes on: so far. */
  changed: Counts
  held: Counts
}

type Kept = Pick<RetentionRun, 'id' | 'changed' | 'held'>

export async function insertRetentionRun(db: Db, run: RetentionRun): Promise<void> {
  await db
    .insertInto('retention_run')
    .values({
      id: run.id,
      kind: run.kind,
      at: run.at,
      actor_id: run.actorId,
      actor_role: run.actorRole,
      is_dry_run: run.isDryRun ? 1 : 0,
      after: run.after,
      decision_ref: run.decisionRef,
      changed: JSON.stringify(run.changed),
      held: JSON.stringify(run.held),
      outcome: run.outcome,
      failure: run.failure,
      ended_at: run.endedAt,
      stop_asked_at: null,
    })
    .execute()
}

/**
 * Keeps what a run has taken so far, with what it takes: false where it is to take nothing more, since somebody has
 * asked it to stop or another process has ended it.
 */
export async function keepRetentionSoFar(trx: Db, { id, changed, held }: Kept): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('retention_run')
    .set({ changed: JSON.stringify(changed), held: JSON.stringify(held) })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .where('stop_asked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whether a run is to go on. */
export async function isRetentionWanted(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('retention_run')
    .select('id')
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .where('stop_asked_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** False where another process has ended it, since it took this one for dead: what it told stands. */
export async function endRetentionRun(
  db: Db,
  { id, changed, held, endedAt, outcome, failure }: RetentionRun,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('retention_run')
    .set({
      changed: JSON.stringify(changed),
      held: JSON.stringify(held),
      outcome,
      failure,
      ended_at: endedAt,
    })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Ends what a process began that lives no more, and gives it: to be called by the holder of the lease of such runs. */
export async function interruptRetentionRuns(
  db: Db,
  { kind, isDryRun, at }: Pick<RetentionRun, 'kind' | 'isDryRun' | 'at'>,
): Promise<RetentionRun[]> {
  const rows = await db
    .updateTable('retention_run')
    .set({ outcome: 'interrupted', ended_at: at })
    .where('kind', '=', kind)
    .where('is_dry_run', '=', isDryRun ? 1 : 0)
    .where('outcome', 'is', null)
    .returningAll()
    .execute()
  return rows.map(toRun)
}

/** Asks one run to end; gives whether it goes on and had not been asked yet. */
export async function stopRetentionRun(db: Db, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('retention_run')
    .set({ stop_asked_at: at })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .where('stop_asked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Asks what takes away by a rule to end: it is decided anew. */
export async function stopRetentionOf(db: Db, kind: RetentionKind, at: string): Promise<void> {
  await db
    .updateTable('retention_run')
    .set({ stop_asked_at: at })
    .where('kind', '=', kind)
    .where('is_dry_run', '=', 0)
    .where('outcome', 'is', null)
    .where('stop_asked_at', 'is', null)
    .execute()
}

export async function findRetentionRun(db: Db, id: string): Promise<RetentionRun | undefined> {
  const row = await db.selectFrom('retention_run').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toRun(row)
}

/** Newest first. */
export async function listRetentionRuns(
  db: Db,
  { page, limit }: Page,
): Promise<{ items: RetentionRun[]; totalRecords: number }> {
  const { totalRecords } = await db
    .selectFrom('retention_run')
    .select((eb) => eb.fn.countAll<number>().as('totalRecords'))
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('retention_run')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
  return { items: rows.map(toRun), totalRecords }
}

function toRun(row: RetentionTables['retention_run']): RetentionRun {
  return {
    id: row.id,
    kind: row.kind as RetentionKind,
    at: row.at,
    endedAt: row.ended_at,
    outcome: row.outcome as JobOutcome | null,
    failure: row.failure as RetentionFailure | null,
    actorId: row.actor_id,
    actorRole: row.actor_role,
    isDryRun: row.is_dry_run === 1,
    after: row.after,
    decisionRef: row.decision_ref,
    changed: JSON.parse(row.changed) as Counts,
    held: JSON.parse(row.held) as Counts,
  }
}
