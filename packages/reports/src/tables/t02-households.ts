import type { ReportInput } from '../report-input.ts'
import type { ReportRow } from '../report-row.ts'
import { footnotes } from '../strings/sv.ts'
import { annotationRows } from './annotation-rows.ts'
import { footnoteRows, saidOnce } from './footnote-rows.ts'
import { measures } from './measures.ts'
import { outcomeRows } from './outcome-rows.ts'
import { noReportingRows, reportedRows } from './period-rows.ts'
import { COUNTY, reportPlace } from './place.ts'
import { textRow } from './row.ts'
import { recordedSource } from './source.ts'

/** T2: K1 per municipality and year, the county per year, and who has reported year N. */
export function householdRows(input: ReportInput): ReportRow[] {
  const { municipalities, isDemo, byMunicipalityAndYear, county } = input
  const shared = { municipalities, isDemo }
  const perMunicipality = { ...shared, measure: measures.households, place: reportPlace(input) }
  const perYear = { ...shared, measure: measures.householdsInCounty, place: COUNTY }
  const source = recordedSource(isDemo)
  return saidOnce([
    ...outcomeRows(byMunicipalityAndYear, perMunicipality),
    ...outcomeRows(county.byYear, perYear),
    ...reportedRows(input),
    textRow({ measure: measures.households, source, text: footnotes.measure }),
    ...footnoteRows(byMunicipalityAndYear, perMunicipality),
    ...footnoteRows(county.byYear, perYear),
    ...noReportingRows(input, measures.households),
    ...annotationRows(input, { measure: measures.households, concerning: ['households'] }),
  ])
}
