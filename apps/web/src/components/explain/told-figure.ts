import { formatMonths, formatNumber } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import type { FixedMeasure, FixedReport, FixedRow, ToldFigure } from './fixed-figures-query.ts'

const MOST_DECIMALS = 2

/** With the decimals that it was rounded to: 7.49 kronor in a decision is not 7. */
function toNumber(value: number): string {
  const [, decimals = ''] = String(value).split('.')
  return formatNumber(value, Math.min(decimals.length, MOST_DECIMALS))
}

/** A figure of a report in words: `minst 7`, `visas inte`, `inget tal`; a preliminary one, and a rest, say so. */
export function toldFigure({ value, bound, status }: ToldFigure, unit = ''): string {
  if (value === null) return text(status === 'visas_inte' ? 'fixing.hidden' : 'fixing.noNumber')
  const number = unit === '' ? toNumber(value) : `${toNumber(value)} ${unitWords(unit)}`
  const bounded =
    bound === 'at_least' || bound === 'at_most' ? text(`fixing.${bound}`, { number }) : number
  if (status === 'preliminar') return text('fixing.preliminary', { number: bounded })
  return status === 'ofordelat' ? text('fixing.unallocated', { number: bounded }) : bounded
}

// The report names its units in Swedish; a message chooses by letters alone.
function unitWords(unit: string): string {
  return text('fixing.unit', { unit: unit.replaceAll(/\P{L}+/gu, '_'), word: unit })
}

/** The years or months of a figure, with a dash where the file writes two hyphens. */
export function toldYears(year: string): string {
  const [from = '', to] = year.split('--')
  if (to === undefined) return year
  const areMonths = [from, to].every((end) => /^\d{4}-\d\d$/u.test(end))
  return areMonths ? formatMonths(from, to) : `${from}\u2013${to}`
}

/** What of the row and its citation is data, in the order in which it is told. */
export function dataOf(row: FixedRow, measure?: FixedMeasure): (string | null)[] {
  return [measure?.title ?? null, row.municipality, row.category]
}

/** One line that names a figure of a fixed report by its code, to be put into a text as it is. */
export function fixedCitation(
  row: FixedRow,
  { report, measure }: { report: FixedReport; measure: FixedMeasure },
): string {
  const code = row.figureCode ?? ''
  return text('fixing.citation', {
    isDemo: String(report.isDemo),
    what: measure.title,
    // What some measures are called names the county already.
    place: measure.title.toLowerCase().includes(row.municipality.toLowerCase())
      ? 'none'
      : row.municipality,
    category: row.category ?? 'none',
    period: toldYears(row.year),
    value: toldFigure(row, measure.unit),
    year: String(report.year),
    version: String(report.version),
    code,
    url: new URL(`/figur/${code}`, window.location.href).href,
  })
}
