import type { Aggregate } from '../aggregate/aggregate.ts'
import { coverageOf } from '../aggregate/coverage.ts'
import { standingOf } from '../household/counting-rules.ts'
import type { CoverageDecision, Household } from '../household/household.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { tertialsBetween, yearOf } from '../period/period.ts'
import {
  type HouseholdCount,
  householdsOfEach,
  householdsOutcome,
  type HouseholdsQuestion,
} from './households.ts'

export const COUNTY = ['2303', '2305', '2309', '2313', '2321', '2326', '2361', '2380']
export const PROJECT = 'en-attraktiv-region'
export const STEP = 'ta-steget'

/** The part of a household that counting looks at. */
export interface Entry {
  municipalityCode: string
  moveInMonth: string
  programmeId: string
  originType: Household['originType']
  inclusionBasis: Household['inclusionBasis']
  countStatus: Household['countStatus']
  coverageDecision: CoverageDecision | null
}

export function entry(municipalityCode: string, moveInMonth: string, over: Partial<Entry> = {}): Entry {
  return {
    municipalityCode,
    moveInMonth,
    programmeId: moveInMonth < '2024-11' ? PROJECT : STEP,
    originType: 'rest_of_sweden',
    inclusionBasis: 'contact_before_move',
    countStatus: 'confirmed',
    coverageDecision: null,
    ...over,
  }
}

export function aggregate(over: Partial<Aggregate> = {}): Aggregate {
  return {
    id: 'A1',
    version: 1,
    title: 'A1',
    programmeId: PROJECT,
    municipalityCodes: [],
    periodFrom: '2020-01',
    periodToEarliest: '2023-12',
    periodToLatest: '2024-10',
    households: 444,
    persons: null,
    definitionNote: 'not known',
    isDefinitionKnown: false,
    relation: 'root',
    parentId: null,
    replacesId: null,
    isVoided: false,
    sourceTitle: 'a decision paper',
    sourceDate: '2024-10-28',
    sourceRef: null,
    certainty: 'unclear',
    allocated: 0,
    reserved: 0,
    childrenHouseholds: 0,
    isDemo: false,
    createdAt: '2024-10-28T00:00:00Z',
    updatedAt: '2024-10-28T00:00:00Z',
    ...over,
  }
}

/** Counts entries the slow and plain way, and asks K1 of them. */
export function ledger(
  entries: readonly Entry[],
  aggregates: readonly Aggregate[],
  closed: 'all' | 'none' = 'all',
) {
  const placed = entries.map((item) => ({ item, ...coverageOf(item, aggregates, COUNTY) }))
  const carved = (id: string, status: string) =>
    placed.filter(({ item, aggregateId }) => aggregateId === id && item.countStatus === status).length
  const filled = aggregates.map((own) => ({
    ...own,
    allocated: carved(own.id, 'confirmed'),
    reserved: carved(own.id, 'preliminary'),
    childrenHouseholds: aggregates
      .filter((child) => child.parentId === own.id)
      .reduce((sum, child) => sum + child.households, 0),
  }))
  const counts = placed.flatMap(({ item, coverage, aggregateId }): HouseholdCount[] => {
    const standing = standingOf(item)
    if (standing === undefined) return []
    const { municipalityCode: municipality, moveInMonth, programmeId: programme } = item
    return [
      {
        municipality,
        year: yearOf(moveInMonth),
        programme,
        standing,
        coverage,
        aggregateId,
        households: 1,
      },
    ]
  })
  const said =
    closed === 'all'
      ? COUNTY.flatMap((code) => tertialsBetween('2025-T1', '2026-T3').map((t) => `${code}/${t}`))
      : []
  const asking =
    (compute: typeof householdsOutcome) =>
    (fromYear: number, toYear: number, over: Partial<HouseholdsQuestion> = {}): Outcome => {
      const question: HouseholdsQuestion = {
        by: ['year'],
        fromYear,
        toYear,
        municipalities: COUNTY,
        programmes: undefined,
        allProgrammes: [PROJECT, STEP],
        ...over,
      }
      const inRegion = counts.filter(
        ({ municipality, year, programme }) =>
          question.municipalities.includes(municipality) &&
          year >= fromYear &&
          year <= toYear &&
          (question.programmes?.includes(programme) ?? true),
      )
      return compute(question, {
        counts: inRegion,
        aggregates: filled,
        closed: new Set(said),
        county: COUNTY,
        reportingFrom: '2025-T1',
        currentTertial: '2026-T3',
      })
    }
  return { ask: asking(householdsOutcome), askEach: asking(householdsOfEach), aggregates: filled }
}

/** G1 and G2 of the golden table. */
export const G1 = [
  entry('2305', '2022-03'),
  entry('2305', '2022-06'),
  entry('2305', '2022-09'),
  entry('2305', '2024-05'),
  entry('2380', '2024-05'),
]
export const G2 = [
  ...G1,
  ...['01', '02', '03', '04', '05', '06', '07'].map((month) => entry('2305', `2025-${month}`)),
  entry('2305', '2025-09', { countStatus: 'preliminary' }),
  entry('2305', '2025-03', { inclusionBasis: 'contact_after_move' }),
  entry('2305', '2025-04', { originType: 'own_county' }),
  entry('2305', '2025-05', { countStatus: 'voided' }),
]
