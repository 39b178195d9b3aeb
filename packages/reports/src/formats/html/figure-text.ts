import type { ReportRow } from '../../report-row.ts'
import { gapSigns } from '../../strings/document.sv.ts'
import { isOfYear } from '../../tables/detail-rows.ts'
import { boundWord } from '../columns.ts'

const NO_BREAK = '\u00A0'
const MINUS = '\u2212'
const DASH = '\u2013'

/** `12 345,5`, as print writes it. Of our own making: what Intl writes changes with its version, and a file may not. */
export function numberText(value: number): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.')
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, NO_BREAK)
  const sign = value < 0 ? MINUS : ''
  return sign + grouped + (decimals === undefined ? '' : `,${decimals}`)
}

/** The figure of a row with its sign: `7`, `minst 3`, `7 p`, `+2 p`, `..`, or the sign of what is hidden. */
export function figureText(row: ReportRow): string {
  return isOfYear(row) && row.value !== null ? String(row.value) : amountText(row)
}

/** The same, of a year too. */
export function amountText({ rowType, value, status, bound }: ReportRow): string {
  if (value === null) return gapSigns[status]
  if (rowType === 'preliminar') return `+${numberText(value)}${NO_BREAK}p`
  const word = boundWord(bound)
  const number = word === null ? numberText(value) : `${word} ${numberText(value)}`
  return status === 'preliminar' ? `${number}${NO_BREAK}p` : number
}

/** `2020--2025` as a reader writes it. */
export function periodText(period: string): string {
  return period.replace('--', DASH)
}
