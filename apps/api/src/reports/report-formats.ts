import {
  type Report,
  type ReportFormat,
  toCsv,
  toHtml,
  toJson,
  toJsonStat,
  toMachineCsv,
  toXlsx,
} from '@inflytt/reports'

export type Body = string | Uint8Array<ArrayBuffer>

/** The report as text or bytes, in any of its formats, at one go. */
export async function toFormat(report: Report, format: ReportFormat): Promise<Body> {
  if (format === 'xlsx') return toXlsx(report)
  if (format === 'html') return toHtml(report)
  if (format === 'csv') return toCsv(report)
  if (format === 'csv-machine') return toMachineCsv(report)
  if (format === 'json') return JSON.stringify(toJson(report))
  const [table] = report.tables
  if (table === undefined) throw new Error('A cube needs a table')
  return JSON.stringify(toJsonStat(report, table))
}
