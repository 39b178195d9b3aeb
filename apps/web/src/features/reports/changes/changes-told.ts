import { toldFigure } from '../../../components/explain/told-figure.ts'
import { text } from '../../../strings/text.ts'
import type { ReportChanges } from '../fixed-report-queries.ts'

type Change = ReportChanges['items'][number]

/** A change with every code that it stands under. */
export interface ToldChange extends Change {
  figureCodes: string[]
  isSum: boolean
}

/** Each change once, though a figure that is a part and the whole sum of its table stands there twice. */
export function changesTold(items: readonly Change[]): ToldChange[] {
  const groups = Map.groupBy(items, ({ figureCode: _code, rowType: _type, reasons: _why, ...about }) =>
    JSON.stringify(about),
  )
  return [...groups.values()].map((same) => ({
    ...same[0]!,
    figureCodes: same.map(({ figureCode }) => figureCode),
    isSum: same.every(({ rowType }) => rowType === 'summa'),
  }))
}

/** What the figure is today; one that today's report does not hold says so. */
export function todayTold({ now }: Pick<Change, 'now'>): string {
  return now === null ? text('fixing.todayGone') : toldFigure(now)
}

/** What has changed, with its class and the unit where the name of the measure does not say it. */
export function changeName({ measureTitle, category, unit, isSum }: ToldChange): string {
  const isUnitSaid = measureTitle.toLowerCase().includes(unit)
  const parts = [measureTitle, category, isUnitSaid ? null : unit, isSum ? text('fixing.sum') : null]
  return parts.filter((part) => part !== null && part !== '').join(', ')
}
