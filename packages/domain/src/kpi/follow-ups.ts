import { isFew } from '../disclosure/few.ts'
import {
  answersInOrder,
  dueMonthOf,
  type FollowUp,
  type Milestone,
  whereabouts,
} from '../follow-up/follow-up.ts'
import { isInK1 } from '../household/counting-rules.ts'
import type { Household } from '../household/household.ts'
import type { Outcome, OutcomeCell, Told } from '../outcome/outcome.ts'
import type { Month } from '../period/period.ts'
import type { HouseholdsQuestion } from './households.ts'
import { type LoggedCell, loggedOutcome, type LoggedRecord } from './logged.ts'
import { percentOf, roundHalfAway } from './rounding.ts'

export interface FollowedRecord extends LoggedRecord {
  /** Those that are not voided, by household. */
  followUps: ReadonlyMap<string, readonly FollowUp[]>
  currentMonth: Month
  /** The fewest households that may be told of. */
  threshold: number
}

const FEWEST_FOR_RATE = 10
const LOWEST_RESPONSE_PERCENT = 60
const PARTNER_MILESTONE = 12
export const HIGH_SCORE = 4

/** K7: who still lives here so many months after the move, of the households logged one by one that are old enough. */
export function retentionOutcome(
  measure: 'retention12' | 'retention24' | 'retention36',
  question: HouseholdsQuestion,
  record: FollowedRecord,
): Outcome {
  const milestone = Number(measure.slice('retention'.length)) as Milestone
  return loggedOutcome(measure, question, record, (cell) => {
    const isPlace = cell.key.municipality !== undefined || !isCounty(question, record)
    return retentionOf(cell, record, { milestone, isPlace })
  })
}

/** Where each household of the matured cohort is at the milestone. */
export function retentionStates(
  households: readonly Household[],
  record: FollowedRecord,
  cohort: Cohort,
): { household: Household; state: RetentionState }[] {
  return households
    .filter((household) => isInK1(household) && isMature(household, cohort.milestone, record))
    .map((household) => ({ household, state: stateAt(household, record, cohort) }))
}

type RetentionState = 'stayed' | 'left' | 'silent'

interface Cohort {
  milestone: Milestone
  /** Of a municipality, a move within the county is leaving it. */
  isPlace: boolean
}

function retentionOf(cell: LoggedCell, record: FollowedRecord, cohort: Cohort): Told {
  const { threshold } = record
  const states = retentionStates(cell.households, record, cohort).map(({ state }) => state)
  const base = states.length
  if (base === 0)
    return {
      value: null,
      base,
      note: cell.households.some(isInK1) ? 'not_mature' : 'no_households',
    }
  const stayed = states.filter((state) => state === 'stayed').length
  const left = states.filter((state) => state === 'left').length
  const silent = base - stayed - left
  const isTooFew = [stayed, left, silent].some((count) => isFew(count, threshold))
  if (base < FEWEST_FOR_RATE || isTooFew) return { value: null, base, note: 'too_few' }
  return {
    value: percentOf(stayed, stayed + left, record.percentDecimals),
    lower: percentOf(stayed, base, record.percentDecimals),
    upper: percentOf(stayed + silent, base, record.percentDecimals),
    base,
    ...respondedBy(stayed + left, base, record),
  }
}

/** Response, and a word of warning where it is low. */
function respondedBy(
  answered: number,
  asked: number,
  { percentDecimals }: LoggedRecord,
): Partial<OutcomeCell> {
  const isLow = answered * 100 < LOWEST_RESPONSE_PERCENT * asked
  return {
    responseRate: percentOf(answered, asked, percentDecimals),
    ...(isLow && { note: 'uncertain' as const }),
  }
}

function isMature({ moveInMonth }: Household, milestone: Milestone, { currentMonth }: FollowedRecord) {
  return dueMonthOf(moveInMonth, milestone) <= currentMonth
}

/**
 * Where the household is at the milestone. One that left earlier is gone until an answer says that it is back; an answer
 * of having stayed is of where it lived then, as for its current municipality.
 */
function stateAt(
  { ref, municipalityCode }: Household,
  { followUps }: FollowedRecord,
  { milestone, isPlace }: Cohort,
): RetentionState {
  const until = answersInOrder(followUps.get(ref) ?? []).filter((one) => one.milestone <= milestone)
  const home = whereabouts(municipalityCode, until)
  if (home === null || (isPlace && home !== municipalityCode)) return 'left'
  return until.at(-1)?.milestone === milestone ? 'stayed' : 'silent'
}

/** K8: between how many households helped decisively and how many it may have been, of those logged one by one. */
export function impactOutcome(question: HouseholdsQuestion, record: FollowedRecord): Outcome {
  return loggedOutcome('impact', question, record, (cell) => {
    if (!isOfCounty(cell, question, record)) return { value: null }
    const logged = cell.households.filter(isInK1)
    const answered = logged.filter(({ impactHousehold }) => impactHousehold !== 'unknown')
    const decisive = answered.filter(({ impactHousehold }) => impactHousehold === 'decisive').length
    if (logged.length === 0) return { value: null, base: 0, note: 'no_households' }
    return {
      value: null,
      lower: decisive,
      upper: logged.length - (answered.length - decisive),
      base: logged.length,
      responseRate: percentOf(answered.length, logged.length, record.percentDecimals),
    }
  })
}

/** K14d: second adults in work a year after the move, of those of whom it is known. */
export function partnerWorkingOutcome(question: HouseholdsQuestion, record: FollowedRecord): Outcome {
  return loggedOutcome('partnerWorkingShare', question, record, (cell) => {
    const asked = partnerAnswers(cell.households, record)
    const answers = asked.filter(({ answer }) => answer !== 'silent')
    if (asked.length === 0)
      return {
        value: null,
        base: 0,
        note: cell.households.some(isCouple) ? 'not_mature' : 'no_households',
      }
    return {
      value: percentOf(
        answers.filter(({ answer }) => answer === 'yes').length,
        answers.length,
        record.percentDecimals,
      ),
      base: answers.length,
      ...respondedBy(answers.length, asked.length, record),
    }
  })
}

const isCouple = (household: Household) => isInK1(household) && (household.adults ?? 0) >= 2

/** What is known of the second adult of each couple that has lived here for a year. */
export function partnerAnswers(
  households: readonly Household[],
  record: FollowedRecord,
): { household: Household; answer: 'yes' | 'no' | 'silent' }[] {
  return households
    .filter((household) => isCouple(household) && isMature(household, PARTNER_MILESTONE, record))
    .map((household) => {
      const at = record.followUps
        .get(household.ref)
        ?.find(({ milestone }) => milestone === PARTNER_MILESTONE)
      const said = at?.partnerWorking
      return { household, answer: said === 'yes' || said === 'no' ? said : 'silent' }
    })
}

/** K15: the mean of each household's latest score 1-5, and the share of 4 and 5. */
export function satisfactionOutcome(question: HouseholdsQuestion, record: FollowedRecord): Outcome {
  return loggedOutcome('satisfaction', question, record, (cell) => {
    const asked = satisfactionScores(cell.households, record)
    const scores = asked.flatMap(({ score }) => (score === null ? [] : [{ score }]))
    const base = scores.length
    if (asked.length === 0)
      return {
        value: null,
        base,
        note: cell.households.some(isInK1) ? 'not_mature' : 'no_households',
      }
    if (base < FEWEST_FOR_RATE) return { value: null, base, note: 'too_few' }
    const sum = scores.reduce((all, { score }) => all + score, 0)
    return {
      value: roundHalfAway(sum / base, 1),
      highShare: percentOf(
        scores.filter(({ score }) => score >= HIGH_SCORE).length,
        base,
        record.percentDecimals,
      ),
      base,
      ...respondedBy(base, asked.length, record),
    }
  })
}

/** The latest score of each household that has been asked; null where it gave none. */
export function satisfactionScores(
  households: readonly Household[],
  record: FollowedRecord,
): { household: Household; score: number | null }[] {
  return households
    .filter((household) => isInK1(household) && isMature(household, 3, record))
    .map((household) => {
      const inOrder = (record.followUps.get(household.ref) ?? []).toSorted(
        (a, b) => a.milestone - b.milestone,
      )
      const scored = inOrder.findLast(({ satisfaction }) => satisfaction !== null)
      return { household, score: scored?.satisfaction ?? null }
    })
}

function isCounty({ municipalities }: HouseholdsQuestion, { county }: LoggedRecord): boolean {
  return municipalities.length === county.length
}

/** Some figures are told of the county alone. */
export function isOfCounty(
  { key }: LoggedCell,
  question: HouseholdsQuestion,
  record: LoggedRecord,
): boolean {
  return key.municipality === undefined && isCounty(question, record)
}
