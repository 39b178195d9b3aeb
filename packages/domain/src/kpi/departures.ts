import { answersInOrder, type FollowUp } from '../follow-up/follow-up.ts'
import { standingOf } from '../household/counting-rules.ts'
import type { Household } from '../household/household.ts'
import { type CellKey, gridKeys, yearsBetween } from '../outcome/grid.ts'
import type { Outcome, OutcomeCell } from '../outcome/outcome.ts'
import { yearOf, yearRange } from '../period/period.ts'
import { LEAVE_REASONS } from '../vocabularies.ts'
import { firstYears, isRecordedBy } from './first-years.ts'
import type { FollowedRecord } from './follow-ups.ts'
import type { HouseholdsQuestion } from './households.ts'
import { householdsAsked, plainCell } from './logged.ts'

const NEXT_TO_NOTHING = 'unknown'

const isCounted = (household: Household) => standingOf(household) === 'confirmed_attracted'

/**
 * Households whose latest answer is that they have left the county, in the year of that answer; null where no household
 * had told by the end of the year where it lives.
 */
export function householdsLeftOutcome(
  question: HouseholdsQuestion,
  record: Pick<FollowedRecord, 'households' | 'followUps'>,
): Outcome {
  const asked = { ...record, households: householdsAsked(question, record) }
  const departures = departuresOf(asked)
  const firstTold = firstYears(answersOf(asked))
  const { fromYear, toYear, municipalities } = question
  const cellOf = (key: CellKey): OutcomeCell => {
    if (!isRecordedBy(firstTold, key, question)) return plainCell(key, 'unknown', { value: null })
    return plainCell(key, 'confirmed', {
      value: departures.filter(
        (one) =>
          one.year >= fromYear &&
          one.year <= toYear &&
          municipalities.includes(one.municipality) &&
          Object.entries(key).every(([dimension, wanted]) => one[dimension as 'year'] === wanted),
      ).length,
    })
  }
  return {
    measure: 'householdsLeft',
    unit: 'households',
    by: question.by,
    period: yearRange(fromYear, toYear),
    cells: gridKeys(question.by, {
      municipality: municipalities,
      leaveReason: [...LEAVE_REASONS, NEXT_TO_NOTHING],
      year: yearsBetween(fromYear, toYear),
    }).map(cellOf),
    unallocated: [],
    total: { ...cellOf({}), undecided: 0 },
    footnotes: [],
    definition: { id: 'K7', version: 1 },
  }
}

/** Every answer of where a household lives, with the municipality it came to and the year of answering. */
export function answersOf(record: Pick<FollowedRecord, 'households' | 'followUps'>) {
  return record.households.filter(isCounted).flatMap(({ ref, municipalityCode }) =>
    answersInOrder(record.followUps.get(ref) ?? []).map(({ answeredMonth }) => ({
      municipality: municipalityCode,
      year: yearOf(answeredMonth),
    })),
  )
}

/** Each household that has left, with the year and the reason of its answer. */
export function departuresOf(record: Pick<FollowedRecord, 'households' | 'followUps'>) {
  return record.households.filter(isCounted).flatMap((household) => {
    const last = answersInOrder(record.followUps.get(household.ref) ?? []).at(-1)
    return last?.outcome === 'left' ? [{ ref: household.ref, ...departureOf(household, last) }] : []
  })
}

function departureOf({ municipalityCode }: Household, { answeredMonth, leaveReason }: FollowUp) {
  return {
    municipality: municipalityCode,
    year: yearOf(answeredMonth),
    leaveReason: leaveReason ?? NEXT_TO_NOTHING,
  }
}
