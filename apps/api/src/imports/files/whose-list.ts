import { type ImportWords, isAwayFrom, placeIn, wordKey } from '@inflytt/domain'
import { MUNICIPALITIES_SWEDEN } from '@inflytt/reference'

const COUNTY_DIGITS = 2
/** After these a name is where somebody came from, or of the region. */
const NOT_AFTER = new Set(['fran', 'jamtland', 'jamtlands'])
/** By these, or none, the names of several stand together. */
const JOINING = new Set(['och', 'samt', 'and', 'kommun', 'kommuner'])

/**
 * Whether a title, or the name of a sheet, names another municipality of the county and not this one; false where it names
 * this one, undefined of any other.
 */
export function isElsewhere(title: string, municipalityCode: string): boolean | undefined {
  const named = namedIn(title).map(({ code }) => code)
  if (named.includes(municipalityCode)) return false
  return named.some((code) => areOfOneCounty(code, municipalityCode)) ? true : undefined
}

/** Whether a title names municipalities of this one's county together, as in `Berg och Ragunda`: its list is of them all. */
export function isOfSeveral(title: string, municipalityCode: string): boolean {
  const named = namedIn(title).filter(({ code }) => areOfOneCounty(code, municipalityCode))
  return named.some(({ code, at }, index) => {
    const next = named[index + 1]
    if (next === undefined || next.code === code) return false
    const between = wordKey(title)
      .split(' ')
      .slice(at + 1, next.at)
    return between.every((word) => JOINING.has(word))
  })
}

function namedIn(title: string): { code: string; at: number }[] {
  const words = wordKey(title).split(' ')
  return words.flatMap((word, at) => {
    const bare = words[at + 1] === 'kommun' ? word.replace(/s$/u, '') : word
    const code = NOT_AFTER.has(words[at - 1] ?? '') ? undefined : (CODES.get(word) ?? CODES.get(bare))
    return code === undefined ? [] : [{ code, at }]
  })
}

const areOfOneCounty = (code: string, other: string) =>
  code.slice(0, COUNTY_DIGITS) === other.slice(0, COUNTY_DIGITS)

const MOST_IN_TITLE = 4

/**
 * What the rows above a list say of whose it is, none of where households came from. A filter of a pivot table has its
 * name in one cell and what is chosen in the next.
 */
export function titlesOf(above: readonly (readonly string[])[], words: ImportWords): string[] {
  const said = above.map((row) => row.filter((text) => text !== ''))
  const titles = said.filter(({ length }) => length <= MOST_IN_TITLE).map((row) => row.join(' '))
  return titles.filter((title) => !isAwayFrom(title, words))
}

/** The code of the municipality of Sweden that a cell names. A code alone may be a year: 2021 is Vansbro. */
export const municipalityNamed = (cell: string) =>
  /\p{L}/u.test(cell) ? placeIn(NAMES_AND_CODES, wordKey(cell)) : undefined

const CODES = new Map(MUNICIPALITIES_SWEDEN.map(({ code, name }) => [wordKey(name), code]))
const NAMES_AND_CODES = new Map([
  ...CODES,
  ...MUNICIPALITIES_SWEDEN.map(({ code }) => [code, code] as const),
])
