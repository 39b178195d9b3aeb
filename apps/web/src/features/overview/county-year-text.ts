import type { YearRow } from '../../components/charts/years/year-row.ts'
import { knownTogether, nameTotals } from '../../components/outcomes/known-together.ts'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { describeHouseholds, formatYears } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { comparison } from './findings.ts'
import type { Overview } from './queries.ts'

export function describeYear(row: YearRow): string {
  return text(row.isPartial ? 'outcome.yearPointPartial' : 'outcome.yearPoint', {
    year: row.year,
    households: describeHouseholds(row),
  })
}

/** What is drawn, how the hatched years are to be read, and whether last year compares with the year before. */
export function yearsSubtitle({ county, municipalities, currentYear }: Overview): string {
  const totals = knownTogether(county, municipalities)
  const atLeast = county.cells.flatMap(({ year, value, bound }) =>
    year !== undefined && value !== null && bound === 'at_least' ? [year] : [],
  )
  const [first] = atLeast
  const last = atLeast.at(-1)
  const compared = comparison(county.cells, currentYear, (year) => nameTotals(totals, year))
  return [
    text('overview.yearsSubtitle'),
    ...(first !== undefined && last !== undefined
      ? [
          text('overview.yearsAtLeast', {
            years: formatYears(first, last),
            total: nameTotals(totals, first) ?? '',
          }),
        ]
      : []),
    ...(compared ? [sentenceText(compared)] : []),
  ].join(' ')
}
