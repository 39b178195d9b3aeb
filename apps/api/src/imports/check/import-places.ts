import { type ImportPlaces, proposedProgramme, wordKey } from '@inflytt/domain'
import { COUNTIES_SWEDEN, COUNTY, MUNICIPALITIES_SWEDEN, SSYK_OCCUPATIONS } from '@inflytt/reference'
import type { RecordContext } from '../../record-context.ts'

const COUNTIES = byName(COUNTIES_SWEDEN)
const OCCUPATIONS = byOccupation()
// The code of a municipality begins with that of its county.
/** The answers of `originType` by the places that lead to them. */
export const ORIGINS = new Map(
  [...byName(MUNICIPALITIES_SWEDEN), ...COUNTIES].map(([name, code]) => [
    name,
    code.startsWith(COUNTY.code) ? 'own_county' : 'rest_of_sweden',
  ]),
)

/** What cells can name, as the store has it just now; of programmes with one name, that which somebody has chosen. */
export function importPlaces(
  { municipalities, programmes, isDemo }: RecordContext,
  chosenProgramme: string | null = null,
): ImportPlaces {
  const eligible = programmes.filter((programme) => programme.isDemo === isDemo)
  const periods = eligible.map(({ id, periodFrom, periodTo }) => ({
    id,
    from: periodFrom,
    to: periodTo,
  }))
  return {
    municipalities: byName(municipalities),
    counties: COUNTIES,
    origins: ORIGINS,
    occupations: OCCUPATIONS,
    ...programmesByName(eligible, chosenProgramme),
    programmeOf: (month) => proposedProgramme(periods, month)?.id,
  }
}

function programmesByName(eligible: RecordContext['programmes'], chosen: string | null) {
  const byKey = Map.groupBy(eligible, ({ name }) => wordKey(name))
  const sharedNames = new Set<string>()
  const named = [...byKey].flatMap(([key, alike]) => {
    const meant = alike.length === 1 ? alike : alike.filter(({ id }) => id === chosen)
    if (meant.length === 0) sharedNames.add(key)
    return meant.map(({ id, name }) => ({ code: id, name }))
  })
  // An id is written with its signs: the key of one may be that of a name.
  const coded = eligible.flatMap(({ id }) =>
    [id.toLowerCase(), wordKey(id)].map((key) => [key, id] as const),
  )
  const isTold = ([key]: readonly [string, string]) => !sharedNames.has(key)
  return { programmes: new Map([...coded, ...byName(named)].filter(isTold)), sharedNames }
}

/** By name, also without what kind of place it is; and by its code, which is nobody else's whatever they are called. */
function byName(places: readonly { code: string; name: string }[]): Map<string, string> {
  const named = places.flatMap(({ code, name }) =>
    [name, name.replace(/s? (?:l\u00e4n|kommun)$/u, '')].map((word) => [word, code] as const),
  )
  const coded = places.map(({ code }) => [code, code] as const)
  return new Map([...named, ...coded].map(([word, code]) => [wordKey(word), code]))
}

/** By name, which is plural, and as one who has the occupation is called: `Arkitekter m.fl.` and `arkitekt`. */
function byOccupation(): Map<string, string> {
  const called = SSYK_OCCUPATIONS.flatMap(({ code, name }) => {
    const plural = wordKey(name.replace(/ m\.fl\.$/u, ''))
    return [plural, ...singularsOf(plural)].map((key) => [key, code] as const)
  })
  return new Map([...called, ...byName(SSYK_OCCUPATIONS)])
}

/** Of a name of one word, or of two of which the first is how the second is: `personlig assistent`, `biomedicinsk analytiker`. */
function singularsOf(plural: string): string[] {
  const [last = '', first, more] = plural.split(' ').toReversed()
  if (more !== undefined) return []
  const one = last
    .replace(/or$/u, 'a')
    .replace(/den$/u, 'de')
    .replace(/[ea]r$/u, '')
  return first === undefined ? [one] : [one, last].map((word) => `${first.replace(/a$/u, '')} ${word}`)
}
