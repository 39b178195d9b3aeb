import { type Db, hasHouseholdRef } from '@inflytt/db'
import { yearOf } from '@inflytt/domain'
import type { Deps } from '../deps.ts'

// Without I, L, O, 0 and 1, which are read for one another over the phone.
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const SUFFIX_LENGTH = 4
const MAX_DRAWS = 50

/** A free ref such as `2305-2025-7Q4K`; drawn again when it is taken. */
export async function drawHouseholdRef(
  db: Db,
  deps: Deps,
  municipalityCode: string,
  moveInMonth: string,
): Promise<string> {
  for (let draw = 0; draw < MAX_DRAWS; draw++) {
    const suffix = drawSuffix(deps, SUFFIX_LENGTH)
    const ref = `${municipalityCode}-${yearOf(moveInMonth)}-${suffix}`
    if (!(await hasHouseholdRef(db, ref))) return ref
  }
  throw new Error(`no free ref for ${municipalityCode} ${yearOf(moveInMonth)} in ${MAX_DRAWS} draws`)
}

export function drawSuffix(deps: Deps, length: number): string {
  return Array.from({ length }, () => ALPHABET[deps.random(ALPHABET.length)]).join('')
}
