import { type Db, holdRefParts, listTakenRefs, type Trx } from '@inflytt/db'
import { type Household, yearOf } from '@inflytt/domain'
import type { Deps } from '../deps.ts'

// Without I, L, O, 0 and 1, which are read for one another over the phone.
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const SUFFIX_LENGTH = 4
const MAX_DRAWS = 50
/** What a municipality and a year have room for falls into as many parts as there are letters. */
const PARTS = ALPHABET.length
const ROOM_OF_PART = ALPHABET.length ** (SUFFIX_LENGTH - 1)
/** A part that is fuller gives the next draw to another: most of what is drawn should be free. */
const MOST_OF_PART = ROOM_OF_PART / 2

type Place = Pick<Household, 'municipalityCode' | 'moveInMonth'>
type Drawing = Pick<Deps, 'random'>

const areaOf = ({ municipalityCode, moveInMonth }: Place) => `${municipalityCode}-${yearOf(moveInMonth)}`

function sumOf(suffix: string): number {
  let sum = 0
  for (const letter of suffix) sum += ALPHABET.indexOf(letter)
  return sum
}

/** The part of its area that a ref is of. */
function partOf(ref: string): string {
  const end = ref.lastIndexOf('-')
  return `${ref.slice(0, end)}/${sumOf(ref.slice(end + 1)) % PARTS}`
}

/** Free refs such as `2305-2025-7Q4K`, one for each place in its order; drawn again when one is taken. */
export function drawHouseholdRefs(trx: Trx, deps: Drawing, places: readonly Place[]): Promise<string[]> {
  return drawFree([trx], places, async (wanted) => {
    const refs = wanted.map((place) => `${areaOf(place)}-${drawSuffix(deps, SUFFIX_LENGTH)}`)
    const held = await holdRefParts(trx, [...new Set(refs.map(partOf))], 'shared')
    return refs.map((ref) => (held.has(partOf(ref)) ? ref : ''))
  })
}

interface OwnPart {
  number: number
  drawn: number
}

/**
 * Draws refs for a transaction that takes long beside those that write: from parts that it has alone until it ends, so that
 * nobody takes the same and waits for it. On SQLite others may take the same, and it finds out at its turn. What it has laid
 * down is taken too.
 */
export function createOwnRefs(trx: Trx, deps: Drawing, laidDown: Db = trx) {
  const parts = new Map<string, OwnPart>()

  async function partFor(area: string): Promise<OwnPart> {
    const last = parts.get(area)
    if (last !== undefined && last.drawn < MOST_OF_PART) return last
    const first = last?.number ?? deps.random(PARTS)
    for (let step = 1; step <= PARTS; step++) {
      const number = (first + step) % PARTS
      if ((await holdRefParts(trx, [`${area}/${number}`], 'alone')).size === 0) continue
      const part = { number, drawn: 0 }
      parts.set(area, part)
      return part
    }
    throw new Error(`no part of the refs of ${area} is free`)
  }

  async function draw(places: readonly Place[]): Promise<string[]> {
    const refs: string[] = []
    for (const place of places) {
      const part = await partFor(areaOf(place))
      part.drawn += 1
      const free = drawSuffix(deps, SUFFIX_LENGTH - 1)
      // More than any sum of letters, so that what is left is not below zero.
      const last = ALPHABET[(part.number + PARTS * SUFFIX_LENGTH - sumOf(free)) % PARTS]
      refs.push(`${areaOf(place)}-${free}${last}`)
    }
    return refs
  }

  const stores = [...new Set([trx, laidDown])]
  return (places: readonly Place[]) => drawFree(stores, places, draw)
}

/** `draw` gives a ref for each place, empty where it has none for now. */
async function drawFree(
  stores: readonly Db[],
  places: readonly Place[],
  draw: (places: readonly Place[]) => Promise<string[]>,
): Promise<string[]> {
  const refs = places.map(() => '')
  for (let round = 0; round < MAX_DRAWS; round++) {
    const missing = [...refs.keys()].filter((index) => refs[index] === '')
    if (missing.length === 0) return refs
    const drawn = await draw(missing.map((index) => places[index]!))
    // What was taken by whoever had a part before is seen from here on.
    const taken = new Set<string>()
    for (const db of stores) for (const ref of await listTakenRefs(db, drawn)) taken.add(ref)
    const own = new Set(refs)
    for (const [at, index] of missing.entries()) {
      const ref = drawn[at] ?? ''
      if (ref === '' || taken.has(ref) || own.has(ref)) continue
      own.add(ref)
      refs[index] = ref
    }
  }
  throw new Error(`no free refs for ${places.length} households in ${MAX_DRAWS} draws`)
}

export function drawSuffix({ random }: Drawing, length: number): string {
  return Array.from({ length }, () => ALPHABET[random(ALPHABET.length)]).join('')
}
