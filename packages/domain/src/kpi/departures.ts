import { answersInOrder, type FollowUp, isAnswered } from '../follow-up/follow-up.ts'
import { isInK1 } from '../household/counting-rules.ts'
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

/** What tells where and how a household is counted. */
export type HouseholdKind = Pick<
  Household,
  'municipalityCode' | 'originType' | 'inclusionBasis' | 'countStatus'
>

/** When the first of the households of a kind answered so. */
export interface FirstAnswer extends HouseholdKind, Pick<Household, 'programmeId'> {
  outcome: FollowUp['outcome']
  answeredMonth: FollowUp['answeredMonth']
}

/** Those of whom somebody has said that they left; whoever else is given among them changes nothing. */
export type DepartedHouseholds = Pick<FollowedRecord, 'households' | 'followUps'>

/** What K7's number of those that left is computed from: no more of those that stayed than when they said so. */
export interface DepartureRecord extends DepartedHouseholds {
  firstAnswers: readonly FirstAnswer[]
}

/**
 * Households whose latest answer is that they have left the county, in the year of that answer; null where no household
 * had told by the end of the year where it lives.
 */
export function householdsLeftOutcome(question: HouseholdsQuestion, record: DepartureRecord): Outcome {
  const departures = departuresOf({ ...record, households: householdsAsked(question, record) })
  const firstTold = firstYears(toldWhere(question, record))
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

/** Where households first told where they live, by the municipality they came to. */
function toldWhere({ programmes }: HouseholdsQuestion, { firstAnswers }: DepartureRecord) {
  return firstAnswers
    .filter((one) => isInK1(one) && isAnswered(one))
    .filter(({ programmeId }) => programmes === undefined || programmes.includes(programmeId))
    .map(({ municipalityCode, answeredMonth }) => ({
      municipality: municipalityCode,
      year: yearOf(answeredMonth),
    }))
}

/** Each household that has left, with the year and the reason of its answer. */
export function departuresOf(record: DepartedHouseholds) {
  return record.households.filter(isInK1).flatMap((household) => {
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
