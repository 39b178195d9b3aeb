import { type Report, type ReportRow, type ReportTable, TABLE_IDS, type TableId } from './report-row.ts'
import type { ReportInput } from './report-input.ts'
import { tableTitles } from './strings/sv.ts'
import { demoRow } from './tables/footnote-rows.ts'
import { summaryRows } from './tables/t01-summary.ts'
import { householdRows } from './tables/t02-households.ts'
import { methodRows } from './tables/t15-method.ts'

const ROWS: Record<TableId, (input: ReportInput) => ReportRow[]> = {
  T1: summaryRows,
  T2: householdRows,
  T15: methodRows,
}

/** The yearly report, or some of its tables; each table can stand alone. */
export function buildReport(input: ReportInput, tables: readonly TableId[] = TABLE_IDS): Report {
  const { year, isDemo, scope, generatedAt, dataVersion } = input
  return {
    year,
    municipalityCode: scope === 'county' ? null : scope.municipalityCode,
    isDemo,
    generatedAt,
    dataVersion,
    tables: TABLE_IDS.filter((id) => tables.includes(id)).map((id) => tableOf(id, input)),
  }
}

function tableOf(id: TableId, input: ReportInput): ReportTable {
  const rows = ROWS[id](input)
  return { id, title: tableTitles[id], rows: input.isDemo ? [demoRow(), ...rows] : rows }
}
