import { isClosed, type Tertial, yearOf } from '@inflytt/domain'
import type { ReportInput } from '../report-input.ts'
import type { ReportRow } from '../report-row.ts'
import { categories, footnotes } from '../strings/sv.ts'
import { measures } from './measures.ts'
import { COUNTY, nameOf, reportPlace } from './place.ts'
import { figureRow, textRow } from './row.ts'
import { recordedSource } from './source.ts'

/** The tertials of the report's year that have begun and that reports are expected of. */
function tertialsOf({ periodReports, year }: ReportInput): Tertial[] {
  const periods = periodReports.map(({ period }) => period).filter((period) => yearOf(period) === year)
  return [...new Set(periods)].toSorted()
}

/** The municipalities that have said klart of a tertial. */
function reportedOf({ periodReports }: ReportInput, tertial: Tertial): Set<string> {
  const closed = periodReports.filter(({ period, state }) => period === tertial && isClosed(state))
  return new Set(closed.map(({ municipalityCode }) => municipalityCode))
}

const numberOf = (tertial: Tertial) => Number(tertial.at(-1))

/** Per tertial: which municipalities have said klart (1) and which have not (0). */
export function reportedRows(input: ReportInput): ReportRow[] {
  const place = reportPlace(input)
  const codes = input.municipalities.map(({ code }) => code).toSorted()
  const asked = codes.filter(
    (code) => place.municipalityCode === null || code === place.municipalityCode,
  )
  return tertialsOf(input).flatMap((tertial) => {
    const measure = measures.reported(numberOf(tertial))
    const closed = reportedOf(input, tertial)
    const said = asked.map((code) => ({ code, isReported: closed.has(code) }))
    const figure = {
      year: String(input.year),
      measure,
      status: 'bekraftad',
      source: recordedSource(input.isDemo),
    } as const
    return [
      ...said.map(({ code, isReported }) =>
        figureRow({
          ...figure,
          rowType: 'cell',
          municipalityCode: code,
          municipality: nameOf(code, input.municipalities),
          category: isReported ? categories.yes : categories.no,
          value: isReported ? 1 : 0,
        }),
      ),
      figureRow({
        ...figure,
        rowType: 'summa',
        ...place,
        value: said.filter(({ isReported }) => isReported).length,
      }),
    ]
  })
}

/** Per tertial: how many municipalities have said klart, and how many have not. */
export function reportedCountRows(input: ReportInput): ReportRow[] {
  return tertialsOf(input).flatMap((tertial) => {
    const total = input.municipalities.length
    const closed = reportedOf(input, tertial)
    const reported = input.municipalities.filter(({ code }) => closed.has(code)).length
    const measure = measures.reportedCount(numberOf(tertial))
    const beside = { year: String(input.year), ...COUNTY, measure, source: recordedSource(input.isDemo) }
    // Measures of their own: a sum of both would be read as how many have reported.
    const counted = (of: string, value: number) =>
      (['cell', 'summa'] as const).map((rowType) =>
        figureRow({ ...beside, measure: of, status: 'bekraftad', rowType, value }),
      )
    return [
      ...counted(measure, reported),
      ...counted(measures.awaitedCount(numberOf(tertial)), total - reported),
      textRow({ ...beside, text: footnotes.reportedCount(reported, total, tertial) }),
    ]
  })
}

/** Why a year has no rows of this kind: nobody was expected to report. */
export function noReportingRows(input: ReportInput, measure: string): ReportRow[] {
  const { year, reportingFrom } = input
  if (year >= yearOf(reportingFrom)) return []
  const text = footnotes.beforeReporting(year, reportingFrom)
  return [
    textRow({ year: String(year), ...COUNTY, measure, source: recordedSource(input.isDemo), text }),
  ]
}
