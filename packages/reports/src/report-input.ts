import type { Annotation, Outcome, PeriodReport, Tertial } from '@inflytt/domain'

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

/** Everything that report N is made of. Reads no clock: `generatedAt` is given. */
export interface ReportInput {
  year: number
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
