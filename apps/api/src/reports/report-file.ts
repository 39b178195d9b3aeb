import { createHash } from 'node:crypto'
import { DomainError } from '@inflytt/domain'
import {
  type FileName,
  type Report,
  type ReportFormat,
  reportFileName,
  type TableId,
  TABLE_IDS,
  toCodeBook,
} from '@inflytt/reports'
import type { Config } from '../configuration/config.ts'
import { writeReport } from './report-apart.ts'
import type { Body } from './report-formats.ts'
import { contentSecurityPolicy } from '../http/answers/response-headers.ts'

export const MEDIA_TYPES = {
  json: 'application/json',
  csv: 'text/csv',
  'csv-machine': 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'json-stat': 'application/json',
  html: 'text/html',
} as const satisfies Record<ReportFormat, string>

/** A cube is one table. @throws DomainError `invalid-parameter` */
export function assertTables(format: ReportFormat, tables: readonly TableId[] | undefined): void {
  if (format !== 'json-stat' || tables?.length === 1) return
  throw new DomainError(
    'invalid-parameter',
    `table: json-stat holds one table, so name one. Allowed: ${TABLE_IDS.join(', ')}.`,
  )
}

/** The report and the headers to send it with, its name among them. */
export async function reportFile(
  report: Report,
  format: ReportFormat,
  { municipalityName, config }: { municipalityName: string | undefined; config: Config },
): Promise<{ headers: Record<string, string>; body: Body }> {
  const body = await writeReport(report, format)
  const headers = { 'Content-Type': contentType(format) }
  const disposition = contentDisposition(report, format, municipalityName)
  const policy =
    format === 'html' ? { 'Content-Security-Policy': policyFor(String(body), config) } : undefined
  return { headers: { ...headers, 'Content-Disposition': disposition, ...policy }, body }
}

/** What the codes of the files mean, and the headers to send it with. */
export function codeBookFile(
  report: Report,
  municipalityName: string | undefined,
): { headers: Record<string, string>; body: string } {
  const { year, isDemo, version } = report
  const name = reportFileName({
    year,
    isDemo,
    format: 'csv',
    table: 'kodbok',
    version: version?.version,
    municipalityName,
  })
  return {
    headers: {
      'Content-Type': contentType('csv'),
      'Content-Disposition': named(name),
    },
    body: toCodeBook(report),
  }
}

function contentType(format: ReportFormat): string {
  const mediaType = MEDIA_TYPES[format]
  if (mediaType === 'text/csv') return `${mediaType}; charset=utf-8; header=present`
  return mediaType === 'text/html' ? `${mediaType}; charset=utf-8` : mediaType
}

/** A page is looked at, and JSON by programs; the rest are saved. */
function contentDisposition(report: Report, format: ReportFormat, municipalityName?: string): string {
  const name = reportFileName({
    year: report.year,
    isDemo: report.isDemo,
    format,
    table: report.tables.length === 1 ? report.tables[0]!.id : undefined,
    version: report.version?.version,
    municipalityName,
  })
  return named(name, format === 'html' || format === 'json' ? 'inline' : 'attachment')
}

/** A Content-Disposition that says the name, and again as it is written where ASCII cannot. */
export function named(
  { fileName, fileNameUtf8 }: FileName,
  kind: 'inline' | 'attachment' = 'attachment',
): string {
  const extended =
    fileNameUtf8 === undefined ? '' : `; filename*=UTF-8''${encodeURIComponent(fileNameUtf8)}`
  return `${kind}; filename="${fileName}"${extended}`
}

/** The page has one style element of its own, which no other page may use: it is allowed by its hash. */
export function policyFor(page: string, { styleHashes }: Config): string {
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/u.exec(page) ?? []
  const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`
  return contentSecurityPolicy([...styleHashes, hash])
}
