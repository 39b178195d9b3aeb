import type { ImportKind } from './import-field.ts'
import type { ImportWords } from './import-words.ts'
import { isPersonal, type Looks, looksLike, safeHeading } from './looks-like.ts'
import { wordKey } from './word-key.ts'

/** One column of a file, and what it is read as. */
export interface ImportColumn {
  /** 1 is the first. */
  column: number
  header: string | null
  field: string | null
  proposedBy: 'words' | 'remembered' | 'user' | null
  /** Whether its cells are kept while the batch is open. */
  isKept: boolean
  looksLike: Looks
  note: 'personal-data' | 'kept-by-server' | 'repeated-heading' | null
}

/** Rows that are looked at to find the headings, and to see what columns hold. */
export const LOOKED_AT = 60

/**
 * The row that has most headings which are known, counted from 0; the first of those that have as many. Where none is
 * known, the first row of at least two texts that nothing like it follows. Undefined where no row is one.
 */
export function findHeaderRow(
  rows: readonly (readonly string[])[],
  kind: ImportKind,
  words: ImportWords,
): number | undefined {
  const known = rows.map((row) => knownHeadings(row, kind, words))
  const most = Math.max(0, ...known)
  if (most >= 2) return known.indexOf(most)
  const isHeading = (cell: string) => /\p{L}/u.test(cell) && safeHeading(cell, words) !== null
  const first = rows.findIndex((row) => {
    const said = row.filter((cell) => cell !== '')
    return said.length >= 2 && said.every(isHeading)
  })
  if (first >= 0) return first
  return most === 1 ? known.indexOf(most) : undefined
}

/** How many fields the cells of a row name, as headings would. */
export function knownHeadings(row: readonly string[], kind: ImportKind, words: ImportWords): number {
  return new Set(
    row.flatMap((cell) => {
      const field = fieldOf(cell, kind, words)
      return field === undefined ? [] : [field]
    }),
  ).size
}

/** The field that a heading means; what stands in brackets, or after a colon, is passed over where it must. */
function fieldOf(heading: string, kind: ImportKind, words: ImportWords): string | undefined {
  const known = words.headings[kind]
  const spellings = [heading, heading.replaceAll(/\(.*?\)/gu, ' '), heading.split(/[:\n*]/u)[0] ?? '']
  for (const spelling of spellings) {
    const field = known?.get(wordKey(spelling))
    if (field !== undefined) return field
  }
  return undefined
}

/** What each column is, from its heading and its cells: the first of several that mean one field is taken. */
export function proposeColumns(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  kind: ImportKind,
  words: ImportWords,
): ImportColumn[] {
  const taken = new Set<string>()
  return headings.map((heading, index) => {
    const looks = looksLike(
      rows.map((row) => row[index] ?? ''),
      words,
    )
    const key = wordKey(heading)
    const column = { column: index + 1, header: safeHeading(heading, words), looksLike: looks }
    const unread = { ...column, field: null, proposedBy: null, isKept: false }
    if (words.personal.has(key) || isPersonal(looks)) return { ...unread, note: 'personal-data' }
    if (words.keptByServer.has(key)) return { ...unread, note: 'kept-by-server' }
    const field = fieldOf(heading, kind, words)
    if (field === undefined || looks === 'empty') return { ...unread, note: null }
    if (taken.has(field)) return { ...unread, note: 'repeated-heading' }
    taken.add(field)
    return { ...column, field, proposedBy: 'words', isKept: true, note: null }
  })
}
