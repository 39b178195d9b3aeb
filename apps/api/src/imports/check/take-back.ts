import { findImportRow, listImportRowsAfter, replaceImportRows, type StoredImportRow } from '@inflytt/db'
import {
  cellFaultMessage,
  type Cells,
  dayOrder,
  fault,
  type ImportMessage,
  placeOfKey,
  rowKey,
} from '@inflytt/domain'
import { contradictedCount } from './check-count.ts'
import { faulty } from './check-household.ts'
import type { Checking } from './check-rows.ts'
import { isYearsAcross } from '../columns/years-across.ts'
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

/** What was found good before a later row said otherwise. */
export async function takeBack(checking: Checking): Promise<void> {
  await takeBackContradicted(checking)
  await takeBackShared(checking)
  await takeBackTurnedDays(checking)
}

async function takeBackContradicted({ db, batch, check, inTurn }: Checking): Promise<void> {
  if (check.contradicted.size === 0) return
  await inTurn(async () => {
    for (const [key, laterRow] of check.contradicted) {
      const stored = await findImportRow(db, batch.id, key)
      if (stored !== undefined)
        await replaceImportRows(db, batch.id, [contradictedCount(stored, laterRow)])
    }
  })
}

async function takeBackShared({ db, batch, check, inTurn }: Checking): Promise<void> {
  if (check.shared.size === 0) return
  await inTurn(async () => {
    for (const [key, column] of check.shared) {
      const field = isYearsAcross(batch) ? 'households' : (batch.columns[column - 1]?.field ?? null)
      const stored = await findImportRow(db, batch.id, key)
      if (stored === undefined || stored.status === 'faulty') continue
      await replaceImportRows(db, batch.id, [
        turnedDown(stored, cellFaultMessage(field, 'number-merged')),
      ])
    }
  })
}

/** One row that has the month before the day says of the others that they may have it too. */
async function takeBackTurnedDays({ db, batch, check, inTurn }: Checking): Promise<void> {
  const { monthFirstRow, eitherRows } = check.dayOrders
  if (monthFirstRow === undefined || eitherRows.size === 0) return
  const detail = `The month may stand before the day, as it does in row ${monthFirstRow}. Write 2022-03-14 in every row.`
  const unclear = fault('day-order-unclear', 'moveInMonth', detail, { row: monthFirstRow })
  const turned = (stored: StoredImportRow) =>
    eitherRows.has(stored.row) && stored.status !== 'faulty' ? turnedDown(stored, unclear) : stored
  for (let after = 0; ;) {
    const slice = await listImportRowsAfter(db, batch.id, { after, limit: SLICE })
    const last = slice.at(-1)
    if (last === undefined) return
    after = last.row
    if (slice.some(({ row }) => eitherRows.has(row)))
      await inTurn(() => replaceImportRows(db, batch.id, slice.map(turned)))
  }
}

function turnedDown(stored: StoredImportRow, message: ImportMessage): StoredImportRow {
  const { ref } = stored.checked as { ref: string | null }
  const { status, checked } = faulty([message], ref)
  const none = { year: null, countStatus: null, aggregateId: null }
  return { ...stored, ...none, decision: 'reject', status, checked }
}

/** That a row was divided into other columns, for a row that was; undefined of any other. */
export function dividedMessage(cells: Readonly<Record<string, unknown>>): ImportMessage | undefined {
  const isDivided = Object.values(cells).some(
    (cell) => (cell as { fault?: string }).fault === 'row-divided',
  )
  return isDivided ? cellFaultMessage(null, 'row-divided') : undefined
}
