import { YEARS_TO_MATURE } from '../disclosure/publication/single-figure.ts'
import type { Household } from '../household/household.ts'
import type { FollowUp } from '../follow-up/follow-up.ts'
import { closedIn } from '../kpi/leads.ts'
import type { Lead } from '../lead/lead.ts'
import {
  addMonths,
  type Month,
  monthFromIndex,
  monthIndex,
  stockholmMonth,
  yearOf,
} from '../period/period.ts'

export const RETENTION_KINDS = [
  'silent_leads',
  'closed_leads',
  'free_texts',
  'household_months',
  'household_aggregates',
  'revision_values',
  'technical_traces',
  'closed_needs',
  'closed_accounts',
  'audit_log',
] as const
export type RetentionKind = (typeof RETENTION_KINDS)[number]
/** Why a run did not do what its rule says; `trail_differs`: the log is not as it was sealed. */
export const RETENTION_FAILURES = ['trail_differs', 'no_room', 'store_unavailable', 'internal'] as const
export type RetentionFailure = (typeof RETENTION_FAILURES)[number]
export type RetentionUnit = 'days' | 'months' | 'years'

interface Terms {
  unit: RetentionUnit
  /** Below this, something that is still worked with would be touched. */
  least: number
  standard: number
}

const YEARS_OF_FOLLOW_UP = 4

export const RETENTION_TERMS: Readonly<Record<RetentionKind, Terms>> = {
  silent_leads: { unit: 'months', least: 6, standard: 12 },
  closed_leads: { unit: 'years', least: 1, standard: 3 },
  free_texts: { unit: 'years', least: 1, standard: 2 },
  // The last follow-up is asked for 36 months after the move.
  household_months: { unit: 'years', least: YEARS_OF_FOLLOW_UP, standard: 5 },
  household_aggregates: { unit: 'years', least: YEARS_OF_FOLLOW_UP + 1, standard: 10 },
  revision_values: { unit: 'years', least: 1, standard: 3 },
  technical_traces: { unit: 'days', least: 1, standard: 30 },
  closed_needs: { unit: 'years', least: 1, standard: 3 },
  closed_accounts: { unit: 'years', least: 1, standard: 2 },
  // A year that is fixed next spring is to be followed back to who wrote it.
  audit_log: { unit: 'years', least: 2, standard: 10 },
}

/** The months and calendar years that are old enough on a month: a year counts when all of it has passed. */
export function lastOldMonth(currentMonth: Month, months: number): Month {
  return addMonths(currentMonth, -months)
}

export function lastOldYear(currentMonth: Month, years: number): number {
  return yearOf(currentMonth) - years - 1
}

/** The last month in which something happened with a lead, as far as its stages and its last change tell. */
export function lastSignOf({ stageHistory, firstContactMonth, updatedAt }: Lead): Month {
  return [
    firstContactMonth,
    stockholmMonth(new Date(updatedAt)),
    ...stageHistory.map(({ month }) => month),
  ]
    .toSorted()
    .at(-1)!
}

/** The years whose figures a lead that is not voided counts in: its cohort's, the year that matures it, and its closing's. */
export function yearsOfLead(lead: Lead): number[] {
  const first = yearOf(lead.firstContactMonth)
  const closed = closedIn(lead)
  return [first, first + YEARS_TO_MATURE.conversion!, ...(closed === undefined ? [] : [yearOf(closed)])]
}

/** The years whose figures a household counts in: its own, those its cohort matures in, and those of its answers. */
export function yearsOfHousehold(household: Household, followUps: readonly FollowUp[]): number[] {
  const own = yearOf(household.moveInMonth)
  return [
    ...[0, ...Object.values(YEARS_TO_MATURE)].map((lag) => own + lag),
    ...followUps.map(({ answeredMonth }) => yearOf(answeredMonth)),
  ]
}

const firstMonthOf = (month: Month): Month => `${yearOf(month)}-01`
const yearOnly = (instant: string) => `${yearOf(stockholmMonth(new Date(instant)))}-01-01T00:00:00.000Z`

/**
 * What a household answered, moved in time as its household is: how long after the move stays known. It stays in its
 * year, which a departure is counted in (K7).
 */
export function deidentifiedFollowUp(followUp: FollowUp, moveInMonth: Month): FollowUp {
  const { answeredMonth } = followUp
  return {
    ...followUp,
    answeredMonth: [shifted(answeredMonth, moveInMonth), firstMonthOf(answeredMonth)].toSorted().at(-1)!,
    createdAt: yearOnly(followUp.createdAt),
    updatedAt: yearOnly(followUp.updatedAt),
  }
}

function shifted(month: Month, moveInMonth: Month): Month {
  return monthFromIndex(
    monthIndex(month) - monthIndex(moveInMonth) + monthIndex(firstMonthOf(moveInMonth)),
  )
}

/** The household with its year alone: coverage and everything that counts stays, text and days go. */
export function deidentified(household: Household, at: string): Household {
  const { moveInMonth, welcomeSteps } = household
  return {
    ...household,
    version: household.version + 1,
    moveInMonth: firstMonthOf(moveInMonth),
    moveInPrecision: 'year',
    welcomeSteps: welcomeSteps.map((step) => ({ ...step, month: shifted(step.month, moveInMonth) })),
    coverageReason: null,
    externalRef: null,
    note: null,
    createdAt: yearOnly(household.createdAt),
    updatedAt: at,
  }
}

/** The lead of such a household: each of its months becomes its year, so that it stays in the year of first contact. */
export function deidentifiedLead(lead: Lead, at: string): Lead {
  return {
    ...lead,
    version: lead.version + 1,
    firstContactMonth: firstMonthOf(lead.firstContactMonth),
    plannedMonth: lead.plannedMonth === null ? null : firstMonthOf(lead.plannedMonth),
    stageHistory: lead.stageHistory.map(({ stage, month }) => ({
      stage,
      month: firstMonthOf(month),
      reason: null,
    })),
    externalRef: null,
    createdAt: yearOnly(lead.createdAt),
    updatedAt: at,
  }
}
