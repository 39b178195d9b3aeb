import type { Bound, CellStatus } from '@inflytt/domain'
import { shownLanguage } from '../../strings/language.ts'
import { dateRules, numberRules, rulesOf } from '../../strings/rules.ts'
import { text } from '../../strings/text.ts'

/** The part of a figure's cell that decides how it is written. */
export interface BoundValue {
  value: number | null
  /** Null where it is not told. */
  preliminary: number | null
  bound: Bound
  status: ShownStatus
}

/** The status of a cell; `unallocated` is what a row of the page says of what stands in no cell. */
export type ShownStatus = CellStatus | 'unallocated'

const TIME_ZONE = 'Europe/Stockholm'
const NO_BREAK_SPACE = '\u00a0'
const EN_DASH = '\u2013'
const MINUS = '\u2212'

export function formatNumber(value: number, decimals = 0): string {
  const rules = numberRules({ minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  // In English it is a hyphen, after which a line may end.
  return rules.format(value).replace('-', MINUS)
}

/** `sharePercent` is 0-100, as everywhere in the domain. */
export function formatPercent(sharePercent: number, decimals = 0): string {
  return text('format.percent', { value: formatNumber(sharePercent, decimals) })
}

export function formatSek(amountSek: number): string {
  return text('format.sek', { value: formatNumber(amountSek) })
}

// What is no moment is told as that, in a history among others, and breaks no page.
function written(moment: string | number | Date, options: Intl.DateTimeFormatOptions): string {
  const at = new Date(moment)
  return Number.isNaN(at.getTime()) ? String(at) : dateRules(options).format(at)
}

/** '2026-11' -> 'nov 2026'. */
export function formatMonth(month: string): string {
  const [year = '', number = ''] = month.split('-')
  const name = written(Date.UTC(2020, Number(number) - 1), { month: 'short', timeZone: 'UTC' })
  return `${name.replace('.', '')} ${year}`
}

/** '2026-11' -> 'november'. */
export function formatMonthName(month: string): string {
  const monthIndex = Number(month.slice(5, 7)) - 1
  return written(Date.UTC(2020, monthIndex), { month: 'long', timeZone: 'UTC' })
}

export function formatYears(from: number, to: number): string {
  return from === to ? String(from) : `${from}${EN_DASH}${to}`
}

export function formatMonths(from: string, to: string): string {
  return from === to
    ? formatMonth(from)
    : `${formatMonth(from)}${NO_BREAK_SPACE}${EN_DASH} ${formatMonth(to)}`
}

// '23/11/2026' would be read as another day by some; '2026-11-23' is how Swedish writes it.
const DATE_STYLE = { sv: 'short', en: 'medium' } as const

/** A day or a moment as the day it is in Stockholm: '2026-11-23', in English '23 Nov 2026'. */
export function formatDate(moment: string | Date): string {
  return written(moment, { timeZone: TIME_ZONE, dateStyle: DATE_STYLE[shownLanguage()] })
}

/** '2024-03' as a month, '2024-03-15' as a day. */
export function formatMonthOrDay(date: string): string {
  return date.length === 'YYYY-MM'.length ? formatMonth(date) : formatDate(date)
}

/** A moment as '2026-11-23 14:05', in English '23 Nov 2026, 14:05', Stockholm time. */
export function formatDateTime(moment: string | Date): string {
  return written(moment, {
    timeZone: TIME_ZONE,
    dateStyle: DATE_STYLE[shownLanguage()],
    timeStyle: 'short',
  })
}

/** The cell as it stands on a mark or in a table: 'minst 65', '67 p', '..', 'x'; '67 (+7)' with preliminary ones beside it. */
export function formatBoundValue(cell: BoundValue): string {
  if (cell.status === 'not_applicable') return ''
  if (cell.status === 'suppressed') return text('sign.hidden')
  const known = cell.value === null ? text('sign.missing') : formatNumber(cell.value)
  const bounded =
    cell.value !== null && cell.bound === 'at_least' ? text('bound.atLeast', { value: known }) : known
  const told = isProvisional(cell) ? text('bound.preliminaryStatus', { value: bounded }) : bounded
  return withMore(told, cell)
}

/** The same where there is room for few characters: of a lower bound only what is preliminary beside it, since the mark says "minst" and a bare number would say more than is known. */
export function formatShortValue(cell: BoundValue): string {
  return cell.value !== null && cell.bound === 'at_least'
    ? withMore('', cell).trim()
    : formatBoundValue(cell)
}

function withMore(told: string, { preliminary }: BoundValue): string {
  return preliminary
    ? text('bound.withPreliminary', { value: told, preliminary: formatNumber(preliminary) })
    : told
}

/** The same cell in words, for those who hear it: 'minst 65 hushall'. */
export function describeHouseholds(cell: BoundValue): string {
  if (cell.status === 'not_applicable') return text('sign.notApplicableWords')
  if (cell.status === 'suppressed') return text('sign.hiddenWords')
  const bounded = describeKnown(cell)
  const told = isProvisional(cell) ? text('describe.preliminaryStatus', { text: bounded }) : bounded
  return cell.preliminary
    ? text('describe.withPreliminary', { text: told, preliminary: cell.preliminary })
    : told
}

function describeKnown(cell: BoundValue): string {
  if (cell.value === null) {
    return text(cell.status === 'not_reported' ? 'sign.notReportedWords' : 'sign.unknownWords')
  }
  const households = text('describe.households', { value: cell.value })
  return cell.bound === 'at_least' ? text('describe.atLeast', { text: households }) : households
}

/** A sum has the status of its weakest part, so one with a municipality missing holds a value all the same. */
export function isProvisional(cell: Pick<BoundValue, 'value' | 'status'>): boolean {
  return cell.value !== null && (cell.status === 'preliminary' || cell.status === 'not_reported')
}

/** Names in a row: 'Berg, Bracke och Krokom'. */
export function formatList(names: readonly string[]): string {
  return rulesOf('list', (tag) => new Intl.ListFormat(tag, { type: 'conjunction' })).format(names)
}

/** Orders text as the language shown does: in Swedish its last three letters come last. */
export function compareText(a: string, b: string): number {
  return rulesOf('order', (tag) => new Intl.Collator(tag, { numeric: true })).compare(a, b)
}
