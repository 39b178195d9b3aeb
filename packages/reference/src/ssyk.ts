import ssykRows from '../data/ssyk2012.json' with { type: 'json' }

/** An entry of SSYK 2012. A code of `level` digits; its parent is the code less the last digit. */
export type SsykEntry = { code: string; level: number; name: string }

const byCode = new Map<string, SsykEntry>(ssykRows.map((row) => [row.code, row]))

/** All 429 occupations (level 4), code ascending. Source: SCB, SSYK 2012. */
export const SSYK_OCCUPATIONS: readonly SsykEntry[] = ssykRows
  .filter((row) => row.level === 4)
  .toSorted((a, b) => (a.code < b.code ? -1 : 1))

let searchable: { entry: SsykEntry; words: string[] }[] | undefined

// Not before somebody searches: whoever only looks a code up does not wait for it.
function searchableOccupations() {
  searchable ??= SSYK_OCCUPATIONS.map((entry) => ({ entry, words: toWords(entry.name) }))
  return searchable
}

/** An entry of any level; `undefined` when SSYK 2012 has no such code. */
export function findSsyk(code: string): SsykEntry | undefined {
  return byCode.get(code)
}

/**
 * Occupations whose code begins with `text`, or whose name holds every word of it; case and
 * diacritics do not matter. Names that begin with the text come first, then names with a word that
 * does, then compounds; by code within each.
 */
export function searchSsyk(text: string, limit: number): SsykEntry[] {
  const terms = toWords(text).map(toStem)
  if (terms.length === 0) return []
  return searchableOccupations()
    .map(({ entry, words }) => ({ entry, rank: rankOf(terms, entry.code, words) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry }) => entry)
}

const NO_MATCH = 3

/** The rank of the worst term: 0 begins code or name, 1 begins a word, 2 stands inside one. */
function rankOf(terms: string[], code: string, words: string[]): number {
  const ranks = terms.map((term) => {
    if (code.startsWith(term) || words[0]?.startsWith(term)) return 0
    if (words.some((word) => word.startsWith(term))) return 1
    // Two letters stand inside almost every name.
    return term.length > 2 && words.some((word) => word.includes(term)) ? 2 : NO_MATCH
  })
  return Math.max(...ranks)
}

function toWords(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
}

// SSYK names are plural: a singular in -a is looked for without it, so that the
// word for one nurse finds nurses.
function toStem(word: string): string {
  return word.length > 4 ? word.replace(/a$/, '') : word
}
