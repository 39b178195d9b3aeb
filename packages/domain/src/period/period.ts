/** A calendar month as zero-padded ISO text, `2026-03`; compares as text. */
export type Month = string

/** A tertial, `2025-T1` = January-April 2025. */
export type Tertial = string

/** Whole months from first to last, both included. */
export interface MonthRange {
  from: Month
  to: Month
}

/** The first year that reports and figures tell of, where nothing else is asked. */
export const FIRST_YEAR = 2020

export const MONTH_PATTERN = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/
export const TERTIAL_PATTERN = /^\d{4}-T[123]$/

const MONTHS_IN_TERTIAL = 4

/** Months since year 0, so that months can be added and subtracted. */
export function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

export function monthFromIndex(index: number): Month {
  const year = Math.floor(index / 12)
  return `${String(year).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

export function addMonths(month: Month, count: number): Month {
  return monthFromIndex(monthIndex(month) + count)
}

/** The year of a month or a tertial. */
export function yearOf(period: Month): number {
  return Number(period.slice(0, 4))
}

export function yearRange(from: number, to: number): MonthRange {
  return { from: `${from}-01`, to: `${to}-12` }
}

export function tertialOf(month: Month): Tertial {
  return `${month.slice(0, 4)}-T${Math.ceil(Number(month.slice(5, 7)) / MONTHS_IN_TERTIAL)}`
}

export function tertialMonths(tertial: Tertial): MonthRange {
  const first = (Number(tertial.slice(6)) - 1) * MONTHS_IN_TERTIAL + 1
  const month = (m: number) => `${tertial.slice(0, 4)}-${String(m).padStart(2, '0')}`
  return { from: month(first), to: month(first + MONTHS_IN_TERTIAL - 1) }
}

export function tertialsOfYear(year: number): Tertial[] {
  return [1, 2, 3].map((n) => `${year}-T${n}`)
}

/** Every tertial from first to last, both included, oldest first. */
export function tertialsBetween(first: Tertial, last: Tertial): Tertial[] {
  const tertials: Tertial[] = []
  for (let year = yearOf(first); year <= yearOf(last); year++) tertials.push(...tertialsOfYear(year))
  return tertials.filter((tertial) => tertial >= first && tertial <= last)
}

/** The calendar day in Stockholm of an instant, `2026-11-23`: years and months here are Swedish ones. */
export function stockholmDay(instant: Date): string {
  // The clocks of Sweden have always been one to two hours ahead: where both say the same day no rule need be asked,
  // which takes longer than most questions, and the first time as long as a tenth of a server's start.
  const [earliest, latest] = [dayAhead(instant, 1), dayAhead(instant, 2)]
  if (earliest === latest && earliest.length === DAY_LENGTH) return earliest
  const hour = Math.floor(instant.getTime() / HOUR_MS)
  if (hour !== latestHour) {
    latestDay = dayFormat().format(instant)
    latestHour = hour
  }
  return latestDay
}

const HOUR_MS = 3_600_000
const DAY_LENGTH = '2026-11-23'.length

function dayAhead(instant: Date, hours: number): string {
  const time = new Date(instant.getTime() + hours * HOUR_MS).toISOString()
  return time.slice(0, time.indexOf('T'))
}

// No day begins in Sweden within an hour.
let latestHour: number | undefined
let latestDay = ''

let dayInStockholm: Intl.DateTimeFormat | undefined

function dayFormat(): Intl.DateTimeFormat {
  return (dayInStockholm ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }))
}

export function stockholmMonth(instant: Date): Month {
  return stockholmDay(instant).slice(0, 7)
}
