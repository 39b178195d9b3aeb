import type { MonthRange } from '../period/period.ts'
import type { ImportWords } from './import-words.ts'
import { readPeriod } from './read-period.ts'
import { wordKey } from './word-key.ts'

/** What a column of the households of one year is read as; several columns may be. */
export const YEAR_COLUMN = 'householdsOfYear'

/** The months that a heading names, as in `2021`, `2021 households` or `jan-okt 2024`; undefined of any other. */
export function headingPeriod(heading: string, words: ImportWords): MonthRange | undefined {
  const plain = heading
    .replaceAll(/\(.*?\)|\*/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  const found = readPeriod(plain, words.months) ?? readPeriod(withoutWords(plain, words), words.months)
  // One day or month is more often somebody's data than a heading.
  return found === undefined || found.from === found.to ? undefined : found
}

function withoutWords(heading: string, { headings }: ImportWords): string {
  const known = headings['counts']
  const isSaid = (word: string) => {
    const field = known?.get(wordKey(word))
    return field === 'period' || field === 'households'
  }
  const parts = heading.split(' ')
  while (parts.length > 1 && isSaid(parts[0] ?? '')) parts.shift()
  while (parts.length > 1 && isSaid(parts.at(-1) ?? '')) parts.pop()
  return parts.join(' ')
}
