import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { listImportRowsAfter, replaceImportRows, type StoredImportRow } from '@inflytt/db'
import {
  cellFaultMessage,
  type Cells,
  dayOrder,
  fault,
  type ImportMessage,
  placeOfKey,
  rowKey,
} from '@inflytt/domain'
import type { CheckContext } from './check-context.ts'
import { contradictedCount } from './count-met.ts'
import { faulty } from './check-household.ts'
import type { Checking } from './check-rows.ts'
import { isYearsAcross } from '../columns/years-across.ts'
import type { ImportBatch } from '../import-batch.ts'
import type { KeptRow } from './kept-rows.ts'

const SLICE = 200

/** In which order the days of a list are written, as far as its rows have said. */
export interface DayOrders {
  /** The first row that has the month before the day. */
  monthFirstRow: number | undefined
  /** Rows whose day could be either, as 03/04/2025 could. */
  eitherRows: Set<number>
}

export const noDayOrders = (): DayOrders => ({ monthFirstRow: undefined, eitherRows: new Set() })

export function noteDayOrder(orders: DayOrders, row: number, cells: Cells): void {
  for (const field of ['moveInMonth', 'moveInMonthOfYear']) {
    const cell = cells.get(field) ?? ''
    const order = typeof cell === 'string' ? dayOrder(cell) : undefined
    if (order === 'month-first') orders.monthFirstRow ??= row
    if (order === 'either') orders.eitherRows.add(row)
  }
}

/** Notes the first of several rows that share a number, which was found good before the others were met, and its column. */
export function noteShared(
  shared: Map<number, number>,
  key: number,
  cells: KeptRow['cells'],
  isAcross: boolean,
): void {
  const { row, column } = placeOfKey(key, isAcross)
  for (const [of, cell] of Object.entries(cells))
    if (typeof cell !== 'string' && cell.fault === 'number-merged' && (cell.row ?? row) < row)
      shared.set(rowKey({ row: cell.row ?? row, column }), Number(of))
}

/**
 * What was found good before a later row said otherwise. Others write between the slices: every second row of a list may
 * be of them.
 */
export async function takeBack({ db, batch, check, progress, inTurn }: Checking): Promise<void> {
  const { monthFirstRow, eitherRows } = check.dayOrders
  const turned = monthFirstRow === undefined ? [] : eitherRows
  const keys = new Set([...check.contradicted.keys(), ...check.shared.keys(), ...turned])
  let last = 0
  for (const key of [...keys].toSorted((a, b) => a - b)) {
    if (key <= last) continue
    const slice = await listImportRowsAfter(db, batch.id, { after: key - 1, limit: SLICE })
    await inTurn(() =>
      replaceImportRows(
        db,
        batch.id,
        slice.map((stored) => takenBack(stored, batch, check)),
      ),
    )
    last = slice.at(-1)?.row ?? key
    await yieldToOthers()
    progress.throwIfStopped()
  }
}

function takenBack(
  stored: StoredImportRow,
  batch: ImportBatch,
  { contradicted, shared, dayOrders: { monthFirstRow, eitherRows } }: CheckContext,
): StoredImportRow {
  const laterRow = contradicted.get(stored.row)
  if (laterRow !== undefined) return contradictedCount(stored, laterRow)
  if (stored.status === 'faulty') return stored
  const column = shared.get(stored.row)
  if (column !== undefined) {
    const field = isYearsAcross(batch) ? 'households' : (batch.columns[column - 1]?.field ?? null)
    return turnedDown(stored, cellFaultMessage(field, 'number-merged'))
  }
  if (monthFirstRow === undefined || !eitherRows.has(stored.row)) return stored
  const detail = `The month may stand before the day, as it does in row ${monthFirstRow}. Write 2022-03-14 in every row.`
  return turnedDown(stored, fault('day-order-unclear', 'moveInMonth', detail, { row: monthFirstRow }))
}

function turnedDown(stored: StoredImportRow, message: ImportMessage): StoredImportRow {
  const { ref } = stored.checked as { ref: string | null }
  const { status, checked } = faulty([message], ref)
  const none = { year: null, countStatus: null, aggregateId: null }
  return { ...stored, ...none, decision: 'reject', status, checked }
}

const OF_WHOLE_ROWS = [
  'row-divided',
  'row-leaving',
  'row-not-moved',
  'row-of-several',
  'row-of-part',
  'row-elsewhere',
  'row-of-other',
  'total-row',
] as const

/** What keeps a row from being read at all; undefined of one that is read. */
export function wholeRowMessage(cells: Readonly<Record<string, unknown>>): ImportMessage | undefined {
  for (const cell of Object.values(cells)) {
    const { fault: found } = cell as { fault?: string }
    if (found === undefined) continue
    const kind = OF_WHOLE_ROWS.find((each) => each === found)
    if (kind !== undefined) return cellFaultMessage(null, kind)
  }
  return undefined
}
