import { isFew } from '../few.ts'
import {
  closedContributors,
  contributorsOf,
  leftContributors,
  type SingleFigure,
  type YearRecord,
} from './contributors.ts'

/** The counts of a year to which nothing else that is told adds up. */
export const STANDING_ALONE = [
  'contactAfterMove',
  'fromOwnCounty',
  'householdsLeft',
  'leadsClosed',
] as const
type StandingAlone = (typeof STANDING_ALONE)[number]

const COUNTS: Record<StandingAlone, (record: YearRecord) => number> = {
  contactAfterMove: (record) => contributorsOf('contactAfterMove', record).length,
  fromOwnCounty: (record) => contributorsOf('fromOwnCounty', record).length,
  householdsLeft: (record) => leftContributors(record).length,
  leadsClosed: (record) => closedContributors(record).length,
}
/** Those that are no part of a table, and may be hidden for the sake of another. */
export const MAY_KEEP_COMPANY = ['contactAfterMove', 'fromOwnCounty'] as const satisfies SingleFigure[]

/**
 * The figure that is hidden for the sake of another: a count that stands alone and is hidden by itself is known to be
 * few, since nothing else can be the reason. Two that are hidden may each be the one that is not. The smallest that
 * may be; undefined where none is needed or there is none.
 */
export function companionOf(record: YearRecord, threshold: number): SingleFigure | undefined {
  const few = STANDING_ALONE.filter((measure) => isFew(COUNTS[measure](record), threshold))
  if (few.length !== 1) return undefined
  return MAY_KEEP_COMPANY.filter((measure) => COUNTS[measure](record) >= threshold).toSorted(
    (a, b) => COUNTS[a](record) - COUNTS[b](record),
  )[0]
}
