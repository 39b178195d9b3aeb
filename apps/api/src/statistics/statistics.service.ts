import { type Db, listFetchedStatistics, listStatisticTables, type StatisticTable } from '@inflytt/db'
import { besideEachOther, type ReferenceStatistic, type StatisticMeasure } from '@inflytt/domain'
import { STATISTIC_SERIES, STATISTICS_SNAPSHOT } from '@inflytt/reference'

export interface StatisticFilter {
  measures?: readonly StatisticMeasure[] | undefined
  municipalities: readonly string[]
  /** Both ends included. */
  from?: number | undefined
  to?: number | undefined
}

/** Official figures, one for each measure, municipality and year: what was fetched, else what comes with the program. */
export async function listReferenceStatistics(
  db: Db,
  { measures, municipalities, from, to }: StatisticFilter,
): Promise<ReferenceStatistic[]> {
  const all = besideEachOther(STATISTICS_SNAPSHOT, await listFetchedStatistics(db))
  return all.filter(
    ({ measure, municipalityCode, year }) =>
      (measures === undefined || measures.includes(measure)) &&
      municipalities.includes(municipalityCode) &&
      (from === undefined || year >= from) &&
      (to === undefined || year <= to),
  )
}

/** How it stands with each table that a refresh asks for: `never` where none has been tried. */
export interface TableState extends Pick<StatisticTable, 'source' | 'table' | 'fetchedAt'> {
  status: StatisticTable['status'] | 'never'
  triedAt: string | null
}

export async function listTableStates(db: Db): Promise<TableState[]> {
  const tried = await listStatisticTables(db)
  return STATISTIC_SERIES.map(({ source, table }) => {
    const found = tried.find((each) => each.source === source && each.table === table)
    return {
      source,
      table,
      status: found?.status ?? 'never',
      fetchedAt: found?.fetchedAt ?? null,
      triedAt: found?.triedAt ?? null,
    }
  })
}
