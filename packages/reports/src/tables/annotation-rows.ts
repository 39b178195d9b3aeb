import { concernsFigure, MEASURE_NAMES, type Measure, yearOf, yearOfAnnotation } from '@inflytt/domain'
import type { ReportInput } from '../report-input.ts'
import type { ReportRow } from '../report-row.ts'
import { footnotes } from '../strings/sv.ts'
import { placeOf } from './place.ts'
import { textRow } from './row.ts'
import { recordedSource } from './source.ts'

/** What the coordinator has noted of the report's years and place. */
export function annotationRows(
  input: ReportInput,
  { measure, concerning = MEASURE_NAMES }: { measure: string; concerning?: readonly Measure[] },
): ReportRow[] {
  const { annotations, municipalities, county, scope, year, isDemo } = input
  const municipalityCodes =
    scope === 'county' ? municipalities.map(({ code }) => code) : [scope.municipalityCode]
  const figure = {
    measures: concerning,
    municipalityCodes,
    fromYear: yearOf(county.byYear.period.from),
    toYear: year,
  }
  return annotations
    .filter((annotation) => concernsFigure(annotation, figure))
    .map((annotation) =>
      textRow({
        year: String(yearOfAnnotation(annotation)),
        ...placeOf(annotation.municipalityCodes, municipalities),
        measure,
        source: recordedSource(isDemo),
        text: footnotes.annotation(annotation),
      }),
    )
}
