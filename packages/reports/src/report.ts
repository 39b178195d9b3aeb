import { changesBetween } from './changes.ts'
import type { ReportInput } from './report-input.ts'
import { type Report, type ReportRow, type ReportTable, TABLE_IDS, type TableId } from './report-row.ts'
import { changeSentences } from './strings/change-sentences.ts'
import { tableTitles } from './strings/sv.ts'
import { codeBook } from './tables/code-book.ts'
import { figureTableRows } from './tables/figure-rows.ts'
import { demoRow } from './tables/footnote-rows.ts'
import { summaryRows } from './tables/t01-summary.ts'
import { householdRows } from './tables/t02-households.ts'
import { moneyRows } from './tables/t10-money.ts'
import { contributionRows } from './tables/t11-contributions.ts'
import { officialRows } from './tables/t14-official.ts'
import { methodRows } from './tables/t15-method.ts'

type FiguresOf = Record<Exclude<TableId, 'T15'>, (input: ReportInput) => ReportRow[]>

const ROWS: FiguresOf = {
  T1: summaryRows,
  T2: householdRows,
  T3: (input) => figureTableRows('T3', input),
  T4: (input) => figureTableRows('T4', input),
  T5: (input) => figureTableRows('T5', input),
  T6: (input) => figureTableRows('T6', input),
  T7: (input) => figureTableRows('T7', input),
  T8: (input) => figureTableRows('T8', input),
  T9: (input) => figureTableRows('T9', input),
  T10: moneyRows,
  T11: contributionRows,
  T12: (input) => figureTableRows('T12', input),
  T13: (input) => figureTableRows('T13', input),
  T14: officialRows,
}

/** The yearly report, or some of its tables; each table can stand alone. */
export function buildReport(input: ReportInput, tables: readonly TableId[] = TABLE_IDS): Report {
  const { year, isDemo, scope, generatedAt, dataVersion } = input
  const asked = TABLE_IDS.filter((id) => tables.includes(id))
  // The method tells of changes in every table, asked for or not.
  const isOfMethod = asked.includes('T15')
  const built = (isOfMethod ? TABLE_IDS : asked).flatMap((id) =>
    id === 'T15' ? [] : [tableOf(id, ROWS[id](input), isDemo)],
  )
  const changes = isOfMethod
    ? changeSentences(input.previous, changesBetween(input.previous, { year, tables: built }))
    : []
  const method = isOfMethod ? [tableOf('T15', methodRows(input, changes), isDemo)] : []
  return {
    year,
    municipalityCode: scope === 'county' ? null : scope.municipalityCode,
    isDemo,
    generatedAt,
    dataVersion,
    version: null,
    layout: 5,
    tables: [...built, ...method].filter(({ id }) => asked.includes(id)),
  }
}

function tableOf(id: TableId, rows: ReportRow[], isDemo: boolean): ReportTable {
  const told = isDemo ? [demoRow(), ...rows] : rows
  return { id, title: tableTitles[id], measures: codeBook(told), rows: told }
}
