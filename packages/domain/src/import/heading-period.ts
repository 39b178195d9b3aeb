import type { MonthRange } from '../period/period.ts'
import type { ImportWords } from './import-words.ts'
import { cellText } from './import-cell.ts'
import { readPeriod, withoutRemarks } from './read-period.ts'
import { wordKey } from './word-key.ts'

/** What a column of the households of one year is read as; several columns may be. */
export const YEAR_COLUMN = 'householdsOfYear'
/** What a column of the persons in them is read as, where it stands beside. */
export const PERSONS_COLUMN = 'personsOfYear'

/** The months that a heading names, as in `2021`, `2021 households` or `jan-okt 2024`; undefined of any other. */
export function headingPeriod(heading: string, words: ImportWords): MonthRange | undefined {
  return periodOfHeading(heading, words, HOUSEHOLDS)
}

/** The same of the persons of a year, as in `2021 persons`. */
export function personsPeriod(heading: string, words: ImportWords): MonthRange | undefined {
  return headingPeriod(heading, words) === undefined
    ? periodOfHeading(heading, words, PERSONS)
    : undefined
}

/**
 * The headings of a row below one that names periods, each of which spans the columns up to the next: `2023` above
 * `Households` and `Persons` is read as `2023 Households` and `2023 Persons`. All stay where the rows say their
 * period themselves.
 */
export function underPeriods(
  above: readonly string[],
  headings: readonly string[],
  words: ImportWords,
): string[] {
  const meant = headings.map((heading) => words.headings['counts']?.get(wordKey(heading)))
  if (meant.includes('period')) return [...headings]
  let spanning = ''
  return headings.map((heading, column) => {
    spanning = above[column] || spanning
    const isCount = meant[column] === 'households' || meant[column] === 'persons'
    if (!isCount || headingPeriod(spanning, words) === undefined) return heading
    return `${spanning} ${heading}`
  })
}

const HOUSEHOLDS = new Set(['period', 'households'])
const PERSONS = new Set(['period', 'persons'])

function periodOfHeading(
  heading: string,
  words: ImportWords,
  said: ReadonlySet<string>,
): MonthRange | undefined {
  const plain = withoutRemarks(cellText(heading), words, said)
  const found = readPeriod(plain, words) ?? readPeriod(withoutWords(plain, words, said), words)
  // One day or month is more often somebody's data than a heading.
  return found === undefined || found.from === found.to ? undefined : found
}

function withoutWords(heading: string, { headings }: ImportWords, said: ReadonlySet<string>): string {
  const known = headings['counts']
  const isSaid = (word: string) => said.has(known?.get(wordKey(word)) ?? '')
  const parts = heading.split(' ')
  while (parts.length > 1 && isSaid(parts[0] ?? '')) parts.shift()
  while (parts.length > 1 && isSaid(parts.at(-1) ?? '')) parts.pop()
  return parts.join(' ')
}
