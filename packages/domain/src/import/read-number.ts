import type { ImportWords } from './import-words.ts'
import { isNotKnown, wordKey } from './word-key.ts'

/**
 * A count in a cell: whole, also as 2,0 or 1 234 but not 1.234; with a word such as `st` after it. `null` is "not known", as written;
 * undefined is no count.
 */
export function readCount(
  text: string,
  { notKnown, units }: Pick<ImportWords, 'notKnown' | 'units'>,
): number | null | undefined {
  if (text === '' || isNotKnown(text, notKnown)) return null
  const [, written, rest] = /^([+-]?\d[\d ]*(?:[.,]\d+)?)\s*(\p{L}[\p{L}. ]*)?$/u.exec(text) ?? []
  const digits = written?.trim()
  if (digits === undefined || (rest !== undefined && !units.has(wordKey(rest)))) return undefined
  const grouped = digits.replaceAll(' ', '')
  // 1.000 and 1,000 are a thousand as often as they are one.
  if (/^[+-]?\d{1,3}[.,]\d{3}$/u.test(digits)) return undefined
  if (digits.includes(' ') && !/^[+-]?\d{1,3}(?: \d{3})*(?:[.,]\d+)?$/u.test(digits)) return undefined
  const value = Number(grouped.replace(',', '.'))
  return Number.isInteger(value) ? value : undefined
}
