import { isInK1, standingOf } from '../household/counting-rules.ts'
import type { Household } from '../household/household.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { stockholmDay } from '../period/period.ts'
import { expectedTertials } from './cell-status.ts'
import type { HouseholdsQuestion } from './households.ts'
import { loggedOutcome, type LoggedRecord } from './logged.ts'
import { median, percentOf } from './rounding.ts'

/** What is asked of a household and may stay unanswered, and how it is told that it was answered. */
export const IS_KNOWN = {
  adults: (one: Household) => one.adults !== null,
  children: (one: Household) => one.children !== null,
  originType: (one: Household) => one.originType !== 'unknown',
  localTie: (one: Household) => one.localTie !== 'unknown',
  mainReason: (one: Household) => one.mainReason !== 'unknown',
  occupationStatus: (one: Household) => one.occupationStatus !== 'unknown',
  occupationField: (one: Household) => one.occupationField !== 'unknown',
  employerSector: (one: Household) => one.employerSector !== 'unknown',
  partnerSeeksWork: (one: Household) => one.partnerSeeksWork !== 'unknown',
  housingType: (one: Household) => one.housingType !== 'unknown',
  firstChannel: (one: Household) => one.firstChannel !== 'unknown',
  inclusionBasis: (one: Household) => one.inclusionBasis !== 'unknown',
  impactHousehold: (one: Household) => one.impactHousehold !== 'unknown',
  impactOfficer: (one: Household) => one.impactOfficer !== 'unknown',
  evidence: (one: Household) => one.evidence !== 'none',
}

const DAY_MS = 86_400_000

/** What K1 tells as preliminary: what will lie within an aggregate is told of no year. */
function isWaiting(household: Household): boolean {
  return standingOf(household) === 'preliminary_attracted' && household.coverage === 'new'
}

/**
 * K18: how complete the record is of the logged households that K1 counts. How many they are is open; by shares of more
 * than them, what is hidden of the others would follow. The value is K1's share of itself and its preliminary ones.
 */
export function dataQualityOutcome(question: HouseholdsQuestion, record: LoggedRecord): Outcome {
  return loggedOutcome('dataQuality', question, record, (cell) => {
    const { households, municipalities, years } = cell
    const kept = households.filter(isInK1)
    const waiting = households.filter(isWaiting)
    const share = (isOf: (household: Household) => boolean) =>
      percentOf(kept.filter(isOf).length, kept.length, record.percentDecimals)
    const periods = municipalities.flatMap((municipality) =>
      years
        .flatMap((year) => expectedTertials(year, record.reportingFrom))
        .filter((tertial) => tertial <= record.currentTertial)
        .map((tertial) => record.closed.has(`${municipality}/${tertial}`)),
    )
    return {
      status: cell.statusFor((one) => isInK1(one) || isWaiting(one)),
      value: percentOf(kept.length, kept.length + waiting.length, record.percentDecimals),
      base: kept.length,
      quality: {
        knownShares: Object.fromEntries(
          Object.entries(IS_KNOWN).map(([field, isKnown]) => [field, share(isKnown)]),
        ),
        periodsExpected: periods.length,
        periodsClosed: periods.filter(Boolean).length,
        medianDaysToLogged: median(kept.map(daysToLogged)),
      },
      ...(kept.length === 0 && { note: 'no_households' }),
    }
  })
}

/** From the last day of the month of the move, since no day is stored; 0 where it was logged before that. */
function daysToLogged({ moveInMonth, createdAt }: Household): number {
  const [year, month] = moveInMonth.split('-').map(Number) as [number, number]
  const monthEnd = Date.UTC(year, month, 0)
  const logged = Date.parse(`${stockholmDay(new Date(createdAt))}T00:00:00Z`)
  return Math.max(0, Math.round((logged - monthEnd) / DAY_MS))
}
