import type { ReportChoice } from './report-choice.ts'

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

/** What the server calls the file for Excel of the report as it stands. */
export function csvFileName({ year, municipality }: ReportChoice, isDemo: boolean): string {
  const place = municipality ? [municipality.name.toLocaleLowerCase('sv-SE')] : []
  return `${[...(isDemo ? ['DEMO'] : []), 'inflyttning', ...place, year].join('_')}.csv`
}
