import {
  cellText,
  holdsPersonalNumber,
  isCounted,
  type ImportCell,
  type ImportColumn,
  type ImportPlaces,
  isCellFault,
  PERSONS_COLUMN,
  placeIn,
  readCount,
  rowKey,
  wordKey,
  YEAR_COLUMN,
} from '@inflytt/domain'
import { IMPORT_WORDS } from '@inflytt/reference'
import { FileFault } from '../files/file-fault.ts'
import { MAX_ROWS, type Table, type TableRow } from '../files/table.ts'
import { createSorter } from '../files/tables-below.ts'
import type { ImportBatch } from '../import-batch.ts'
import { personsColumns } from '../columns/years-across.ts'
import { rowOtherwise } from './row-otherwise.ts'

/** The shortest writing of a personal number. */
const SHORTEST_NUMBER = 10

/** A row of the file by its mapped columns alone; of years side by side, one cell of it with what its row says. */
export interface KeptRow {
  /** The key of its place. */
  row: number
  cells: Record<string, ImportCell>
}

/** What was met on the way through a file, below its headings. */
export interface FileTally {
  rows: number
  /** The last row that holds something. */
  last: number
  gapCells: number
  hiddenRows: number
  /** That say something beside the columns that have headings. */
  widerRows: number
  /** Of another table below, or that say the headings once more: they are not read. */
  otherRows: number
  /** Where the first other table or municipality begins below. */
  otherTable: number | null
}

export const emptyTally = (headerRow: number): FileTally => ({
  rows: 0,
  last: headerRow,
  gapCells: 0,
  hiddenRows: 0,
  widerRows: 0,
  otherRows: 0,
  otherTable: null,
})

/** The columns of a batch that are kept, from the rows of its file; what points at a person is left out here. */
export async function* keptRows(
  { rows, asDay }: Pick<Table, 'rows' | 'asDay'>,
  batch: ImportBatch,
  { tally, places }: { tally: FileTally; places: Pick<ImportPlaces, 'municipalities'> },
): AsyncGenerator<KeptRow> {
  const { columns, source, kind, municipalityCode } = batch
  const kept = columns.filter(({ isKept }) => isKept)
  const years = kept.filter(({ field }) => field === YEAR_COLUMN)
  const persons = personsColumns({ columns })
  const whole = kept.filter(({ field }) => field !== YEAR_COLUMN && field !== PERSONS_COLUMN)
  const saysOtherwise = rowOtherwise(batch)
  const width = Math.max(0, ...columns.filter(isHeaded).map(({ column }) => column))
  const headings = columns.map(({ header }) => header ?? '')
  const isPlaced = kept.some(({ field }) => field === 'municipalityCode')
  // Whose the rows are is what the title above them says, where none says it itself.
  const isElsewhere = (title: string) => {
    const code = isPlaced ? undefined : placeIn(places.municipalities, wordKey(title))
    return code === undefined ? undefined : code !== municipalityCode
  }
  const sorting = { headings, headerRow: source.headerRow, kind, isElsewhere }
  const standing = createSorter(sorting, IMPORT_WORDS)
  const counted = new Set(kept.flatMap(({ field, column }) => (isCounted(field) ? [column] : [])))
  let cellsRead = 0
  let headed = 0
  for await (const each of rows()) {
    const { row, cells, isHidden } = each
    // Of headings that take two rows, the lower may be the shorter.
    if (row === source.headerRow) headed = Math.max(width, cells.length)
    if (row <= source.headerRow) continue
    tally.last = row
    const stands = standing(each)
    if (stands !== 'own') {
      tally.otherRows += 1
      if (stands === 'other') tally.otherTable ??= row
      continue
    }
    tally.rows += 1
    if (isHidden === true) tally.hiddenRows += 1
    const isUnfit = source.delimiter === ',' && isDivided(cells, { headed, width })
    const fault = isUnfit ? 'row-divided' : saysOtherwise(cells)
    if (fault !== undefined) {
      // Nothing of it is kept: in one that is divided a name may stand where a month should.
      const { column = 1 } = kept[0] ?? {}
      const key = years.length === 0 ? row : rowKey({ row, column })
      yield { row: key, cells: { [column]: { fault } } }
      continue
    }
    if (cells.slice(width).some(saysSomething)) tally.widerRows += 1
    markShared(each, counted)
    const found: Record<string, ImportCell> = {}
    for (const { column, field } of whole) {
      const said = keptCell(cells[column - 1] ?? '')
      const cell = typeof said === 'string' && OF_MONTH.has(field) ? (asDay?.(said) ?? said) : said
      if (cell !== '') found[column] = cell
    }
    if (years.length === 0) yield { row, cells: found }
    for (const { column } of years) {
      const cell = keptCell(cells[column - 1] ?? '')
      if (isGap(cell)) tally.gapCells += 1
      else {
        cellsRead += 1
        if (cellsRead > MAX_ROWS) throw new FileFault('too-many-rows')
        const beside = persons.get(column)
        const said = beside === undefined ? '' : keptCell(cells[beside - 1] ?? '')
        const own = beside === undefined || said === '' ? {} : { [beside]: said }
        yield { row: rowKey({ row, column }), cells: { ...found, [column]: cell, ...own } }
      }
    }
  }
}

const isHeaded = ({ header, note }: ImportColumn) => header !== null || note !== null

/**
 * A number that several rows or counted columns share is of none of them alone; what it stands for is not known, except
 * of none.
 */
function markShared({ row, cells, merged }: TableRow, counted: ReadonlySet<number>): void {
  for (const [column, { row: first, lastColumn }] of merged ?? []) {
    const cell = cells[column - 1] ?? ''
    if (!counted.has(column) || isGap(cell) || isNought(cell)) continue
    const beside = [...counted].some((other) => other > column && other <= lastColumn)
    if (first < row || beside) cells[column - 1] = { fault: 'number-merged', row: first }
  }
}

/**
 * Whether a row has more cells than the headings because commas within cells divide it: what it says would be read in
 * columns to the right of its own, as `2,0,1,0` would be two and none where two and one are meant.
 */
function isDivided(
  cells: readonly ImportCell[],
  { headed, width }: { headed: number; width: number },
): boolean {
  const isWhole = (cell: ImportCell = '') => typeof cell === 'string' && /^\s*[+-]?\d+\s*$/u.test(cell)
  // The row of the headings may end in commas too: what then stands under none, and is a number, was moved there.
  const unheaded = cells.slice(width).filter(saysSomething)
  if (unheaded.length > 0 && unheaded.every(isWhole)) return true
  if (cells.length <= headed) return false
  if (cells.slice(headed).some(saysSomething)) return true
  const decimals = cells.filter((cell, at) => isNought(cell) && isWhole(cells[at - 1]))
  return decimals.length >= cells.length - headed
}

const isNought = (cell: ImportCell) => typeof cell === 'string' && /^0+$/u.test(cell)

const saysSomething = (cell: ImportCell) => isCellFault(cell) || cell.trim() !== ''

/** A year of which a file says nothing is not a year with none. */
function isGap(cell: ImportCell): boolean {
  return typeof cell === 'string' && readCount(cellText(cell), IMPORT_WORDS) === null
}

const OF_MONTH: ReadonlySet<string | null> = new Set([
  'moveInMonth',
  'moveInMonthOfYear',
  'period',
  'periodFrom',
  'periodTo',
])

const MOST_TEXT = 1000

function keptCell(cell: ImportCell): ImportCell {
  if (isCellFault(cell)) return cell
  const text = cellText(cell)
  if (text.length >= SHORTEST_NUMBER && holdsPersonalNumber(text)) return { fault: 'personal-number' }
  return text.slice(0, MOST_TEXT)
}
