import type { ImportKind } from './import-field.ts'
import { placeIn } from './import-places.ts'
import type { ImportWords } from './import-words.ts'
import { knownHeadings } from './propose-columns.ts'
import { wordKey } from './word-key.ts'

// Fewer may be words that stand in a column of answers.
const FEWEST_HEADINGS = 3

/**
 * Whether a list of households lies on its side: what would be its headings stands in its first column, and no row has
 * as many of them.
 */
export function isTurned(
  rows: readonly (readonly string[])[],
  kind: ImportKind,
  words: ImportWords,
): boolean {
  // Of counts the first column may hold years, which count as headings.
  if (kind === 'counts') return false
  const inColumn = knownHeadings(
    rows.map(([first = '']) => first),
    kind,
    words,
  )
  const inRow = Math.max(0, ...rows.map((row) => knownHeadings(row, kind, words)))
  return inColumn >= FEWEST_HEADINGS && inColumn > inRow
}

/**
 * Whether headings name municipalities, each with a column of its own.
 * @param municipalities codes by the keys of their names
 */
export function areMunicipalities(
  headings: readonly string[],
  municipalities: ReadonlyMap<string, string>,
): boolean {
  const named = headings.flatMap((heading) => placeIn(municipalities, wordKey(heading)) ?? [])
  return new Set(named).size >= 2
}
