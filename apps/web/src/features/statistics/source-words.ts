import { formatDate, formatList } from '../../lib/text/format.ts'
import type { CsvTable } from '../../lib/text/table-csv.ts'
import { text } from '../../strings/text.ts'
import type { Statistic, StatisticTable } from './queries.ts'

/** Who published the figures, in which tables, and whether they were fetched or come with the program. */
export function sourceWords(statistics: readonly Statistic[]): string {
  const groups = Map.groupBy(
    statistics,
    ({ source, origin, fetched }) =>
      `${source} ${origin} ${fetched === null ? '' : formatDate(fetched)}`,
  )
  return [...groups.values()].map(groupWords).join('; ')
}

function groupWords(group: readonly Statistic[]): string {
  const [first] = group
  if (!first) return ''
  const tables = [...new Set(group.flatMap(({ table }) => (table === null ? [] : [table])))]
  const source =
    tables.length === 0
      ? text('statistics.untold', { source: first.source, measure: first.measure })
      : `${first.source} ${formatList(tables.map(named))}`
  const date = first.fetched === null ? 'unknown' : formatDate(first.fetched)
  return text(first.origin === 'fetched' ? 'statistics.fetchedFrom' : 'statistics.copyFrom', {
    source,
    date,
  })
}

/** A table by its code with what it holds beside it: 'TAB1212 (flyttningar till och med 2024)'. */
function named(table: string): string {
  return text('statistics.tableHolds', { table })
}

/** How it stands with a table, and what is shown because of it. */
export function tableWords({ source, table, status, fetched, tried }: StatisticTable): string {
  const values = {
    table: `${source} ${named(table)}`,
    date: fetched === null ? '' : formatDate(fetched),
  }
  if (status === 'never') return text('statistics.tableNever', values)
  if (status === 'fetched') return text('statistics.tableFetched', values)
  return text('statistics.tableFailed', {
    ...values,
    tried: tried === null ? '' : formatDate(tried),
    isKept: String(fetched !== null),
  })
}

/** The tables as a file: who publishes each, its code, the days of it, and how it stands with it. */
export function tablesCsv(tables: readonly StatisticTable[]): CsvTable {
  const day = (at: string | null) => (at === null ? '' : at.slice(0, 10))
  return {
    header: [
      text('statistics.publisherColumn'),
      text('statistics.tableColumn'),
      text('statistics.fetchedColumn'),
      text('statistics.triedColumn'),
      text('outcome.statusColumn'),
    ],
    rows: tables.map((one) => [
      one.source,
      one.table,
      day(one.fetched),
      day(one.tried),
      tableWords(one),
    ]),
  }
}
