import type { ReportChoice, ReportFormat } from './report-choice.ts'

const ENDINGS: Record<ReportFormat, string> = {
  csv: '.csv',
  'csv-machine': '_maskin.csv',
  json: '.json',
  xlsx: '.xlsx',
  'json-stat': '_json-stat.json',
  html: '.html',
}

/** What the codes of the files mean; the server names the file. */
export function codeBookHref({ year, municipality, version }: ReportChoice): string {
  const parameters = new URLSearchParams()
  if (municipality) parameters.set('municipality', municipality.code)
  if (version !== undefined) parameters.set('version', String(version))
  return `/api/v1/reports/${year}/code-book${parameters.size > 0 ? `?${parameters}` : ''}`
}

/** The draft of the decision paper, for Word or as a page. */
export function decisionPaperHref(
  { year, municipality, version }: ReportChoice,
  format: 'docx' | 'html',
): string {
  const parameters = new URLSearchParams({ format })
  if (municipality) parameters.set('municipality', municipality.code)
  if (version !== undefined) parameters.set('version', String(version))
  return `/api/v1/reports/${year}/decision-paper?${parameters.toString()}`
}

/** What the file is called when it has come down; the server says the same of the files it names. */
export function reportFileName(
  { year, municipality, version }: ReportChoice,
  format: ReportFormat,
  isDemo: boolean,
  table?: string,
): string {
  const place = municipality ? [municipality.name.toLocaleLowerCase('sv-SE')] : []
  const named = [
    ...(isDemo ? ['DEMO'] : []),
    'inflyttning',
    ...place,
    String(year),
    ...(table === undefined ? [] : [table]),
    ...(version === undefined ? [] : [`v${version}`]),
  ]
  return named.join('_') + ENDINGS[format]
}
