import { addMonths, monthIndex } from '@inflytt/domain/period'
import type { Month } from '@inflytt/domain'
import type { ComboBoxOption } from '../../../components/ui/fields/combobox-options.ts'
import { formatMonth, formatMonthName } from '../../../lib/text/format.ts'

const PLANNED_MONTHS = 36
const ABBREVIATED = 3
const REMEMBERED_MS = 30 * 60_000

/** Months that have come, newest first, so that what is typed finds the latest of its name. */
export function pastMonths(earliest: Month, current: Month): Month[] {
  const count = monthIndex(current) - monthIndex(earliest) + 1
  return Array.from({ length: Math.max(0, count) }, (_, back) => addMonths(current, -back))
}

/** This month and those to come, soonest first. */
export function comingMonths(current: Month): Month[] {
  return Array.from({ length: PLANNED_MONTHS }, (_, ahead) => addMonths(current, ahead))
}

/** A month with every way to write it: nov, nov-25, 11, 11/25, 2025-11, november 2025. */
export function monthOption(month: Month): ComboBoxOption<Month> {
  const year = month.slice(0, 4)
  const short = year.slice(2)
  const padded = month.slice(5)
  const number = String(Number(padded))
  const name = formatMonthName(month)
  const abbreviated = formatMonth(month).replace(` ${year}`, '')
  const numbers = number === padded ? [number] : [number, padded]
  const numeric = numbers.flatMap((each) => [
    each,
    ...['/', '-', ' ', '.'].flatMap((sign) => [`${each}${sign}${short}`, `${each}${sign}${year}`]),
  ])
  // Three letters and a dash are how Excel writes months.
  const words = [name, abbreviated, name.slice(0, ABBREVIATED)].flatMap((each) => [
    each,
    ...[' ', '-', ''].flatMap((sign) => [`${each}${sign}${short}`, `${each}${sign}${year}`]),
  ])
  const iso = [month, `${year}${padded}`, `${year}-${number}`, `${year} ${number}`, `${year}/${number}`]
  return {
    value: month,
    label: formatMonth(month),
    keywords: [...new Set([...numeric, ...words, ...iso])],
  }
}

export interface LastMonth {
  month: Month
  savedAt: number
}

/** This month, or the month of the last entry as long as that is remembered. */
export function proposedMonth(last: LastMonth | undefined, current: Month): Month {
  return last !== undefined && last.month <= current ? last.month : current
}

/** For half an hour: a series of entries is often of the same month. */
export function isRemembered(last: LastMonth | undefined, now: number): last is LastMonth {
  return last !== undefined && now >= last.savedAt && now < forgottenAt(last)
}

export function forgottenAt({ savedAt }: LastMonth): number {
  return savedAt + REMEMBERED_MS
}

export function isLastMonth(content: unknown): content is LastMonth {
  return (
    typeof content === 'object' &&
    content !== null &&
    'month' in content &&
    typeof content.month === 'string' &&
    'savedAt' in content &&
    typeof content.savedAt === 'number'
  )
}
