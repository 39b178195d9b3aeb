import { asCell } from '@inflytt/domain'
import { stringify } from 'csv-stringify/sync'
import type { Log } from './log.ts'

const SLICE = 500

const SWEDISH_EXCEL = {
  delimiter: ';',
  record_delimiter: 'windows',
  // Codes are text: quoted, they keep their leading zeros where text is asked for.
  quoted_string: true,
  cast: {
    boolean: (value: boolean) => String(value),
    string: asCell,
    object: (value: object) => (Array.isArray(value) ? asCell(value.join(' ')) : ''),
  },
} as const

/** A small table as a file for Swedish Excel, with one line above its columns. */
export function csvText(heading: string, columns: readonly string[], rows: unknown[][]): string {
  return stringify([[heading], [...columns], ...rows], { ...SWEDISH_EXCEL, bom: true })
}

interface Rows<Row> {
  /** One line above the columns. */
  heading?: string
  columns: readonly (keyof Row & string)[]
  keyOf(row: Row): string
  /** The rows after a key, in the order of keys; the first key is empty. */
  readAfter(key: string, limit: number): Promise<Row[]>
}

/**
 * Rows as a file for Swedish Excel, read in slices by key: memory stays the same however many there are, and a
 * reader who goes away leaves nothing open.
 */
export function csvStream<Row>(log: Log, rows: Rows<Row>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const lines = (values: unknown[][]) => stringify(values, SWEDISH_EXCEL)
  let after = ''
  return new ReadableStream(
    {
      start(controller) {
        const heading = rows.heading === undefined ? [] : [[rows.heading]]
        const top = stringify([...heading, [...rows.columns]], { ...SWEDISH_EXCEL, bom: true })
        controller.enqueue(encoder.encode(top))
      },
      async pull(controller) {
        try {
          const slice = await rows.readAfter(after, SLICE)
          const last = slice.at(-1)
          if (last === undefined) return controller.close()
          after = rows.keyOf(last)
          const values = slice.map((row) => rows.columns.map((column) => row[column]))
          controller.enqueue(encoder.encode(lines(values)))
        } catch (error) {
          log.error({ cause: error }, 'export broke off')
          controller.error(new Error('The export broke off.'))
        }
      },
    },
    { highWaterMark: 1 },
  )
}
