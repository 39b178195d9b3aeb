import type { Target } from '@inflytt/domain'
import type { Db } from '../schema.ts'
import type { TargetTables } from '../tables/target-tables.ts'

export interface TargetFilter {
  isDemo: boolean
  scope?: string | undefined
  /** Both ends included. */
  fromYear?: number | undefined
  toYear?: number | undefined
  measure?: string | undefined
}

/** Targets that stand, by scope, year and measure; one that was taken away is not among them. */
export async function listTargets(db: Db, filter: TargetFilter): Promise<Target[]> {
  let matching = db
    .selectFrom('target')
    .selectAll()
    .where('is_demo', '=', filter.isDemo ? 1 : 0)
    .where('value', 'is not', null)
  if (filter.scope !== undefined) matching = matching.where('scope', '=', filter.scope)
  if (filter.fromYear !== undefined) matching = matching.where('year', '>=', filter.fromYear)
  if (filter.toYear !== undefined) matching = matching.where('year', '<=', filter.toYear)
  if (filter.measure !== undefined) matching = matching.where('measure', '=', filter.measure)
  const rows = await matching.orderBy('scope').orderBy('year').orderBy('measure').execute()
  return rows.map(toTarget)
}

export async function findTarget(
  db: Db,
  { scope, year, measure }: Pick<Target, 'scope' | 'year' | 'measure'>,
): Promise<Target | undefined> {
  const row = await db
    .selectFrom('target')
    .selectAll()
    .where('scope', '=', scope)
    .where('year', '=', year)
    .where('measure', '=', measure)
    .executeTakeFirst()
  return row && toTarget(row)
}

/** Whether the target still had the version that the change was made from (0 = no row yet). */
export async function putTarget(
  db: Db,
  target: Target & { updatedAt: string; isDemo: boolean },
  fromVersion: number,
): Promise<boolean> {
  const { scope, year, measure, version, value, decision, updatedAt, isDemo } = target
  const said = {
    version,
    value,
    decision_body: decision.body,
    decision_date: decision.date,
    diary_ref: decision.diaryRef,
    updated_at: updatedAt,
    is_demo: isDemo ? 1 : 0,
  }
  const result = await db
    .insertInto('target')
    .values({ scope, year, measure, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['scope', 'year', 'measure'])
        .doUpdateSet(said)
        .where('target.version', '=', fromVersion),
    )
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) === 1n
}

function toTarget(row: TargetTables['target']): Target {
  return {
    scope: row.scope,
    year: row.year,
    measure: row.measure as Target['measure'],
    version: row.version,
    value: row.value,
    decision: { body: row.decision_body, date: row.decision_date, diaryRef: row.diary_ref },
    updatedAt: row.updated_at,
  }
}
