import type { RetentionKind } from '@inflytt/domain'
import type { Page } from '../households/households.queries.ts'
import type { Db } from '../schema.ts'

export interface RetentionRule {
  kind: RetentionKind
  version: number
  after: number
  decisionRef: string | null
  decisionDate: string | null
  updatedAt: string
}

export type Counts = Record<string, number>

export interface RetentionRun {
  id: string
  kind: RetentionKind
  at: string
  actorId: string | null
  actorRole: string
  isDryRun: boolean
  after: number
  decisionRef: string | null
  changed: Counts
  held: Counts
}

export async function listRetentionRules(db: Db): Promise<RetentionRule[]> {
  const rows = await db.selectFrom('retention_rule').selectAll().execute()
  return rows.map((row) => ({
    kind: row.kind as RetentionKind,
    version: row.version,
    after: row.after,
    decisionRef: row.decision_ref,
    decisionDate: row.decision_date,
    updatedAt: row.updated_at,
  }))
}

/** Whether the rule still had the version that the change was made from (0 = no row yet). */
export async function putRetentionRule(
  db: Db,
  rule: RetentionRule,
  fromVersion: number,
): Promise<boolean> {
  const said = {
    version: rule.version,
    after: rule.after,
    decision_ref: rule.decisionRef,
    decision_date: rule.decisionDate,
    updated_at: rule.updatedAt,
  }
  const result = await db
    .insertInto('retention_rule')
    .values({ kind: rule.kind, ...said })
    .onConflict((conflict) =>
      conflict.column('kind').doUpdateSet(said).where('retention_rule.version', '=', fromVersion),
    )
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

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
    })
    .execute()
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
  const items = rows.map((row) => ({
    id: row.id,
    kind: row.kind as RetentionKind,
    at: row.at,
    actorId: row.actor_id,
    actorRole: row.actor_role,
    isDryRun: row.is_dry_run === 1,
    after: row.after,
    decisionRef: row.decision_ref,
    changed: JSON.parse(row.changed) as Counts,
    held: JSON.parse(row.held) as Counts,
  }))
  return { items, totalRecords }
}
