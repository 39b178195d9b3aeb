import { formatMonthName } from './format.ts'

/**
 * A month as people write it, in the signs that months are searched for by: 2026-11 for 2026-11-15, 11/2026 for
 * 15/11 2026, nov 2026 for 15 nov 2026, nov-26 for nov \u201326.
 */
export function plainMonth(typed: string): string {
  return typed
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/^(\d{4}-\d{1,2})-\d{1,2}$/u, '$1')
    .replace(/^\d{1,2}[/.](\d{1,2})[/. ](\d{4}|\d{2})$/u, '$1/$2')
    .replace(/^\d{1,2}\.? (?=\p{L})/u, '')
    .replace(/ -(?=\d)/u, '-')
}

/** Whether a year stands there, or the beginning of one, and no month. */
export function isOnlyYear(typed: string): boolean {
  return /^20\d{0,2}$/u.test(typed.trim())
}

const LETTERS = 3

/** A month with its year, however it is written: 2026-11, 11/26, nov 2026, 15/11 2026; undefined where it is none. */
export function readMonth(typed: string): string | undefined {
  const plain = plainMonth(typed).toLowerCase()
  const [, isoYear, isoMonth] = /^(\d{4})[-/ ]?(\d{1,2})$/u.exec(plain) ?? []
  if (isoYear !== undefined) return toMonth(isoYear, Number(isoMonth))
  const [, first = '', year] = /^(\d{1,2}|\p{L}+)\.?[-/. ]?(\d{4}|\d{2})$/u.exec(plain) ?? []
  return year === undefined ? undefined : toMonth(year, monthNumber(first))
}

function monthNumber(written: string): number {
  if (/^\d/u.test(written)) return Number(written)
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1)
  const nameOf = (number: number) => formatMonthName(`2020-${String(number).padStart(2, '0')}`)
  const isNamed = (number: number) =>
    written.length >= LETTERS && nameOf(number).toLowerCase().startsWith(written)
  return numbers.find(isNamed) ?? 0
}

function toMonth(year: string, month: number): string | undefined {
  if (month < 1 || month > 12) return undefined
  return `${year.padStart(4, '20')}-${String(month).padStart(2, '0')}`
}
