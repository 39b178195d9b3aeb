import {
  type Aggregate,
  coverageOf,
  type Dimension,
  type HouseholdCount,
  householdsOutcome,
  type Outcome,
  standingOf,
  tertialsBetween,
  yearOf,
} from '@inflytt/domain'
import { answered, MONEY, OFFICIAL } from './answers.testing.ts'
import type { ReportInput } from './report-input.ts'

export const MUNICIPALITIES = [
  { code: '2303', name: 'Ragunda' },
  { code: '2305', name: 'Bräcke' },
  { code: '2309', name: 'Krokom' },
  { code: '2313', name: 'Strömsund' },
  { code: '2321', name: 'Åre' },
  { code: '2326', name: 'Berg' },
  { code: '2361', name: 'Härjedalen' },
  { code: '2380', name: 'Östersund' },
]
const COUNTY = MUNICIPALITIES.map(({ code }) => code)
const PROJECT = 'en-attraktiv-region'
const STEP = 'ta-steget'

/** What the store holds, as far as a report looks at it. */
export interface Ledger {
  counts: readonly HouseholdCount[]
  aggregates: readonly Aggregate[]
  /** `municipality/tertial` of every period said klart. */
  closed: ReadonlySet<string>
}

export function aggregate(over: Partial<Aggregate> = {}): Aggregate {
  return {
    id: 'en-attraktiv-region-444',
    version: 1,
    title: 'En attraktiv region, 444 hushåll',
    programmeId: PROJECT,
    municipalityCodes: [],
    periodFrom: '2020-01',
    periodToEarliest: '2023-12',
    periodToLatest: '2024-10',
    households: 444,
    persons: null,
    definitionNote: 'räknesättet är okänt',
    isDefinitionKnown: false,
    relation: 'root',
    parentId: null,
    replacesId: null,
    isVoided: false,
    sourceTitle: 'Samarbetsavtal kompetensattraktion 2025',
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

/** Every period said klart, apart from those listed. */
export function allClosed(except: readonly string[] = []): Set<string> {
  const said = COUNTY.flatMap((code) =>
    tertialsBetween('2025-T1', '2026-T3').map((tertial) => `${code}/${tertial}`),
  )
  return new Set(said.filter((key) => !except.includes(key)))
}

/** G2 of the golden table: 444, five carved out of it, seven after it, one preliminary. */
export function goldenLedger(): Ledger {
  const moves = [
    ...['2022-03', '2022-06', '2022-09', '2024-05'].map(
      (month) => ['2305', month, 'confirmed'] as const,
    ),
    ['2380', '2024-05', 'confirmed'] as const,
    ...['01', '02', '03', '04', '05', '06', '07'].map(
      (month) => ['2305', `2025-${month}`, 'confirmed'] as const,
    ),
    ['2305', '2025-09', 'preliminary'] as const,
  ]
  const whole = aggregate()
  const counts = moves.map(([municipality, moveInMonth, countStatus]): HouseholdCount => {
    const programme = moveInMonth < '2024-11' ? PROJECT : STEP
    const entry = {
      municipalityCode: municipality,
      moveInMonth,
      programmeId: programme,
      originType: 'rest_of_sweden',
      inclusionBasis: 'contact_before_move',
      countStatus,
      moveInPrecision: 'month',
      coverageDecision: null,
    } as const
    const { coverage, aggregateId } = coverageOf(entry, [whole], COUNTY)
    const standing = standingOf(entry) ?? 'confirmed_attracted'
    return {
      municipality,
      year: yearOf(moveInMonth),
      programme,
      standing,
      coverage,
      aggregateId,
      households: 1,
    }
  })
  return { counts, aggregates: [aggregate({ allocated: 5 })], closed: allClosed() }
}

/** Asks K1 as the service does. */
function ask(
  ledger: Ledger,
  by: Dimension[],
  [fromYear, toYear]: [number, number],
  code?: string,
): Outcome {
  const municipalities = code === undefined ? COUNTY : [code]
  const counts = ledger.counts.filter(
    ({ municipality, year }) =>
      municipalities.includes(municipality) && year >= fromYear && year <= toYear,
  )
  const question = {
    by,
    fromYear,
    toYear,
    municipalities,
    programmes: undefined,
    allProgrammes: [PROJECT, STEP],
  }
  const record = {
    ...ledger,
    counts,
    county: COUNTY,
    reportingFrom: '2025-T1',
    currentTertial: '2026-T3',
  }
  return householdsOutcome(question, record)
}

export interface ReportQuestion {
  year?: number
  municipalityCode?: string | undefined
  isDemo?: boolean
  annotations?: ReportInput['annotations']
  fixedYears?: number[]
  previous?: ReportInput['previous']
  answer?: ReportInput['answer']
}

export function reportInput(
  ledger: Ledger,
  {
    year = 2025,
    municipalityCode,
    isDemo = false,
    annotations = [],
    fixedYears = [2022, 2023],
    previous,
    answer = answered,
  }: ReportQuestion = {},
): ReportInput {
  const figures = (code?: string) => ({
    thisYear: ask(ledger, [], [year, year], code),
    sinceStart: ask(ledger, [], [2020, year], code),
  })
  return {
    year,
    setting: { year, municipalityCode, fixedYears },
    answer,
    money: MONEY,
    official: OFFICIAL,
    previous,
    isDemo,
    municipalities: MUNICIPALITIES,
    scope:
      municipalityCode === undefined ? 'county' : { municipalityCode, ...figures(municipalityCode) },
    byMunicipalityAndYear: ask(ledger, ['municipality', 'year'], [2020, year], municipalityCode),
    county: { ...figures(), byYear: ask(ledger, ['year'], [2020, year]) },
    periodReports: COUNTY.flatMap((municipality) =>
      tertialsBetween('2025-T1', '2026-T3').map((period) => ({
        municipalityCode: municipality,
        period,
        state: ledger.closed.has(`${municipality}/${period}`) ? ('closed' as const) : ('open' as const),
      })),
    ),
    annotations,
    reportingFrom: '2025-T1',
    generatedAt: '2026-11-23T08:00:00Z',
    dataVersion: '17',
  }
}
