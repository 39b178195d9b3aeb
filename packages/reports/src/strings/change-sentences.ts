import type { ReportChange } from '../changes.ts'
import type { Report, ReportRow } from '../report-row.ts'
import { describeMeasure } from '../tables/code-book.ts'
import { categories, method } from './sv.ts'

/** What has changed since the report before, in sentences; each names the figure by its code. */
export function changeSentences(
  previous: Report | undefined,
  changes: readonly ReportChange[],
): string[] {
  if (previous?.version === undefined || previous.version === null) return [method.noneFixed]
  const version = `R${previous.year}-v${previous.version.version}`
  if (changes.length === 0) return [method.noChanges(version)]
  return [
    method.changesSince(version, changes.length),
    ...changes.map(({ before, now }) =>
      method.change(before.figureCode ?? '', placeAndMeasure(before), [
        said(before),
        now === null ? method.gone : said(now),
      ]),
    ),
  ]
}

function placeAndMeasure({ municipality, year, measure, category }: ReportRow): string {
  const named = category === null ? '' : `, ${category}`
  return `${municipality} ${year}, ${describeMeasure(measure).title}${named}`
}

function said({ value, bound, status }: ReportRow): string {
  if (value === null) return status === 'visas_inte' ? method.hidden : method.gap
  const number = String(value).replace('.', ',')
  if (bound === 'at_least') return `${categories.atLeast} ${number}`
  return bound === 'at_most' ? `${categories.atMost} ${number}` : number
}
