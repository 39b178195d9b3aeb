import { type Db, listTakenRefs } from '@inflytt/db'
import { type Household, yearOf } from '@inflytt/domain'
import type { Deps } from '../deps.ts'

// Without I, L, O, 0 and 1, which are read for one another over the phone.
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const SUFFIX_LENGTH = 4
const MAX_DRAWS = 50

type Place = Pick<Household, 'municipalityCode' | 'moveInMonth'>

/** Free refs such as `2305-2025-7Q4K`, one for each place in its order; drawn again when one is taken. */
export async function drawHouseholdRefs(
  db: Db,
  deps: Pick<Deps, 'random'>,
  places: readonly Place[],
): Promise<string[]> {
  const refs = places.map(() => '')
  const drawn = new Set<string>()
  for (let draw = 0; draw < MAX_DRAWS; draw++) {
    for (const [index, place] of places.entries())
      if (refs[index] === '') refs[index] = drawRef(deps, place, drawn)
    const taken = await listTakenRefs(db, refs)
    if (taken.size === 0) return refs
    for (const [index, ref] of refs.entries()) if (taken.has(ref)) refs[index] = ''
  }
  throw new Error(`no free refs for ${places.length} households in ${MAX_DRAWS} draws`)
}

/** One that was not drawn before it, which those of one slice alone can be. */
function drawRef(deps: Pick<Deps, 'random'>, place: Place, drawn: Set<string>): string {
  for (let draw = 0; draw < MAX_DRAWS; draw++) {
    const suffix = drawSuffix(deps, SUFFIX_LENGTH)
    const ref = `${place.municipalityCode}-${yearOf(place.moveInMonth)}-${suffix}`
    if (drawn.has(ref)) continue
    drawn.add(ref)
    return ref
  }
  throw new Error(`no free ref for ${place.municipalityCode} in ${MAX_DRAWS} draws`)
}

export function drawSuffix({ random }: Pick<Deps, 'random'>, length: number): string {
  return Array.from({ length }, () => ALPHABET[random(ALPHABET.length)]).join('')
}
