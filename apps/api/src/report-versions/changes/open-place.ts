import type { HistoryEvent, PlacedHousehold } from '@inflytt/db'
import { FIRST_YEAR, isEligible, yearOf } from '@inflytt/domain'

/** Which households the open figures of a report hold. */
export interface Held {
  county: readonly string[]
  lastYear: number
}

/** What decides where open figures hold a household, as its history names it. */
export const PLACING = [
  'municipalityCode',
  'moveInMonth',
  'programmeId',
  'originType',
  'inclusionBasis',
  'countStatus',
  'coverage',
  'coveredByAggregateId',
] as const satisfies (keyof PlacedHousehold)[]

/** What an action says of a household before it, where its values have been erased. */
const BEFORE: Readonly<Record<string, Partial<PlacedHousehold>>> = {
  confirm: { countStatus: 'preliminary' },
  void: { countStatus: 'confirmed' },
  restore: { countStatus: 'voided' },
}

/**
 * The actions by which what the open figures of a report hold of a household is otherwise than before them; none where it
 * is the same after all, so that nothing is told of what those figures do not tell.
 * @param events what was done to it, oldest first, up to what it is `now`
 */
export function actionsTold(
  now: PlacedHousehold,
  events: readonly Pick<HistoryEvent, 'action' | 'changes'>[],
  held: Held,
): Set<string> {
  const told = new Set<string>()
  let one: PlacedHousehold | undefined = now
  for (const event of events.toReversed()) {
    const before = beforeEvent(one, event)
    if (placeOf(before, held) !== placeOf(one, held)) told.add(event.action)
    one = before
  }
  return placeOf(one, held) === placeOf(now, held) ? new Set() : told
}

function beforeEvent(
  after: PlacedHousehold | undefined,
  { action, changes }: Pick<HistoryEvent, 'action' | 'changes'>,
): PlacedHousehold | undefined {
  if (action === 'create' || after === undefined) return undefined
  if (changes === undefined) return { ...after, ...BEFORE[action] }
  const had = PLACING.flatMap((field) =>
    changes[field] === undefined ? [] : [[field, changes[field].before ?? null]],
  )
  return { ...after, ...(Object.fromEntries(had) as Partial<PlacedHousehold>) }
}

/** Where open figures hold a household, and as what; nothing where none does. */
function placeOf(household: PlacedHousehold | undefined, { county, lastYear }: Held): string {
  if (household === undefined || !isEligible(household)) return ''
  const { municipalityCode, moveInMonth, programmeId, countStatus, coveredByAggregateId } = household
  const year = yearOf(moveInMonth)
  const isOfReport = county.includes(municipalityCode) && year >= FIRST_YEAR && year <= lastYear
  // What is carved out of an aggregate of these years and later ones is the less.
  if (!isOfReport && coveredByAggregateId === null) return ''
  // Of one that is preliminary it is open whether it lies in an aggregate, and not how.
  const coverage = countStatus === 'confirmed' ? household.coverage : ''
  return JSON.stringify([
    countStatus,
    coveredByAggregateId,
    ...(isOfReport ? [municipalityCode, year, programmeId, coverage] : []),
  ])
}
