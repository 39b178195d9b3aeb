import type { ReferenceStatistic, StatisticMeasure, StatisticSource } from '@inflytt/domain'
import type { Db, Trx } from '../schema.ts'
import { insertMany } from '../store/bulk-insert.ts'

/** A table of a source: whether the last try fetched it, and what stands since when. */
export interface StatisticTable {
  source: StatisticSource
  table: string
  status: 'fetched' | 'failed'
  /** Why the last try failed; null where it did not. */
  fault: string | null
  /** When the figures that are stored were fetched; null where none are. */
  fetchedAt: string | null
  triedAt: string
}

type TableKey = Pick<StatisticTable, 'source' | 'table'>
type StoredFigure = Omit<ReferenceStatistic, 'origin' | 'fetchedAt' | 'source' | 'table'>

/** Every table that was ever asked for, by source and name. */
export async function listStatisticTables(db: Db): Promise<StatisticTable[]> {
  const rows = await db
    .selectFrom('statistic_table')
    .selectAll()
    .orderBy('source')
    .orderBy('table_id')
    .execute()
  return rows.map((row) => ({
    source: row.source as StatisticSource,
    table: row.table_id,
    status: row.status as StatisticTable['status'],
    fault: row.fault,
    fetchedAt: row.fetched_at,
    triedAt: row.tried_at,
  }))
}

/** Every figure that was fetched, in no order. */
export async function listFetchedStatistics(db: Db): Promise<ReferenceStatistic[]> {
  const rows = await db
    .selectFrom('reference_statistic')
    .innerJoin('statistic_table', (join) =>
      join
        .onRef('statistic_table.source', '=', 'reference_statistic.source')
        .onRef('statistic_table.table_id', '=', 'reference_statistic.table_id'),
    )
    .selectAll('reference_statistic')
    .select('statistic_table.fetched_at')
    .execute()
  return rows.map((row) => ({
    measure: row.measure as StatisticMeasure,
    municipalityCode: row.municipality_code,
    year: row.year,
    value: row.value,
    source: row.source as StatisticSource,
    table: row.table_id,
    origin: 'fetched',
    fetchedAt: row.fetched_at,
    isPerturbed: row.is_perturbed === 1,
  }))
}

/** Puts what was fetched in the place of what was there of the table. */
export async function replaceStatisticTable(
  trx: Trx,
  { source, table }: TableKey,
  figures: readonly StoredFigure[],
  at: string,
): Promise<void> {
  const said = { status: 'fetched', fault: null, fetched_at: at, tried_at: at }
  await trx
    .insertInto('statistic_table')
    .values({ source, table_id: table, ...said })
    .onConflict((conflict) => conflict.columns(['source', 'table_id']).doUpdateSet(said))
    .execute()
  await trx
    .deleteFrom('reference_statistic')
    .where('source', '=', source)
    .where('table_id', '=', table)
    .execute()
  await insertMany(
    trx,
    'reference_statistic',
    figures.map(({ measure, municipalityCode, year, value, isPerturbed }) => ({
      source,
      table_id: table,
      measure,
      municipality_code: municipalityCode,
      year,
      value,
      is_perturbed: isPerturbed ? 1 : 0,
    })),
  )
}

/** Says that a try failed; what was fetched before stays. */
export async function markStatisticTableFailed(
  db: Db,
  { source, table }: TableKey,
  fault: string,
  at: string,
): Promise<void> {
  const said = { status: 'failed', fault, tried_at: at }
  await db
    .insertInto('statistic_table')
    .values({ source, table_id: table, fetched_at: null, ...said })
    .onConflict((conflict) => conflict.columns(['source', 'table_id']).doUpdateSet(said))
    .execute()
}
