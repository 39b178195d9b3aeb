import type { ImportCell } from '@inflytt/domain'
import { type CsvError, parse } from 'csv-parse'
import { FileFault } from './file-fault.ts'
import { MAX_CELL, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, type Table, type TableRow } from './table.ts'
import { textOf } from './text-of.ts'

const DELIMITERS = [';', '\t', ',', '|'] as const
const LOOKED_AT_LINES = 40
const LAST_OF_ONE_UNIT = 0xff_ff
const PIECE = 65_536
const LINE_END = /\r\n|\r|\n/u
const MOST_LINES = 3 * MAX_ROWS
const LONGEST_ROW = 200_000
/** What a sheet of Excel has: as many signs in a row leave columns empty, more are no list. */
const MOST_SIGNS = 16_384

/** @throws FileFault */
export function openCsv(bytes: Uint8Array): Table {
  const { text: said, encoding } = textOf(bytes)
  const text = withoutRowQuotes(said)
  if (text.trim() === '') throw new FileFault('empty-file')
  const { delimiter, body, skipped } = withDelimiter(text)
  const { lines, signs, mostInLine } = countSigns(body, delimiter)
  // Far more lines than rows are let in: told before the first is checked, line breaks within cells allowed for.
  if (lines > MOST_LINES) throw new FileFault('too-many-rows')
  if (mostInLine > MOST_SIGNS) throw new FileFault('too-many-columns')
  if (lines + signs > MAX_CELLS) throw new FileFault('too-many-cells')
  return {
    format: 'csv',
    encoding,
    delimiter,
    sheets: [],
    sheet: null,
    rows: () => readRows(body, delimiter, skipped),
  }
}

/** The rows of a file in which each stands within quotation marks as a whole, as if it were one cell. */
function withoutRowQuotes(text: string): string {
  const isBlank = (line: string) => line.trim() === ''
  const isRow = (line: string) => isBlank(line) || (line.length <= LONGEST_ROW && isWithinMarks(line))
  // Nearly no file is so, and the first lines tell.
  const begin = text.slice(0, PIECE).split(LINE_END)
  const said = begin.filter((line) => !isBlank(line)).slice(0, 2)
  if (!said.every(isRow)) return text
  const lines = text.split(LINE_END)
  if (!lines.every(isRow)) return text
  const rows = lines.map((line) => (isBlank(line) ? '' : line.slice(1, -1).replaceAll('""', '"')))
  return rows.some((row) => DELIMITERS.some((sign) => row.includes(sign))) ? rows.join('\n') : text
}

/** Whether marks stand around the whole, and within it in pairs alone. */
const isWithinMarks = (line: string) =>
  line.length >= 2 &&
  line.startsWith('"') &&
  line.endsWith('"') &&
  !line.slice(1, -1).replaceAll('""', '').includes('"')

/** How many lines end outside quotation marks, how often a sign stands there, and how often in the line that has most. */
function countSigns(text: string, sign: string) {
  const [wanted, quote, end, early] = [sign, '"', '\n', '\r'].map((one) => one.codePointAt(0))
  const counted = { lines: 0, signs: 0, mostInLine: 0 }
  let [inLine, isQuoted] = [0, false]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at)
    if (code === quote) isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (code === wanted) inLine += 1
    if (code !== end && (code !== early || text.codePointAt(at + 1) === end)) continue
    counted.lines += 1
    counted.signs += inLine
    counted.mostInLine = Math.max(counted.mostInLine, inLine)
    inLine = 0
  }
  return { ...counted, signs: counted.signs + inLine, mostInLine: Math.max(counted.mostInLine, inLine) }
}

/** Excel's own `sep=;` line, where there is one, says the delimiter and is no row of the list. */
function withDelimiter(text: string) {
  const [, named, end = ''] = /^sep=(.)(\r\n|\r|\n)/iu.exec(text) ?? []
  if (named === undefined) return { delimiter: delimiterOf(text), body: text, skipped: 0 }
  const body = text.slice(5 + end.length)
  const [first = ''] = body.slice(0, PIECE).split(LINE_END)
  // A program may say one sign and write another.
  const isSo = first.includes(named) || !DELIMITERS.some((sign) => first.includes(sign))
  return { delimiter: isSo ? named : delimiterOf(body), body, skipped: 1 }
}

/**
 * The sign that divides most lines into as many cells, quoted ones left out, and before any other one that divides all of
 * them. A comma between digits is a decimal one: it counts for nothing where another sign divides as well.
 */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, PIECE)
    .replaceAll(/"(?:[^"]|"")*"/gu, '')
    .split(LINE_END)
    .filter((line) => line.trim() !== '')
    .slice(0, LOOKED_AT_LINES)
  const scores = DELIMITERS.map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1)
    const usual = mostUsual(counts.filter((count) => count > 0))
    const alike = counts.filter((count) => count === usual).length
    return { sign, usual, share: usual === 0 ? 0 : alike / lines.length }
  })
  const dividesAll = scores.filter(({ share }) => share === 1)
  const divides = dividesAll.length > 0 ? dividesAll : scores.filter(({ share }) => share >= 0.5)
  const [best] = (divides.length > 0 ? divides : scores.filter(({ usual }) => usual > 0)).toSorted(
    (a, b) => rank(a.sign) - rank(b.sign) || b.share - a.share,
  )
  return best?.sign ?? ';'
}

const rank = (sign: string) => (sign === ',' ? 1 : sign === '|' ? 2 : 0)

function mostUsual(counts: readonly number[]): number {
  const groups = Map.groupBy(counts, (count) => count)
  return [...groups].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0
}

async function* readRows(text: string, delimiter: string, skipped: number): AsyncGenerator<TableRow> {
  const read = { rows: 0, cells: 0 }
  /** Where those stand that are read and not asked for yet. */
  const rows: number[] = []
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    bom: true,
    // Unsaid, the first alone is taken, and rows that end otherwise run on into one.
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LONGEST_ROW,
    on_record: (cells: string[]) => {
      // Of what is no first row an error is made where it is wider or narrower, with a copy of it: 45 microseconds.
      Object.assign(parser.info, { records: 0 })
      read.rows += 1
      read.cells += cells.length
      // Not every end of a line was counted before: lone carriage returns, and those after a stray quotation mark.
      if (read.rows > MOST_LINES) throw new FileFault('too-many-rows')
      if (read.cells > MAX_CELLS) throw new FileFault('too-many-cells')
      if (cells.every(saysNothing)) return null
      rows.push(skipped + read.rows)
      return cells
    },
  })
  void feed(parser, text)
  let held = 0
  let width = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const row = rows.shift()!
      if (holdsRows(cells, delimiter, width))
        throw new FileFault('rows-in-a-cell', { afterRow: row - 1 })
      width = Math.max(width, cells.length)
      held += 1
      if (held > MAX_ROWS + 1) throw new FileFault('too-many-rows')
      while (cells.length > MAX_COLUMNS && cells.at(-1) === '') cells.pop()
      if (cells.length > MAX_COLUMNS) throw new FileFault('too-many-columns')
      yield { row, cells: cells.map(toCell) }
    }
  } catch (error) {
    throw toFault(error, skipped + read.rows)
  } finally {
    parser.destroy()
  }
}

// What MS-DOS ends a file with says nothing.
const saysNothing = (cell: string) => cell.trim() === '' || cell === '\u001a'

/** Fewer columns divide as notes do. */
const FEWEST_COLUMNS = 3

/**
 * Whether a cell holds rows of the list, since a quotation mark is opened in one and closed in another: each line that the
 * row takes is divided into as many cells as the rows above.
 */
function holdsRows(cells: readonly string[], delimiter: string, width: number): boolean {
  const at =
    width < FEWEST_COLUMNS ? -1 : cells.findIndex((cell) => cell.includes('\n') || cell.includes('\r'))
  if (at < 0) return false
  const lines = (cells[at] ?? '').split(LINE_END).map((line) => line.split(delimiter).length - 1)
  const last = lines.length - 1
  const signs = lines.map(
    (inLine, line) => inLine + (line === 0 ? at : 0) + (line === last ? cells.length - 1 - at : 0),
  )
  return signs.every((inLine) => inLine === width - 1)
}

// As spreadsheets write them in English and Swedish: `#SAKNAS!` is no answer that nothing is known, nor are the signs
// that stand for what a column was too narrow to show.
// As long as the longest of a spreadsheet's, and too short for a personal number.
const LONGEST_ERROR = 9
const ERROR_VALUE = /^#(?:[\p{Lu}\d/]+[!?]|N\/A|#+)$/u

/** How systems write what a spreadsheet is to keep as text, as in `="0123"`. */
const AS_TEXT = /^="([^"]*)"$/u

function toCell(text: string): ImportCell {
  const said = text.trim()
  if (ERROR_VALUE.test(said))
    return { fault: 'error-value', ...(said.length <= LONGEST_ERROR && { text: said }) }
  return (AS_TEXT.exec(text)?.[1] ?? text).slice(0, MAX_CELL)
}

/** In pieces, and no faster than they are read: the rows of a large file are never held together. */
async function feed(parser: ReturnType<typeof parse>, text: string): Promise<void> {
  for (let start = 0, end = 0; start < text.length && !parser.destroyed; start = end) {
    end = pieceEnd(text, start)
    if (parser.write(text.slice(start, end))) continue
    await new Promise<void>((resolve) => {
      const go = () => {
        parser.off('drain', go)
        parser.off('close', go)
        resolve()
      }
      parser.once('drain', go)
      parser.once('close', go)
    })
  }
  if (!parser.destroyed) parser.end()
}

/** A sign of two units stays whole. */
function pieceEnd(text: string, start: number): number {
  const end = start + PIECE
  return (text.codePointAt(end - 1) ?? 0) > LAST_OF_ONE_UNIT ? end + 1 : end
}

function toFault(error: unknown, afterRow: number): unknown {
  const { code } = error as Partial<CsvError>
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new FileFault('quote-not-closed', { afterRow })
  if (code === 'CSV_MAX_RECORD_SIZE') return new FileFault('too-long-row', { afterRow })
  return code?.startsWith('CSV_') === true ? new FileFault('damaged-file') : error
}
