import {
  columnPeriod,
  type MonthRange,
  PERSONS_COLUMN,
  personsPeriod,
  YEAR_COLUMN,
} from '@inflytt/domain'
import { IMPORT_WORDS } from '@inflytt/reference'
import type { ImportBatch } from '../import-batch.ts'

type Columns = Pick<ImportBatch, 'columns'>

/** Whether each year, or each month, has a column of its own, so that every cell of theirs is a row. */
export function isYearsAcross({ columns }: Columns): boolean {
  return columns.some(({ field, isKept }) => field === YEAR_COLUMN && isKept)
}

/** The months of each such column, from its heading, written as a cell would say them. */
export function yearPeriods({ columns }: Columns): ReadonlyMap<number, string> {
  return periodsOf(columns, YEAR_COLUMN, columnPeriod)
}

/** By the column of a year, that of the persons in its households, where one stands beside. */
export function personsColumns({ columns }: Columns): ReadonlyMap<number, number> {
  const persons = periodsOf(columns, PERSONS_COLUMN, personsPeriod)
  const columnOf = new Map([...persons].map(([column, period]) => [period, column]))
  return new Map(
    [...yearPeriods({ columns })].flatMap(([year, period]) => {
      const column = columnOf.get(period)
      return column === undefined ? [] : [[year, column] as const]
    }),
  )
}

function periodsOf(
  columns: ImportBatch['columns'],
  asked: string,
  read: typeof columnPeriod,
): ReadonlyMap<number, string> {
  return new Map(
    columns.flatMap(({ column, field, header, isKept }) => {
      const period = field === asked && isKept ? read(header ?? '', IMPORT_WORDS) : undefined
      return period === undefined ? [] : [[column, nameOf(period)] as const]
    }),
  )
}

const nameOf = ({ from, to }: MonthRange) => `${from}--${to}`
