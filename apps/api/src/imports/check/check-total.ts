import {
  cellFaultMessage,
  type Cells,
  type ImportMessage,
  readCount,
  cellText,
  totalField,
} from '@inflytt/domain'
import { IMPORT_WORDS } from '@inflytt/reference'

const NOT_IMPORTED = cellFaultMessage(null, 'total-row').detail

/** Sums the rows of a list of counts on the way, so that a total can be held against those above it. */
export interface RowSums {
  add(column: number | null, households: number): void
  /** Whether a total agrees with all rows above it, or with those since the last; gives what all are together. */
  meet(column: number | null, said: number): { agrees: boolean; sum: number }
}

export function createRowSums(): RowSums {
  const sums = new Map<number | null, { all: number; sinceTotal: number }>()
  const sumOf = (column: number | null) => sums.get(column) ?? { all: 0, sinceTotal: 0 }
  return {
    add(column, households) {
      const { all, sinceTotal } = sumOf(column)
      sums.set(column, { all: all + households, sinceTotal: sinceTotal + households })
    },
    meet(column, said) {
      const { all, sinceTotal } = sumOf(column)
      sums.set(column, { all, sinceTotal: 0 })
      return { agrees: said === all || said === sinceTotal, sum: all }
    },
  }
}

/** That a row is a total, for a row that says so; undefined of any other. */
export function totalMessage(cells: Cells): ImportMessage | undefined {
  const field = totalField(cells, IMPORT_WORDS)
  return field === undefined ? undefined : cellFaultMessage(field, 'total-row')
}

/** The same of a list of counts: where the total has a number, also whether the rows above it agree. */
export function countTotalMessage(
  cells: Cells,
  column: number | null,
  sums: RowSums,
): ImportMessage | undefined {
  const message = totalMessage(cells)
  const cell = cells.get('households') ?? ''
  const said = typeof cell === 'string' ? readCount(cellText(cell), IMPORT_WORDS) : undefined
  if (message === undefined || typeof said !== 'number') return message
  const { agrees, sum } = sums.meet(column, said)
  return agrees
    ? { ...message, code: 'total-agrees', detail: `${NOT_IMPORTED} It agrees with the rows above it.` }
    : {
        ...message,
        code: 'total-differs',
        detail: `${NOT_IMPORTED} It says ${said}, but the rows above it say ${sum} together: see that none is missing or wrong.`,
      }
}
