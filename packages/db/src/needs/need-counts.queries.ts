import {
  addNeedSums,
  type CountedNeed,
  type NeedClass,
  type NeedCount,
  needCounts,
  type NeedCountsAsked,
  type NeedFigures,
  type NeedState,
  NEED_SUMS,
  type NeedSums,
  NO_NEEDS,
} from '@inflytt/domain'
import { sql } from 'kysely'
import type { NeedTables } from '../tables/need-tables.ts'
import { listNeedStates } from './need-states.queries.ts'
import { findNeed } from './needs.queries.ts'
import type { Db } from '../schema.ts'

type Row = NeedTables['need_count']

const KEY = [
  'is_demo',
  'level',
  'municipality_code',
  'year',
  'occupation_field',
  'employer_sector',
  'hard_to_fill',
] as const
const SUMS = {
  needs: 'needs',
  positions: 'positions',
  filledTotal: 'filled_total',
  filledByNewcomers: 'filled_by_newcomers',
  openChange: 'open_change',
} as const satisfies Record<(typeof NEED_SUMS)[number], keyof Row>
const CLASSES = {
  municipality: 'municipality_code',
  occupationField: 'occupation_field',
  employerSector: 'employer_sector',
  isHardToFill: 'hard_to_fill',
} as const satisfies Record<NeedClass, keyof Row>

/** Counts by their whole key. */
export type NeedCounts = Map<string, NeedCount>

/**
 * Changes a need and how it stood, and keeps its counts with it; call it in the transaction that writes them, around
 * everything that does, and never within itself.
 */
export async function recountNeed<T>(trx: Db, id: string, change: () => Promise<T>): Promise<T> {
  const difference: NeedCounts = new Map()
  await addStored(trx, id, { to: difference, sign: -1 })
  const result = await change()
  await addStored(trx, id, { to: difference, sign: 1 })
  const rows = [...difference.values()].filter((count) => NEED_SUMS.some((one) => count[one] !== 0))
  if (rows.length > 0)
    await trx
      .insertInto('need_count')
      .values(rows.map(toNeedCountRow))
      .onConflict((conflict) => conflict.columns([...KEY]).doUpdateSet(ADDED))
      .execute()
  return result
}

const ADDED = Object.fromEntries(
  Object.values(SUMS).map((column) => [
    column,
    sql<number>`${sql.ref(`need_count.${column}`)} + ${sql.ref(`excluded.${column}`)}`,
  ]),
)

async function addStored(trx: Db, id: string, { to, sign }: { to: NeedCounts; sign: 1 | -1 }) {
  const need = await findNeed(trx, id)
  if (need !== undefined) addNeedTo(to, need, await listNeedStates(trx, id), sign)
}

/** Adds the counts of one need to those of others; nothing of what is kept is used. */
export function addNeedTo(
  counts: NeedCounts,
  need: CountedNeed,
  states: readonly Omit<NeedState, 'needId'>[],
  sign: 1 | -1 = 1,
): void {
  for (const count of needCounts(need, states)) {
    const key = keyOf(toNeedCountRow(count))
    const sums = counts.get(key) ?? { ...count, ...NO_NEEDS }
    addNeedSums(sums, count, sign)
    counts.set(key, sums)
  }
}

export interface NeedCountRegion extends NeedCountsAsked {
  isDemo: boolean
  municipalities: readonly string[]
}

/** The kept counts of a region, added up by year and by what is asked by: they cost what its cells cost. */
export async function listNeedCounts(db: Db, region: NeedCountRegion): Promise<NeedFigures[]> {
  const { isDemo, municipalities, level, fromYear, toYear, by } = region
  if (municipalities.length === 0) return []
  const columns = by.map((one) => CLASSES[one])
  const rows = await db
    .selectFrom('need_count')
    .select(['year', ...columns])
    .select((eb) => Object.values(SUMS).map((column) => eb.fn.sum<number>(column).as(column)))
    .where('is_demo', '=', isDemo ? 1 : 0)
    .where('level', '=', level)
    .where('municipality_code', 'in', [...municipalities])
    .where('year', '>=', fromYear)
    .where('year', '<=', toYear)
    .groupBy(['year', ...columns])
    .execute()
  return rows.map((row) => ({
    year: row.year,
    ...Object.fromEntries(by.map((one) => [one, row[CLASSES[one]]])),
    ...sumsOf(row),
  }))
}

/** The counts as they are kept. */
export async function listStoredNeedCounts(db: Db): Promise<NeedCounts> {
  const rows = await db.selectFrom('need_count').selectAll().execute()
  return new Map(rows.map((row) => [keyOf(row), toNeedCount(row)]))
}

function keyOf(row: Row): string {
  return KEY.map((column) => row[column]).join('/')
}

function sumsOf(row: Pick<Row, (typeof SUMS)[keyof typeof SUMS]>): NeedSums {
  return {
    needs: row.needs,
    positions: row.positions,
    filledTotal: row.filled_total,
    filledByNewcomers: row.filled_by_newcomers,
    openChange: row.open_change,
  }
}

function toNeedCount(row: Row): NeedCount {
  return {
    ...sumsOf(row),
    isDemo: row.is_demo === 1,
    level: row.level as NeedCount['level'],
    municipality: row.municipality_code,
    year: row.year,
    occupationField: row.occupation_field as NeedCount['occupationField'],
    employerSector: row.employer_sector as NeedCount['employerSector'],
    isHardToFill: row.hard_to_fill as NeedCount['isHardToFill'],
  }
}

export function toNeedCountRow(count: NeedCount): Row {
  return {
    is_demo: count.isDemo ? 1 : 0,
    level: count.level,
    municipality_code: count.municipality,
    year: count.year,
    occupation_field: count.occupationField,
    employer_sector: count.employerSector,
    hard_to_fill: count.isHardToFill,
    needs: count.needs,
    positions: count.positions,
    filled_total: count.filledTotal,
    filled_by_newcomers: count.filledByNewcomers,
    open_change: count.openChange,
  }
}
