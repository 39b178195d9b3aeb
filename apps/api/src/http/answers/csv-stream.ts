import { setImmediate as nextTurn } from 'node:timers/promises'
import { CSV_BEGIN, csvLine } from './csv-lines.ts'
import type { Log } from '../log.ts'

/** So many rows are read and written in about two milliseconds; others get their turn after each slice. */
const SLICE = 200

const encoder = new TextEncoder()

/** A small table as a file for Swedish Excel, with one line above its columns. */
export function csvText(heading: string, columns: readonly string[], rows: unknown[][]): string {
  return [CSV_BEGIN, ...[[heading], columns, ...rows].map(csvLine)].join('')
}

interface CsvFile {
  /** One line above the columns. */
  heading?: string
  columns: readonly string[]
  /** The lines of all rows, as bytes. */
  pieces: AsyncGenerator<Uint8Array>
}

/** Rows in the order of their keys, in slices, from behind the key that comes before all. */
export async function* slicesByKey<Row, Key>(
  beforeAll: Key,
  keyOf: (row: Row) => Key,
  readAfter: (key: Key, limit: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let slice = await readAfter(beforeAll, SLICE)
  while (slice.length > 0) {
    yield slice
    const last = slice.at(-1)
    if (last === undefined || slice.length < SLICE) return
    slice = await readAfter(keyOf(last), SLICE)
  }
}

/** The lines of rows, as bytes; `cellsOf` gives one cell a column. */
export function linesOf<Row>(
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly unknown[],
): Uint8Array<ArrayBuffer> {
  let lines = ''
  for (const row of rows) lines += csvLine(cellsOf(row))
  return encoder.encode(lines)
}

/** The lines of each slice; others are answered between two of them. */
export async function* piecesOf<Row>(
  slices: AsyncGenerator<Row[]>,
  cellsOf: (row: Row) => readonly unknown[],
): AsyncGenerator<Uint8Array> {
  for await (const slice of slices) {
    yield linesOf(slice, cellsOf)
    // What SQLite gives is there at once: without this, nobody else would be answered until the end.
    await nextTurn()
  }
}

/**
 * Rows as a file for Swedish Excel, a piece at a time: memory stays the same however many there are, and a reader who goes
 * away leaves nothing open.
 */
export function csvStream(log: Log, { heading, columns, pieces }: CsvFile): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      start(controller) {
        const top = [...(heading === undefined ? [] : [[heading]]), columns].map(csvLine).join('')
        controller.enqueue(encoder.encode(CSV_BEGIN + top))
      },
      async pull(controller) {
        try {
          const { value: piece, done } = await pieces.next()
          if (done === true) controller.close()
          else controller.enqueue(piece)
        } catch (error) {
          log.error({ cause: error }, 'export broke off')
          controller.error(new Error('The export broke off.'))
        }
      },
      async cancel() {
        await pieces.return(undefined)
      },
    },
    { highWaterMark: 1 },
  )
}
