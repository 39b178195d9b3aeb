import type { Activity } from '../activity/activity.ts'
import type { Cost } from '../money/money.ts'
import { sumKnown } from '../money/money.ts'
import { gridKeys, yearsBetween } from '../outcome/grid.ts'
import { type Dimension, type Measure, MEASURES } from '../outcome/measures.ts'
import type { Outcome, Told } from '../outcome/outcome.ts'
import { yearRange } from '../period/period.ts'
import { TAM_PHASES } from '../vocabularies.ts'
import type { HouseholdsQuestion } from './households.ts'
import { percentOf, ratio } from './rounding.ts'

export type ActivityMeasure = Extract<Measure, 'activities' | 'participants' | 'costPerParticipant'>

/** What is counted of an activity. */
export type CountedActivity = Pick<
  Activity,
  'id' | 'dateFrom' | 'tamPhase' | 'municipalityCodes' | 'programmeId' | 'actualParticipants' | 'status'
>

export interface ActivityRecord {
  /** Those that are not voided. */
  activities: readonly CountedActivity[]
  /** Those that are not voided and name an activity. */
  costs: readonly Pick<Cost, 'activityId' | 'amountSek'>[]
  county: readonly string[]
}

/**
 * K16, by the year an activity begins. One of several municipalities stands in the cell of each and once in the total; one of
 * the whole county in no cell of a municipality.
 */
export function activitiesOutcome(
  measure: ActivityMeasure,
  question: HouseholdsQuestion,
  record: ActivityRecord,
): Outcome {
  const { by, fromYear, toYear } = question
  const asked = record.activities.filter((activity) => isAsked(activity, question, record))
  // Each is put into its cells, so that none of these looks through the activities of the others.
  const placed = asked.flatMap((activity) => keysOf(activity, by).map((key) => ({ key, activity })))
  const cells = Map.groupBy(placed, ({ key }) => key)
  const costs = Map.groupBy(record.costs, ({ activityId }) => activityId ?? '')
  const tell = (within: readonly CountedActivity[] = []) => {
    const told: Told = within.length === 0 ? { value: null } : TELL[measure](within, costs)
    return {
      preliminary: 0,
      bound: 'exact' as const,
      status: told.value === null ? ('unknown' as const) : ('confirmed' as const),
      ...told,
    }
  }
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
    }).map((key) => ({
      ...key,
      ...tell(cells.get(by.map((one) => key[one]).join('/'))?.map(({ activity }) => activity)),
    })),
    unallocated: [],
    total: { ...tell(asked), undecided: 0 },
    footnotes: [],
    definition: { id: 'K16', version: 1 },
  }
}

function isAsked(
  activity: CountedActivity,
  { fromYear, toYear, municipalities, programmes }: HouseholdsQuestion,
  { county }: ActivityRecord,
): boolean {
  const year = yearBegun(activity)
  const { municipalityCodes: codes, programmeId } = activity
  return (
    year >= fromYear &&
    year <= toYear &&
    (programmes === undefined || (programmeId !== null && programmes.includes(programmeId))) &&
    (municipalities.length === county.length || codes.some((code) => municipalities.includes(code)))
  )
}

/** The cells that an activity stands in, by their values in the order of `by`. */
function keysOf(activity: CountedActivity, by: readonly Dimension[]): string[] {
  const valueIn = (dimension: Dimension, municipality: string) =>
    dimension === 'municipality'
      ? municipality
      : dimension === 'programme'
        ? activity.programmeId
        : dimension === 'phase'
          ? activity.tamPhase
          : yearBegun(activity)
  const places = by.includes('municipality') ? activity.municipalityCodes : ['']
  return places.map((place) => by.map((dimension) => valueIn(dimension, place)).join('/'))
}

const yearBegun = ({ dateFrom }: CountedActivity) => Number(dateFrom.slice(0, 4))
const isDone = ({ status }: CountedActivity) => status === 'done'

type CostsOf = ReadonlyMap<string, ActivityRecord['costs']>

const TELL: Record<ActivityMeasure, (within: readonly CountedActivity[], costs: CostsOf) => Told> = {
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
  costPerParticipant: (within, costs) => {
    const done = within.filter(isDone)
    const known = done.flatMap(({ id, actualParticipants }) => {
      const own = costs.get(id) ?? []
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
