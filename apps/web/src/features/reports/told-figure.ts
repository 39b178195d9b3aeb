import { formatNumber } from '../../lib/format.ts'
import { text } from '../../strings/text.ts'
import type { ToldFigure } from './fixed-report-queries.ts'

/** A figure of a report in words: `minst 7`, `visas inte`, `inget tal`; a preliminary one says so. */
export function toldFigure({ value, bound, status }: ToldFigure, unit = ''): string {
  if (value === null) return text(status === 'visas_inte' ? 'fixing.hidden' : 'fixing.noNumber')
  const number = unit === '' ? formatNumber(value) : `${formatNumber(value)} ${unit}`
  const bounded =
    bound === 'at_least' || bound === 'at_most' ? text(`fixing.${bound}`, { number }) : number
  return status === 'preliminar' ? text('fixing.preliminary', { number: bounded }) : bounded
}

/** The years of a figure, with a dash where the file writes two hyphens. */
export function toldYears(year: string): string {
  return year.replace('--', '\u2013')
}
