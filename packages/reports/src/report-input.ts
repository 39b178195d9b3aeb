import type {
  AgreementParty,
  Annotation,
  CarryOver,
  Contribution,
  Outcome,
  PeriodReport,
  ReferenceStatistic,
  Tertial,
} from '@inflytt/domain'
import type { FigureQuestion, ReportSetting } from './report-questions.ts'
import type { Report } from './report-row.ts'

export interface ReportMunicipality {
  code: string
  name: string
}

/** K1 of one place, asked for with `by: []`. */
export interface PlaceFigures {
  /** Year N alone. */
  thisYear: Outcome
  /** From the first year to N. */
  sinceStart: Outcome
}

/** A report of one municipality beside the county. */
export interface MunicipalityScope extends PlaceFigures {
  municipalityCode: string
}

/** What a party gives by an agreement. */
export interface ReportContribution extends Pick<Contribution, 'kind' | 'amountSek' | 'isApproximate'> {
  agreementName: string
  /** Where what is recorded of the agreement comes from; null where it is not said. */
  agreementSource: string | null
  year: number
  partyName: string
  /** Of a party that is a municipality. */
  municipalityCode: string | null
  decision: AgreementParty['status']
}

export interface ReportCarryOver extends Pick<
  CarryOver,
  'fromYear' | 'toYear' | 'lines' | 'decisionBody' | 'decisionNote'
> {
  /** Whether some of the lines are. */
  isApproximate: boolean
}

/** Everything that report N is made of. Reads no clock: `generatedAt` is given. */
export interface ReportInput {
  year: number
  setting: ReportSetting
  isDemo: boolean
  /** All participating ones, whatever the scope. */
  municipalities: readonly ReportMunicipality[]
  scope: 'county' | MunicipalityScope
  /** K1 by municipality and year from the first year to N: of the county, or of the one municipality. */
  byMunicipalityAndYear: Outcome
  county: PlaceFigures & {
    /** K1 by year from the first year to N. */
    byYear: Outcome
  }
  /** The answer to a question of `reportQuestions`. */
  answer: (question: FigureQuestion) => Outcome
  /** What stands of money, whatever the scope, by year and party. */
  money: { contributions: readonly ReportContribution[]; carryOvers: readonly ReportCarryOver[] }
  /** Of all participating municipalities, from the first year on. */
  official: readonly ReferenceStatistic[]
  /** The version fixed last before this report, of the same scope: of this year, else of the year before. */
  previous: Report | undefined
  /** Of all participating municipalities; tertials of other years are passed over, and a missing one is open. */
  periodReports: readonly Pick<PeriodReport, 'municipalityCode' | 'period' | 'state'>[]
  /** Those that stand, in the order they happened; what is of no year of the report is passed over. */
  annotations: readonly Pick<Annotation, 'date' | 'text' | 'measures' | 'municipalityCodes'>[]
  reportingFrom: Tertial
  /** Whether small counts of single municipalities are hidden; left out, they are not. */
  isStrict?: boolean
  /** RFC 3339. */
  generatedAt: string
  dataVersion: string
}
