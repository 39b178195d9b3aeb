import { setImmediate as nextTurn } from 'node:timers/promises'
import { CSV_BEGIN, csvLine } from './csv-lines.ts'
import type { Log } from '../log.ts'

/** So many rows are read and written in about two milliseconds; others get their turn after each slice. */
const SLICE = 200

/** A small table as a file for Swedish Excel, with one line above its columns. */
export function csvText(heading: string, columns: readonly string[], rows: unknown[][]): string {
  return [CSV_BEGIN, ...[[heading], columns, ...rows].map(csvLine)].join('')
}

interface Rows<Row> {
  /** One line above the columns. */
  heading?: string
  columns: readonly string[]
  /** The cells of a row, one a column. */
  cellsOf: (row: Row) => readonly unknown[]
  slices: AsyncGenerator<Row[]>
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

/**
 * Rows as a file for Swedish Excel, read in slices: memory stays the same however many there are, others are answered
 * between two of them, and a reader who goes away leaves nothing open.
 */
export function csvStream<Row>(
  log: Log,
  { heading, columns, cellsOf, slices }: Rows<Row>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream(
    {
      start(controller) {
        const top = [...(heading === undefined ? [] : [[heading]]), columns].map(csvLine).join('')
        controller.enqueue(encoder.encode(CSV_BEGIN + top))
      },
      async pull(controller) {
        try {
          // What SQLite gives is there at once: without this, nobody else would be answered until the end.
          await nextTurn()
          const { value: slice, done } = await slices.next()
          if (done === true) return controller.close()
          let lines = ''
          for (const row of slice) lines += csvLine(cellsOf(row))
          controller.enqueue(encoder.encode(lines))
        } catch (error) {
          log.error({ cause: error }, 'export broke off')
          controller.error(new Error('The export broke off.'))
        }
      },
      async cancel() {
        await slices.return(undefined)
      },
    },
    { highWaterMark: 1 },
  )
}
