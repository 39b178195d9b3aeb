import type { ReportInput } from '../report-input.ts'
import type { ReportRow } from '../report-row.ts'
import { moneyNames } from '../strings/money-names.ts'
import { figureTableRows } from './figure-rows.ts'
import { measures } from './measures.ts'
import { COUNTY } from './place.ts'
import { figureRow, textRow } from './row.ts'
import { recordedSource } from './source.ts'

/** T10: what is left at the end of each year, cost per household, and what was carried over by whose decision. */
export function moneyRows(input: ReportInput): ReportRow[] {
  const carried = input.money.carryOvers.filter(({ toYear }) => toYear <= input.year)
  const source = recordedSource(input.isDemo)
  return [
    ...figureTableRows('T10', input),
    ...carried.flatMap(({ fromYear, toYear, lines }) =>
      lines.map(({ category, amountSek }) =>
        figureRow({
          rowType: 'cell',
          year: `${fromYear}--${toYear}`,
          ...COUNTY,
          measure: measures.carryOver,
          category: moneyNames.category[category],
          value: amountSek,
          status: 'bekraftad',
          source,
        }),
      ),
    ),
    ...(carried.length === 0
      ? []
      : [
          figureRow({
            rowType: 'summa',
            year: `${Math.min(...carried.map(({ fromYear }) => fromYear))}--${Math.max(...carried.map(({ toYear }) => toYear))}`,
            ...COUNTY,
            measure: measures.carryOver,
            value: carried
              .flatMap(({ lines }) => lines)
              .reduce((sum, { amountSek }) => sum + amountSek, 0),
            status: 'bekraftad',
            source,
          }),
        ]),
    ...carried.map((one) =>
      textRow({
        year: `${one.fromYear}--${one.toYear}`,
        ...COUNTY,
        measure: measures.carryOver,
        source,
        text: moneyNames.carriedOver(one),
      }),
    ),
  ]
}
