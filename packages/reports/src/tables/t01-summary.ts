import type { Outcome } from '@inflytt/domain'
import type { PlaceFigures, ReportInput } from '../report-input.ts'
import type { ReportRow } from '../report-row.ts'
import { footnotes } from '../strings/sv.ts'
import { figureTableRows } from './figure-rows.ts'
import { footnoteRows, saidOnce } from './footnote-rows.ts'
import { measures, type Subject } from './measures.ts'
import { outcomeRows, type RowSetting } from './outcome-rows.ts'
import { noReportingRows, reportedCountRows } from './period-rows.ts'
import { COUNTY, type Place, reportPlace } from './place.ts'
import { figureRow, statusOf, textRow, yearsOf } from './row.ts'
import { recordedSource } from './source.ts'

/** T1: year N and since the start, for the county and the municipality asked for, and how many have reported. */
export function summaryRows(input: ReportInput): ReportRow[] {
  const county = headline(input, 'lanet', COUNTY, input.county)
  const { scope } = input
  const municipality =
    scope === 'county' ? undefined : headline(input, 'kommunen', reportPlace(input), scope)
  const keyFigures = figureTableRows('T1', input)
  const source = recordedSource(input.isDemo)
  return saidOnce([
    ...(municipality?.figures ?? []),
    ...county.figures,
    ...keyFigures.filter(isFigure),
    ...reportedCountRows(input),
    textRow({ measure: measures.thisYear('lanet'), source, text: footnotes.measure }),
    ...(municipality?.notes ?? []),
    ...county.notes,
    ...noReportingRows(input, measures.thisYear('lanet')),
    ...keyFigures.filter((row) => !isFigure(row)),
  ])
}

const isFigure = ({ rowType }: ReportRow) => rowType !== 'fotnot'

function headline(
  input: ReportInput,
  subject: Subject,
  place: Place,
  { thisYear, sinceStart }: PlaceFigures,
) {
  const { municipalities, isDemo } = input
  const shared = { municipalities, isDemo, place }
  const year = { ...shared, measure: measures.thisYear(subject) }
  const since = { ...shared, measure: measures.sinceStart(subject, sinceStart.period) }
  return {
    figures: [
      ...headlineRows(thisYear, year),
      ...headlineRows(sinceStart, since),
      ...undecidedRows(sinceStart, measures.undecided(subject, sinceStart.period), place, isDemo),
    ],
    notes: [...footnoteRows(thisYear, year), ...footnoteRows(sinceStart, since)],
  }
}

/** A headline says also that nothing is preliminary, where a large table says only what is. */
function headlineRows(outcome: Outcome, setting: RowSetting): ReportRow[] {
  const figures = outcomeRows(outcome, setting).filter(({ rowType }) => rowType !== 'preliminar')
  return [
    ...figures,
    figureRow({
      rowType: 'preliminar',
      year: yearsOf(outcome.period),
      ...setting.place,
      measure: setting.measure,
      value: outcome.total.preliminary,
      status: outcome.total.preliminary === null ? 'visas_inte' : 'preliminar',
      source: recordedSource(setting.isDemo),
    }),
  ]
}

/** The most that the total can rise by decision: households counted already, within the aggregate. */
function undecidedRows(
  { total, period }: Outcome,
  measure: string,
  place: Place,
  isDemo: boolean,
): ReportRow[] {
  const source = recordedSource(isDemo)
  const row = figureRow({
    rowType: 'cell',
    year: yearsOf(period),
    ...place,
    measure,
    // Of a total that is hidden, or of which nothing is known, it is not known either.
    value: total.value === null ? null : total.undecided,
    status: statusOf(total.status),
    source,
  })
  return [row, { ...row, rowType: 'summa' }]
}
