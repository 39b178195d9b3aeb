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
