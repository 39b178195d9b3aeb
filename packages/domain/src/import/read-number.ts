import type { ImportWords } from './import-words.ts'
import { isNotKnown, wordKey } from './word-key.ts'

/**
 * A count in a cell: whole, also as 2,0 or 1 234 but not 1.234, or a small one as a word; with a word such as `st` after it.
 * `null` is "not known", as written; undefined is no count.
 */
export function readCount(
  text: string,
  { notKnown, units, counts }: Pick<ImportWords, 'notKnown' | 'units' | 'counts'>,
): number | null | undefined {
  if (text === '' || isNotKnown(text, notKnown)) return null
  const [, written, rest] = /^([+-]?\d[\d ]*(?:[.,]\d+)?)\s*(\p{L}[\p{L}. ]*)?$/u.exec(text) ?? []
  const digits = written?.trim()
  if (digits === undefined) {
    const [word = '', ...unit] = wordKey(text).split(' ')
    return unit.length === 0 || units.has(unit.join(' ')) ? counts.get(word) : undefined
  }
  if (rest !== undefined && !units.has(wordKey(rest))) return undefined
  const grouped = digits.replaceAll(' ', '')
  // 1.000 and 1,000 are a thousand as often as they are one.
  if (/^[+-]?\d{1,3}[.,]\d{3}$/u.test(digits)) return undefined
  if (digits.includes(' ') && !/^[+-]?\d{1,3}(?: \d{3})*(?:[.,]\d+)?$/u.test(digits)) return undefined
  const value = Number(grouped.replace(',', '.'))
  return Number.isInteger(value) ? value : undefined
}

const UNIT = /^(?:[+-]?\d[\d ]*(?:[.,]\d+)?\s*|\p{L}+\s+)(\p{L}[\p{L}. ]*)$/u

// Persons are no word of their own in a list of households: two adults are often written as two persons.
const TOLD_APART: ReadonlySet<unknown> = new Set(['adults', 'children', 'households'])

/**
 * Whether the word after a count says that it is of another field, as `2 barn` does among the adults, or `7 personer`
 * among the households.
 */
export function isOfOtherCount(
  field: string,
  text: string,
  { headings }: Pick<ImportWords, 'headings'>,
): boolean {
  const [, unit] = UNIT.exec(text.trim()) ?? []
  if (unit === undefined) return false
  const key = wordKey(unit)
  const named = headings['counts']?.get(key) ?? headings['households']?.get(key)
  const isTold = TOLD_APART.has(named) || (field === 'households' && named === 'persons')
  return isTold && named !== countedAmong(field)
}

/** The field of which the members of another are a part. */
function countedAmong(field: string): string {
  if (field.startsWith('child')) return 'children'
  return field.startsWith('adult') ? 'adults' : field
}
