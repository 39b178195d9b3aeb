import type { Cost } from '@inflytt/domain'
import { sql } from 'kysely'
import type { Page } from '../page.ts'
import type { Db } from '../schema.ts'
import { toCost } from './money.rows.ts'

/** Costs whose agreement is of one mode of the store. */
function costsOf(db: Db, isDemo: boolean) {
  const ofOtherMode = db
    .selectFrom('budget_line')
    .innerJoin('agreement', 'agreement.id', 'budget_line.agreement_id')
    .where('agreement.is_demo', '=', isDemo ? 0 : 1)
    .select('budget_line.id')
  // Asked this way round, SQLite walks along the costs as they are wanted, and not from line to line.
  return db.selectFrom('cost').where('cost.budget_line_id', 'not in', ofOtherMode)
}

/** Oldest month first; those that were taken away in place of those that stand. */
export async function listCosts(
  db: Db,
  { isDemo, isVoided }: { isDemo: boolean; isVoided: boolean },
  { page, limit }: Page,
): Promise<{ items: Cost[]; totalRecords: number }> {
  const matching = costsOf(db, isDemo).where('cost.is_voided', '=', isVoided ? 1 : 0)
  const { totalRecords } = await matching
    .select((eb) => eb.fn.countAll<number>().as('totalRecords'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .selectAll('cost')
    .orderBy('cost.month')
    .orderBy('cost.id')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
  return { items: rows.map(toCost), totalRecords }
}

/** One cost, voided or not. */
export async function findCost(db: Db, { isDemo }: { isDemo: boolean }, id: string) {
  const row = await costsOf(db, isDemo).selectAll('cost').where('cost.id', '=', id).executeTakeFirst()
  return row && toCost(row)
}

/** Costs that stand, added up: `known` in whole kronor, null where no amount of them is, and how many have none. */
export interface CostSum {
  known: number | null
  unknown: number
}

const SUMS = [
  sql<number | null>`sum(cost.amount_sek)`.as('known'),
  sql<number>`count(*) - count(cost.amount_sek)`.as('unknown'),
] as const

/** By the month that they are booked in, within these years. */
export function sumCostsByMonth(
  db: Db,
  { isDemo, fromYear, toYear }: { isDemo: boolean; fromYear: number; toYear: number },
): Promise<(CostSum & { month: string })[]> {
  return costsOf(db, isDemo)
    .where('cost.is_voided', '=', 0)
    .where('cost.month', '>=', `${fromYear}-01`)
    .where('cost.month', '<=', `${toYear}-12`)
    .groupBy('cost.month')
    .select(['cost.month', ...SUMS])
    .execute()
}

/** By budget line, of these agreements. */
export function sumCostsByLine(
  db: Db,
  agreementIds: readonly string[],
): Promise<(CostSum & { budgetLineId: string })[]> {
  if (agreementIds.length === 0) return Promise.resolve([])
  const lines = db.selectFrom('budget_line').where('agreement_id', 'in', agreementIds).select('id')
  return db
    .selectFrom('cost')
    .where('cost.is_voided', '=', 0)
    .where('cost.budget_line_id', 'in', lines)
    .groupBy('cost.budget_line_id')
    .select(['cost.budget_line_id as budgetLineId', ...SUMS])
    .execute()
}

/** By the activity that they name, of those that name one. */
export async function sumCostsByActivity(
  db: Db,
  { isDemo }: { isDemo: boolean },
): Promise<(CostSum & { activityId: string })[]> {
  const rows = await costsOf(db, isDemo)
    .where('cost.is_voided', '=', 0)
    .where('cost.activity_id', 'is not', null)
    .groupBy('cost.activity_id')
    .select(['cost.activity_id as activityId', ...SUMS])
    .execute()
  return rows.map((row) => ({ ...row, activityId: row.activityId ?? '' }))
}

/** How many of a budget line stand. */
export async function countCostsOfLine(db: Db, budgetLineId: string): Promise<number> {
  const { costs } = await db
    .selectFrom('cost')
    .where('budget_line_id', '=', budgetLineId)
    .where('is_voided', '=', 0)
    .select((eb) => eb.fn.countAll<number>().as('costs'))
    .executeTakeFirstOrThrow()
  return costs
}
