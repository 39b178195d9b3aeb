import { wordKey } from '@inflytt/domain'
import { MUNICIPALITIES_SWEDEN } from '@inflytt/reference'

const COUNTY_DIGITS = 2
/** After these a name is where somebody came from, or of the region. */
const NOT_AFTER = new Set(['fran', 'jamtland', 'jamtlands'])

/**
 * Whether a title, or the name of a sheet, names another municipality of the county and not this one; false where it names
 * this one, undefined of any other.
 */
export function isElsewhere(title: string, municipalityCode: string): boolean | undefined {
  const words = wordKey(title).split(' ')
  const named = words.flatMap((word, at) => {
    const bare = words[at + 1] === 'kommun' ? word.replace(/s$/u, '') : word
    const code = NOT_AFTER.has(words[at - 1] ?? '') ? undefined : (CODES.get(word) ?? CODES.get(bare))
    return code === undefined ? [] : [code]
  })
  if (named.includes(municipalityCode)) return false
  const county = municipalityCode.slice(0, COUNTY_DIGITS)
  return named.some((code) => code.startsWith(county)) ? true : undefined
}

const CODES = new Map(MUNICIPALITIES_SWEDEN.map(({ code, name }) => [wordKey(name), code]))
