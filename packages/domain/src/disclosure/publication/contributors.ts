import type { Household } from '../../household/household.ts'
import { isInK1, standingOf } from '../../household/counting-rules.ts'
import { IS_KNOWN } from '../../kpi/data-quality.ts'
import {
  type FollowedRecord,
  HIGH_SCORE,
  partnerAnswers,
  retentionStates,
  satisfactionScores,
} from '../../kpi/follow-ups.ts'
import { type DepartedHouseholds, departuresOf } from '../../kpi/departures.ts'
import { isIn, monthsToMove } from '../../kpi/leads.ts'
import { isBeforeNovember, personsIn } from '../../kpi/persons.ts'
import { isWelcomed } from '../../kpi/welcomed.ts'
import type { Milestone } from '../../follow-up/follow-up.ts'
import type { Lead } from '../../lead/lead.ts'
import type { Measure } from '../../outcome/measures.ts'
import { yearOf } from '../../period/period.ts'

/** One who stands behind a figure: which part of it, and what would show that it has been altered. */
export interface Contributor {
  /** Of the record; a household's where the figure rests on households. */
  id: string
  municipality: string
  /** `null` stands behind the figure without being told of in it. */
  part: string | null
  label: string
}

/** What the figures of one year are computed from, for the county. */
export interface YearRecord {
  year: number
  county: readonly string[]
  /** The households of the year, voided ones too, with what was answered. */
  logged: FollowedRecord
  /** For those who left in the year, whenever they came. */
  departed: DepartedHouseholds
  /** How many K1 counts one by one of those that have come up to the year, by municipality; none where there are none. */
  countedEver: ReadonlyMap<string, number>
  /** Those that are not voided, whenever they were first met. */
  leads: readonly Lead[]
  /** The matches that stand with needs reported in the year. */
  matches: readonly NewcomerMatch[]
  /** The needs reported in the year of which a position is filled, by whomever. */
  filledNeeds: readonly FilledNeed[]
}

/** What every officer may read of a need. */
export interface FilledNeed {
  id: string
  municipality: string
  partyId: string | null
  occupationField: string
  employerSector: string
  isHardToFill: string
  filledTotal: number
}

export interface NewcomerMatch {
  needId: string
  householdRef: string
  /** Of the household. */
  municipality: string
  occupationField: string
  employerSector: string
  isHardToFill: string
}

/** The figures of single households, leads and matches that stand alone: one a year, by no attribute. */
export const SINGLE_FIGURES = [
  'persons',
  'personsBeforeNovember',
  'contactAfterMove',
  'fromOwnCounty',
  'conversion',
  'conversionClosed',
  'leadTime',
  'retention12',
  'retention24',
  'retention36',
  'impact',
  'satisfaction',
  'partnerWorkingShare',
  'dataQuality',
  'welcomedShare',
] as const satisfies readonly Measure[]
export type SingleFigure = (typeof SINGLE_FIGURES)[number]

const CONTRIBUTORS: Record<SingleFigure, (record: YearRecord) => Contributor[]> = {
  persons: ({ logged }) =>
    countedIn(logged).map((one) =>
      contributor(one, isPersonsKnown(one) ? 'known' : null, personsLabel(one)),
    ),
  personsBeforeNovember: ({ logged }) =>
    countedIn(logged).map((one) => {
      const part = isBeforeNovember(one) ? 'before' : 'after'
      return contributor(one, isPersonsKnown(one) ? part : null, personsLabel(one))
    }),
  contactAfterMove: ({ logged }) => apart(logged, 'confirmed_after_move'),
  fromOwnCounty: ({ logged }) => apart(logged, 'confirmed_own_county'),
  conversion: cohort,
  conversionClosed: cohort,
  leadTime: (record) =>
    cohortLeads(record)
      .filter(({ stage }) => stage === 'moved')
      .map((lead) => ofLead(lead, 'moved', String(monthsToMove(lead)))),
  retention12: retention(12),
  retention24: retention(24),
  retention36: retention(36),
  impact: ({ logged }) =>
    countedIn(logged).map((one) => {
      const answer = one.impactHousehold
      return contributor(one, answer === 'decisive' || answer === 'unknown' ? answer : 'less', answer)
    }),
  satisfaction: ({ logged }) =>
    satisfactionScores(logged.households, logged).map(({ household, score }) => {
      const part = score === null ? 'silent' : score >= HIGH_SCORE ? 'high' : 'low'
      return contributor(household, part, String(score))
    }),
  partnerWorkingShare: ({ logged }) =>
    partnerAnswers(logged.households, logged).map(({ household, answer }) =>
      contributor(household, answer, answer),
    ),
  dataQuality: ({ logged }) =>
    logged.households.filter(isInK1).map((one) => {
      const known = Object.values(IS_KNOWN).map((isKnown) => (isKnown(one) ? '1' : '0'))
      return contributor(one, 'counted', known.join(''))
    }),
  welcomedShare: ({ logged }) =>
    countedIn(logged).map((one) => contributor(one, isWelcomed(one) ? 'welcomed' : 'not', '')),
}

/** Who stands behind a figure of one year. */
export function contributorsOf(measure: SingleFigure, record: YearRecord): Contributor[] {
  return CONTRIBUTORS[measure](record)
}

/** The leads that closed in the year, by why. */
export function closedContributors(record: YearRecord): Contributor[] {
  const question = { by: [], fromYear: record.year, toYear: record.year, municipalities: record.county }
  return record.leads
    .filter((lead) => isIn('leadsClosed', lead, {}, question))
    .map((lead) => ofLead(lead, lead.closeReason ?? 'other', ''))
}

/** The households that left the county in the year, by why. */
export function leftContributors({ year, departed }: YearRecord): Contributor[] {
  return departuresOf(departed)
    .filter((one) => one.year === year)
    .map(({ ref, municipality, leaveReason }) => ({
      id: ref,
      municipality,
      part: leaveReason,
      label: '',
    }))
}

function cohortLeads({ year, leads }: YearRecord): Lead[] {
  return leads.filter(({ firstContactMonth }) => yearOf(firstContactMonth) === year)
}

function cohort(record: YearRecord): Contributor[] {
  return cohortLeads(record).map((lead) =>
    ofLead(lead, lead.stage === 'moved' || lead.stage === 'closed' ? lead.stage : 'open', ''),
  )
}

function retention(milestone: Milestone): (record: YearRecord) => Contributor[] {
  return ({ logged }) =>
    retentionStates(logged.households, logged, { milestone, isPlace: false }).map(
      ({ household, state }) => contributor(household, state, ''),
    )
}

/** The households of a year that K1 counts one by one. */
export function countedIn({ households }: FollowedRecord): Household[] {
  return households.filter(isInK1)
}

function apart({ households }: FollowedRecord, kind: string): Contributor[] {
  return households
    .filter((one) => standingOf(one) === kind)
    .map((one) => contributor(one, 'counted', ''))
}

/** Whether K2 holds the persons of a household. */
export function isPersonsKnown(household: Household): boolean {
  return personsIn(household) !== null
}

function personsLabel({ adults, children, moveInMonth }: Household): string {
  return `${adults}+${children}/${moveInMonth.slice(5)}`
}

function contributor(
  { ref, municipalityCode }: Household,
  part: string | null,
  label: string,
): Contributor {
  return { id: ref, municipality: municipalityCode, part, label }
}

function ofLead({ ref, responsibleMunicipality }: Lead, part: string, label: string): Contributor {
  return { id: ref, municipality: responsibleMunicipality, part, label }
}
