import type { RetentionKind } from '@inflytt/domain'
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
