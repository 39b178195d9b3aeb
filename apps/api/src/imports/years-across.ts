import { headingPeriod, YEAR_COLUMN } from '@inflytt/domain'
import { IMPORT_WORDS } from '@inflytt/reference'
import type { ImportBatch } from './import-batch.ts'

type Columns = Pick<ImportBatch, 'columns'>

/** Whether each year has a column of its own, so that every cell of theirs is a row. */
export function isYearsAcross({ columns }: Columns): boolean {
  return columns.some(({ field, isKept }) => field === YEAR_COLUMN && isKept)
}

/** The months of each such column, from its heading, written as a cell would say them. */
export function yearPeriods({ columns }: Columns): ReadonlyMap<number, string> {
  return new Map(
    columns.flatMap(({ column, field, header }) => {
      const period = field === YEAR_COLUMN ? headingPeriod(header ?? '', IMPORT_WORDS) : undefined
      return period === undefined ? [] : [[column, `${period.from}--${period.to}`] as const]
    }),
  )
}
