import { findImportRow, listImportRowsAfter, replaceImportRows, type StoredImportRow } from '@inflytt/db'
import { cellFaultMessage, type Cells, dayOrder, fault, type ImportMessage } from '@inflytt/domain'
import { contradictedCount } from './check-count.ts'
import { faulty } from './check-household.ts'
import type { Checking } from './check-rows.ts'

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

/** What was found good before a later row said otherwise. */
export async function takeBack(checking: Checking): Promise<void> {
  await takeBackContradicted(checking)
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

/** One row that has the month before the day says of the others that they may have it too. */
async function takeBackTurnedDays({ db, batch, check, inTurn }: Checking): Promise<void> {
  const { monthFirstRow, eitherRows } = check.dayOrders
  if (monthFirstRow === undefined || eitherRows.size === 0) return
  const turned = (stored: StoredImportRow): StoredImportRow => {
    if (!eitherRows.has(stored.row)) return stored
    return {
      ...stored,
      decision: 'reject',
      year: null,
      countStatus: null,
      aggregateId: null,
      ...turnedDay(stored, monthFirstRow),
    }
  }
  for (let after = 0; ;) {
    const slice = await listImportRowsAfter(db, batch.id, { after, limit: SLICE })
    const last = slice.at(-1)
    if (last === undefined) return
    after = last.row
    if (slice.some(({ row }) => eitherRows.has(row)))
      await inTurn(() => replaceImportRows(db, batch.id, slice.map(turned)))
  }
}

function turnedDay({ checked }: StoredImportRow, monthFirstRow: number) {
  const detail = `The month may stand before the day, as it does in row ${monthFirstRow}. Write 2022-03-14 in every row.`
  const { ref } = checked as { ref: string | null }
  const { status, checked: told } = faulty(
    [fault('day-order-unclear', 'moveInMonth', detail, { row: monthFirstRow })],
    ref,
  )
  return { status, checked: told }
}

/** That a row was divided into other columns, for a row that was; undefined of any other. */
export function dividedMessage(cells: Readonly<Record<string, unknown>>): ImportMessage | undefined {
  const isDivided = Object.values(cells).some(
    (cell) => (cell as { fault?: string }).fault === 'row-divided',
  )
  return isDivided ? cellFaultMessage(null, 'row-divided') : undefined
}
