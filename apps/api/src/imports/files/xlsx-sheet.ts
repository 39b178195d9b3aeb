import type { ImportCell } from '@inflytt/domain'
import { FileFault } from './file-fault.ts'
import { MAX_CELL, MAX_COLUMNS, type MergedCell, type TableRow } from './table.ts'
import { createRichText, plainText } from './rich-text.ts'
import type { NumberStyle } from './xlsx-parts.ts'
import { xmlReader } from './xml-events.ts'

/** What the cells of a sheet are read with. */
export interface SheetReading {
  strings: readonly string[]
  styles: ReadonlyMap<number, NumberStyle>
  is1904: boolean
  /** Counts a cell that is met. @throws FileFault where the workbook holds too many */
  countCell: () => void
}

/** Cells that are one, by their first column and row: what is shown in the first is meant in all rows. */
export type Merges = ReadonlyMap<number, ReadonlyMap<number, Merge>>

interface Merge {
  lastRow: number
  lastColumn: number
}

const DAY_MS = 86_400_000
const EPOCH_MS = Date.UTC(1899, 11, 30)
const EPOCH_1904_DAYS = 1462
const LETTERS = 26
/** The last row that a sheet has in Excel. */
const MAX_SHEET_ROW = 1_048_576
const MOST_MERGES = 500_000

/** How cells say what they hold; of any other a number could be that of a text. */
const TYPES: ReadonlySet<string> = new Set(['n', 's', 'str', 'inlineStr', 'b', 'd', 'e'])

/** `C12` as column 3 and row 12; the column is 0 where the place is none. */
function placeOf(reference: string): { column: number; row: number } {
  let column = 0
  let at = 0
  for (; at < reference.length; at++) {
    const letter = reference.codePointAt(at)! - 64
    if (letter < 1 || letter > LETTERS) break
    column = column * LETTERS + letter
  }
  return { column, row: Number(reference.slice(at)) }
}

/** The merged cells of a sheet, which stand behind its rows. */
export async function readMerges(pieces: AsyncIterable<string>): Promise<Merges> {
  const merges = new Map<number, Map<number, Merge>>()
  let carried = ''
  let known = 0
  for await (const piece of pieces) {
    const text = carried + piece
    for (const [, from = '', to = ''] of text.matchAll(
      /mergeCell\s[^<>]{0,200}?ref=["']([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})["']/gu,
    )) {
      const [first, last] = [placeOf(from), placeOf(to)]
      if (last.row <= first.row && last.column <= first.column) continue
      // What begins beyond every list is not shown in any of its rows.
      if (first.column > MAX_COLUMNS) continue
      known += 1
      if (known > MOST_MERGES) throw new FileFault('too-large-unpacked')
      const ofColumn = merges.get(first.column) ?? new Map<number, Merge>()
      merges.set(first.column, ofColumn.set(first.row, { lastRow: last.row, lastColumn: last.column }))
    }
    // A tag may begin in one piece and end in the next; what was matched whole is not met again.
    carried = text.slice(Math.max(text.lastIndexOf('<'), text.length - 200))
    if (carried.includes('>')) carried = ''
  }
  return merges
}

/** The rows of a sheet that hold something, from the top; puts the columns that are hidden where they are asked. @throws FileFault */
export async function* readSheet(
  pieces: AsyncIterable<string>,
  reading: SheetReading & { merges: Merges; hiddenColumns: Set<number> },
): AsyncGenerator<TableRow> {
  const rows: TableRow[] = []
  const fill = fillDown(reading.merges)
  const reader = xmlReader(sheetHandlers(reading, (row) => rows.push(fill(row))))
  for await (const piece of pieces) {
    reader.write(piece)
    yield* rows.splice(0)
  }
  reader.close()
  yield* rows.splice(0)
}

function fillDown(merges: Merges) {
  const shown = new Map<number, Merge & { cell: ImportCell; row: number }>()
  return ({ row, cells, isHidden }: TableRow): TableRow => {
    const merged = new Map<number, MergedCell>()
    for (const [column, ranges] of merges) {
      const begun = ranges.get(row)
      const cell = cells[column - 1] ?? ''
      if (begun) shown.set(column, { ...begun, cell, row })
      const held = shown.get(column)
      // What shows nothing says nothing of any row.
      if (held === undefined || row > held.lastRow || held.cell === '') continue
      merged.set(column, { row: held.row, lastColumn: held.lastColumn })
      if (begun) continue
      while (cells.length < column) cells.push('')
      cells[column - 1] = held.cell
    }
    return { row, cells, isHidden, merged }
  }
}

function sheetHandlers(
  reading: SheetReading & { hiddenColumns: Set<number> },
  emit: (row: TableRow) => void,
) {
  let row: TableRow = { row: 0, cells: [] }
  let cell = { column: 0, type: 'n', style: 0, hasFormula: false, text: undefined as string | undefined }
  let [isValue, hasValue] = [false, false]
  let isOfRows = false
  /** How many tags are open of what a newer program keeps beside a cell: the same names stand for other things there. */
  let beside = 0
  let hasRows = false
  const beginRows = () => {
    if (hasRows) throw new FileFault('damaged-file')
    return (hasRows = true)
  }
  const rich = createRichText()
  return {
    open(name: string, of: Readonly<Record<string, string>>) {
      // Nothing stands within a value, and one program reads on behind it where another does not.
      if (isValue) throw new FileFault('damaged-file')
      if (beside > 0 || name === 'extLst') beside += 1
      else if (name === 'sheetData') isOfRows = beginRows()
      else if (name === 'col') {
        if (isHidden(of, 'width')) hide(of, reading.hiddenColumns)
      } else if (!isOfRows) return
      else if (name === 'row')
        row = { row: nextRow(row.row, of['r']), cells: [], isHidden: isHidden(of, 'ht') }
      else if (name === 'c') {
        reading.countCell()
        rich.begin()
        hasValue = false
        cell = {
          column: of['r'] === undefined ? cell.column + 1 : columnIn(row, of['r']),
          type: typeOf(of['t']),
          style: Number(of['s'] ?? 0),
          hasFormula: false,
          text: undefined,
        }
      } else if (name === 'f') cell.hasFormula = true
      else if (name === 'v') {
        // Of two values, one program shows the first and another the last.
        if (hasValue) throw new FileFault('damaged-file')
        isValue = hasValue = true
        // A formula that comes to an empty text has its result.
        if (cell.type === 'str') cell.text = ''
      } else rich.open(name, of)
    },
    text(piece: string) {
      if (beside > 0) return
      if (isValue) cell.text = ((cell.text ?? '') + piece).slice(0, MAX_CELL)
      else rich.text(piece)
    },
    close(name: string) {
      if (beside > 0) {
        beside -= 1
        return
      }
      rich.close(name)
      if (name === 'sheetData') isOfRows = false
      else if (!isOfRows) return
      else if (name === 'v') isValue = false
      else if (name === 'c')
        putCell(row, cell.column, toCell({ ...cell, text: cell.text ?? rich.said() }, reading))
      else if (name === 'row') {
        cell.column = 0
        if (row.cells.some((each) => typeof each !== 'string' || each.trim() !== '')) emit(row)
      }
    },
  }
}

function hide(of: Readonly<Record<string, string>>, columns: Set<number>): void {
  const last = columns.size === MAX_COLUMNS ? 0 : Math.min(Number(of['max']), MAX_COLUMNS)
  for (let column = Math.max(1, Number(of['min'])); column <= last; column += 1) columns.add(column)
}

/** Whether a row or a column is not shown, or is so low or narrow that nothing of it is. */
const isHidden = (of: Readonly<Record<string, string>>, size: 'ht' | 'width') =>
  isTrue(of['hidden']) || (of[size] !== undefined && Number(of[size]) === 0)

const isTrue = (said: string | undefined) => said === '1' || said === 'true'

// Rows are kept and addressed by their numbers, so none may stand twice.
function nextRow(before: number, said: string | undefined): number {
  const row = Number(said ?? before + 1)
  if (Number.isInteger(row) && row > before && row <= MAX_SHEET_ROW) return row
  throw new FileFault('damaged-file')
}

/** A cell that stands elsewhere would be lost, or be read in another row. */
function columnIn({ row }: TableRow, reference: string): number {
  const place = placeOf(reference)
  if (place.column > 0 && place.row === row) return place.column
  throw new FileFault('damaged-file')
}

function typeOf(said = 'n'): string {
  if (TYPES.has(said)) return said
  throw new FileFault('damaged-file')
}

function putCell({ cells }: TableRow, column: number, cell: ImportCell): void {
  // A blank far to the right is no column of the list.
  if (typeof cell === 'string' && cell.trim() === '') return
  if (column > MAX_COLUMNS) throw new FileFault('too-many-columns')
  while (cells.length < column) cells.push('')
  // Of two, one program shows the first and another the last.
  if (cells[column - 1] !== '') throw new FileFault('damaged-file')
  cells[column - 1] = cell
}

interface RawCell {
  type: string
  style: number
  hasFormula: boolean
  text: string | undefined
}

function toCell(
  { type, style: styleNumber, hasFormula, text: whole }: RawCell,
  reading: SheetReading,
): ImportCell {
  const text = whole === undefined ? undefined : plainText(whole.slice(0, MAX_CELL))
  if (type === 'e') return { fault: 'error-value' }
  if (text === undefined) return hasFormula ? { fault: 'formula-without-value' } : ''
  const style = reading.styles.get(styleNumber)
  if (style === 'struck' && text !== '') return { fault: 'struck-out' }
  if (type === 's') return sharedText(Number(text), reading)
  // A box that is ticked in a column of children is not one child.
  if (type === 'b') return isTrue(text) ? 'sant' : 'falskt'
  const shown = type === 'n' && style !== 'struck' ? style : undefined
  // 200 % is not the two that it is stored as.
  if (shown === 'percent') return `${Number((Number(text) * 100).toPrecision(12))} %`
  if (shown !== undefined) return toDay(Number(text), shown, reading.is1904) ?? text
  if (type === 'n' && /e/iu.test(text) && Number.isFinite(Number(text))) return String(Number(text))
  if (type === 'n' && /\.0+$/u.test(text)) return String(Number(text))
  // What a spreadsheet has computed may end in a trace of the way it computes.
  if (type === 'n' && /\.\d{9,}/u.test(text)) return String(Number(Number(text).toPrecision(12)))
  return text
}

/** What is lost of a workbook may be what its list says. @throws FileFault */
function sharedText(at: number, { strings }: SheetReading): string {
  const text = strings[at]
  if (text === undefined) throw new FileFault('damaged-file')
  return text.slice(0, MAX_CELL)
}

const SERIAL = /^\d{5}(?:\.\d+)?$/u

/** What a cell says as the day that it is the number of, counted from 1904; all else as it is. */
export const dayFrom1904 = (text: string) =>
  (SERIAL.test(text) ? toDay(Number(text), 'day', true) : undefined) ?? text

function toDay(serial: number, shown: 'day' | 'year', is1904: boolean): string | undefined {
  const days = serial + (is1904 ? EPOCH_1904_DAYS : 0)
  if (!(days >= 1 && days < 2_958_466)) return undefined
  return new Date(EPOCH_MS + Math.floor(days) * DAY_MS).toISOString().slice(0, shown === 'year' ? 4 : 10)
}
