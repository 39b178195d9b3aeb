import type { Activity } from '../activity/activity.ts'
import type { Cost } from '../money/money.ts'
import { sumKnown } from '../money/money.ts'
import { type CellKey, gridKeys, yearsBetween } from '../outcome/grid.ts'
import { type Measure, MEASURES } from '../outcome/measures.ts'
import type { Outcome, OutcomeCell } from '../outcome/outcome.ts'
import { yearRange } from '../period/period.ts'
import { TAM_PHASES } from '../vocabularies.ts'
import type { HouseholdsQuestion } from './households.ts'
import { percentOf, ratio } from './rounding.ts'

export type ActivityMeasure = Extract<Measure, 'activities' | 'participants' | 'costPerParticipant'>

export interface ActivityRecord {
  /** Those that are not voided. */
  activities: readonly Activity[]
  /** Those that are not voided and name an activity. */
  costs: readonly Pick<Cost, 'activityId' | 'amountSek'>[]
  county: readonly string[]
}

type Told = Pick<OutcomeCell, 'value'> & Partial<OutcomeCell>

/**
 * K16, by the year an activity begins. One of several municipalities stands in the cell of each and once in the total; one of
 * the whole county in no cell of a municipality.
 */
export function activitiesOutcome(
  measure: ActivityMeasure,
  question: HouseholdsQuestion,
  record: ActivityRecord,
): Outcome {
  // A country has a cell for each municipality and year: none of them looks through the years of the others.
  const begunIn = Map.groupBy(record.activities, yearBegun)
  const cellOf = (key: CellKey): OutcomeCell => {
    const begun = key.year === undefined ? record.activities : (begunIn.get(key.year) ?? [])
    const within = begun.filter((activity) => isIn(activity, key, question, record))
    const told: Told = within.length === 0 ? { value: null } : TELL[measure](within, record)
    return {
      ...key,
      preliminary: 0,
      bound: 'exact',
      status: told.value === null ? 'unknown' : 'confirmed',
      ...told,
    }
  }
  const { by, fromYear, toYear } = question
  return {
    measure,
    unit: MEASURES[measure].unit,
    by,
    period: yearRange(fromYear, toYear),
    cells: gridKeys(by, {
      municipality: question.municipalities,
      programme: question.programmes ?? question.allProgrammes,
      phase: TAM_PHASES,
      year: yearsBetween(fromYear, toYear),
    }).map(cellOf),
    unallocated: [],
    total: { ...cellOf({}), undecided: 0 },
    footnotes: [],
    definition: { id: 'K16', version: 1 },
  }
}

function isIn(
  activity: Activity,
  key: CellKey,
  { fromYear, toYear, municipalities, programmes }: HouseholdsQuestion,
  { county }: ActivityRecord,
): boolean {
  const year = yearBegun(activity)
  const { municipalityCodes: codes, programmeId } = activity
  const isPlace =
    key.municipality === undefined
      ? municipalities.length === county.length || codes.some((code) => municipalities.includes(code))
      : codes.includes(key.municipality)
  return (
    isPlace &&
    year >= fromYear &&
    year <= toYear &&
    (key.year === undefined || key.year === year) &&
    (key.phase === undefined || key.phase === activity.tamPhase) &&
    (key.programme === undefined || key.programme === programmeId) &&
    (programmes === undefined || (programmeId !== null && programmes.includes(programmeId)))
  )
}

const yearBegun = ({ dateFrom }: Activity) => Number(dateFrom.slice(0, 4))
const isDone = ({ status }: Activity) => status === 'done'

const TELL: Record<ActivityMeasure, (within: readonly Activity[], record: ActivityRecord) => Told> = {
  activities: (within) => {
    const count = (status: Activity['status']) => within.filter((one) => one.status === status).length
    return { value: count('done'), planned: count('planned'), cancelled: count('cancelled') }
  },
  participants: (within) => {
    const done = within.filter(isDone)
    const { known, unknown } = sumKnown(done.map(({ actualParticipants }) => actualParticipants))
    if (done.length === 0) return { value: 0, base: 0 }
    return {
      value: unknown === done.length ? null : known,
      bound: unknown > 0 ? 'at_least' : 'exact',
      base: done.length,
      unknownShare: percentOf(unknown, done.length),
    }
  },
  costPerParticipant: (within, { costs }) => {
    const done = within.filter(isDone)
    const known = done.flatMap(({ id, actualParticipants }) => {
      const own = costs.filter(({ activityId }) => activityId === id)
      const { value } = sumKnown(own.map(({ amountSek }) => amountSek))
      return own.length === 0 || value === null || actualParticipants === null
        ? []
        : [{ cost: value, participants: actualParticipants }]
    })
    const sum = (of: 'cost' | 'participants') => known.reduce((all, one) => all + one[of], 0)
    const value = ratio(sum('cost'), sum('participants'))
    return {
      value,
      base: known.length,
      unknownShare: percentOf(done.length - known.length, done.length),
      ...(value === null && { note: 'amount_unknown' as const }),
    }
  },
}
