import { type Db, findStorePlace } from '@inflytt/db'
import { IMPORT_WORDS } from '@inflytt/reference'
import { untilWritersAreLetGo } from '../../store/write-gate.ts'
import { checkApart } from '../apart/check-apart.ts'
import { readCheckContext } from './check-context.ts'
import { checkRows, storedRows, type WriteInTurn } from './check-rows.ts'
import { openFile } from '../files/open-file.ts'
import { isLight } from '../files/weight.ts'
import type { ImportBatch, ImportSource } from '../import-batch.ts'
import type { Progress } from '../import-jobs.ts'
import { emptyTally, keptRows } from './kept-rows.ts'

/** What is checked within the blink of an eye; more would keep others waiting, and leave the server's memory grown. */
const MOST_ROWS_ON_THE_SPOT = 500

export interface CheckOrder {
  batch: ImportBatch
  at: string
  /** The file, given away; undefined where the rows that are kept are checked anew. */
  bytes: Uint8Array | undefined
}

export interface CheckHere extends CheckOrder {
  db: Db
  progress: Progress
}

/**
 * Checks every row of a file, or those that are kept, and puts them beside their batch. Gives what is known of the file
 * when it has been read to its end.
 * @throws FileFault
 */
export async function checkSource({ db, progress, ...order }: CheckHere): Promise<ImportSource> {
  const { bytes, batch } = order
  const isSmall =
    bytes === undefined ? batch.summary.rows <= MOST_ROWS_ON_THE_SPOT : await isLight(asBuffer(bytes))
  const place = isSmall ? undefined : await findStorePlace(db)
  if (place !== undefined) return checkApart(db, { ...order, place }, progress)
  return checkHere({ ...order, db, progress }, async (write) => {
    await untilWritersAreLetGo()
    await write()
  })
}

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  Buffer.from(buffer, byteOffset, byteLength)

/** The same in this thread. */
export async function checkHere(
  { db, batch, at, bytes, progress }: CheckHere,
  inTurn: WriteInTurn,
): Promise<ImportSource> {
  const check = await readCheckContext(db, batch, at)
  const checking = { db, batch, check, progress, inTurn }
  const { source, kind } = batch
  if (bytes === undefined) {
    await checkRows(checking, storedRows(db, batch.id), 'store')
    return source
  }
  const { sheet, headerRow } = source
  const { table } = await openFile(asBuffer(bytes), IMPORT_WORDS, {
    kind,
    sheet: sheet ?? undefined,
    headerRow,
  })
  const tally = emptyTally(headerRow)
  await checkRows(checking, keptRows(table, batch, { tally, places: check.places }), 'file')
  return {
    ...source,
    rowCount: tally.rows,
    emptyRows: tally.last - headerRow - tally.rows - tally.otherRows,
    gapCells: tally.gapCells,
    hiddenRows: tally.hiddenRows,
    widerRows: tally.widerRows,
    otherTable: tally.otherTable,
  }
}
