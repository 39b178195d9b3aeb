import {
  findHeaderRow,
  headingField,
  type ImportKind,
  type ImportWords,
  isTitledOther,
  isTurned,
  knownHeadings,
  LOOKED_AT,
  underNames,
  underPeriods,
  wordKey,
} from '@inflytt/domain'
import { openCsv } from './csv-table.ts'
import { FileFault } from './file-fault.ts'
import { areYearsOfMunicipalities, listFault } from './list-fault.ts'
import { rowsFault } from './rows-fault.ts'
import { MAX_COLUMNS, type Table, type TableRow } from './table.ts'
import { createSorter, toText } from './tables-below.ts'
import { saidYear } from './said-year.ts'
import { isElsewhere, isOfSeveral, titlesOf } from './whose-list.ts'
import { openXlsx } from './xlsx-table.ts'

export interface Asked {
  kind: ImportKind
  sheet: string | undefined
  /** As a spreadsheet numbers it. */
  headerRow: number | undefined
  /** Whose the rows are, where no column says it. */
  municipalityCode?: string | null
  fileName?: string
  /** How many bytes a workbook may be unpacked to; as `zipEntries` has it where nobody says. */
  mostUnpacked?: number
}

export interface OpenFile {
  table: Table
  /** The row of the headings, as a spreadsheet numbers it. */
  headerRow: number
  headings: string[]
  /** The first rows below it, as text; none of a list that is not filled in. */
  begin: string[][]
  /** Sheets besides that look like lists as well. */
  otherSheets: string[]
  /** The year that its titles say the list is of. */
  year?: string | undefined
}

/** As long as Excel lets a sheet be called. */
const LONGEST_NAME = 31
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** How a page of the web and an archive of one begin, which systems save with a workbook's name. */
const WEB_PAGE = /^\uFEFF?\s*(?:<(?!\?xml)[!?a-z]|MIME-Version:)/iu
/** The same of XML, RTF, JSON, SYLK and DIF. */
const OTHER_TEXT = /^\uFEFF?\s*(?:<\?xml|\{\\rtf|[[{]\s*["{[]|ID;P|TABLE\r?\n0,1\r?\n)/iu
/** How files begin that Excel wrote before it had packages. */
const isOldSheet = ([a, b, , d]: Uint8Array) => a === 9 && [0, 2, 4, 8].includes(b ?? 1) && d === 0
/** Whether a file is an archive, as workbooks are. */
export const isZip = (bytes: Uint8Array) => startsWith(bytes, ZIP)
const startsWith = (bytes: Uint8Array, begin: readonly number[]) =>
  begin.every((byte, index) => bytes[index] === byte)

/**
 * Opens a file by what it is, whatever it is called, and finds the headings; of several sheets that which looks most
 * like a list. One of which a sheet is more than can be unpacked is not read at all.
 * @throws FileFault
 */
export async function openFile(bytes: Buffer, words: ImportWords, asked: Asked): Promise<OpenFile> {
  if (bytes.length === 0) throw new FileFault('empty-file')
  const tables = await tablesOf(bytes, asked)
  let best: OpenFile | undefined
  let blank: OpenFile | undefined
  const lists: (string | null)[] = []
  let fault: FileFault | undefined
  for (const table of tables) {
    try {
      const found = await withHeadings(table, words, asked)
      const known = knownHeadings(found.headings, asked.kind, words)
      if (known >= 2 && found.begin.length > 0) lists.push(table.sheet)
      if (found.begin.length === 0) blank = known >= 2 ? found : blank
      else if (best === undefined || score(found, words, asked) > score(best, words, asked)) best = found
      if (found.begin.length === 0) fault = telling(fault, new FileFault('no-rows').at(placeOn(table)))
    } catch (error) {
      if (!(error instanceof FileFault) || error.reason === 'too-large-unpacked') throw error
      fault = telling(fault, error.at(placeOn(table)))
    }
  }
  if (best === undefined) throw listIsHidden(fault, tables) ? new FileFault('hidden-sheets') : fault!
  if (knownHeadings(best.headings, asked.kind, words) < 2) {
    // A list that nobody has filled in, or one that cannot be read, beside a sheet that is no list.
    if (blank !== undefined) throw new FileFault('no-rows')
    if (fault !== undefined && !SAYS_LITTLE.has(fault.reason)) throw fault
  }
  const otherSheets = lists.filter((name) => name !== null && name !== best?.table.sheet)
  return { ...best, otherSheets: otherSheets as string[] }
}

/** Where a workbook has several sheets, which one it is. */
const placeOn = ({ sheet, sheets }: Table) =>
  sheet === null || sheets.length < 2 ? {} : { sheet: sheet.slice(0, LONGEST_NAME) }

/** That a sheet is no list says less than why one cannot be read. */
const SAYS_LITTLE = new Set(['no-header', 'empty-file'])
const telling = (before: FileFault | undefined, fault: FileFault) =>
  before === undefined || (SAYS_LITTLE.has(before.reason) && !SAYS_LITTLE.has(fault.reason))
    ? fault
    : before

/** Whether no sheet that is shown looks like a list, and others are hidden. */
const listIsHidden = (fault: FileFault | undefined, tables: readonly Table[]) =>
  fault !== undefined &&
  SAYS_LITTLE.has(fault.reason) &&
  tables.some(({ hiddenSheets = 0 }) => hiddenSheets > 0)

async function tablesOf(bytes: Buffer, { sheet, mostUnpacked }: Asked): Promise<Table[]> {
  if (startsWith(bytes, OLE)) {
    const isEncrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new FileFault(isEncrypted ? 'encrypted-workbook' : 'old-excel')
  }
  if (isOldSheet(bytes)) throw new FileFault('old-excel')
  if (bytes.subarray(0, 1024).includes('%PDF-')) throw new FileFault('pdf')
  if (isZip(bytes)) {
    const workbook = await openXlsx(bytes, mostUnpacked)
    return sheet === undefined
      ? workbook.sheets.map((name) => workbook.sheet(name))
      : [workbook.sheet(sheet)]
  }
  if (sheet !== undefined) throw new FileFault('unknown-sheet')
  const begin = bytes.subarray(0, 300).toString('utf8')
  if (WEB_PAGE.test(begin)) throw new FileFault('web-page')
  if (OTHER_TEXT.test(begin)) throw new FileFault('other-format')
  return [openCsv(bytes)]
}

async function withHeadings(table: Table, words: ImportWords, asked: Asked): Promise<OpenFile> {
  const rows: TableRow[] = []
  const most = LOOKED_AT + (asked.headerRow ?? 0)
  for await (const row of table.rows()) {
    rows.push(row)
    if (rows.length >= most) break
  }
  if (rows.length === 0) throw new FileFault('empty-file')
  const texts = rows.map(({ cells }) => cells.map(toText))
  if (asked.headerRow === undefined && isTurned(texts, asked.kind, words)) throw new FileFault('turned')
  const index =
    asked.headerRow === undefined
      ? findHeaderRow(texts, asked.kind, words)
      : rows.findIndex(({ row }) => row === asked.headerRow)
  const header = index === undefined ? undefined : rows[index]
  if (header === undefined || index === undefined)
    throw new FileFault(areInOneColumn(texts, words, asked) ? 'rows-in-one-column' : 'no-header')
  const begin = texts.slice(index + 1)
  const width = Math.min(MAX_COLUMNS, Math.max(header.cells.length, ...begin.map((row) => row.length)))
  // Where headings take two rows, what spans both stands in the upper one.
  const isBelowOther = rows[index - 1]?.row === header.row - 1
  const above = (column: number) => {
    const text = (isBelowOther && texts[index - 1]?.[column]) || ''
    return knownHeadings([text], asked.kind, words) > 0 ? text : ''
  }
  const asDay = (text: string) => (asked.kind === 'counts' && table.asDay?.(text)) || text
  const said = Array.from({ length: width }, (_, column) =>
    asDay(texts[index]?.[column] || above(column)),
  )
  const isUnderPeriods = asked.kind === 'counts' && isBelowOther
  const spanning = texts[index - 1] ?? []
  if (isUnderPeriods && areYearsOfMunicipalities(spanning, said, words))
    throw new FileFault('municipalities-across', { row: header.row - 1 })
  const headings = isUnderPeriods
    ? underNames(spanning, underPeriods(spanning, said, words), words)
    : said
  const fault = asked.headerRow === undefined ? listFault(headings, asked.kind, words) : undefined
  const inRow = { row: header.row }
  if (fault !== undefined) throw new FileFault(fault, inRow)
  const titles = texts.slice(0, index).flatMap((row, at) => {
    const saidIn = row.filter((text) => text !== '')
    // A filter has its name in one cell and what is chosen in the next; what stands right above headings spans them.
    const isFilter = asked.kind === 'counts' && saidIn.length === 2 && rows[at]!.row < header.row - 1
    return saidIn.length === 1 || isFilter ? [saidIn.join(' ')] : []
  })
  const whose = titlesOf(texts.slice(0, index), words)
  if (isOfOther({ headings, titles: whose, sheet: table.sheet }, words, asked))
    throw new FileFault('other-municipality')
  const notes = asked.kind === 'counts' ? begin.flatMap(personsMeant(words)) : []
  const named = [table.sheet ?? '', ...titles, ...notes]
  const isAsked = asked.headerRow !== undefined || asked.sheet !== undefined
  if (!isAsked && isTitledOther(named, { headings, kind: asked.kind }, words))
    throw new FileFault('title-of-other')
  if (!isAsked && isCalledOther({ said: [...named, ...whose], headings }, words, asked))
    throw new FileFault('file-of-other')
  const standing = createSorter({ headings, headerRow: header.row, kind: asked.kind }, words)
  const own = begin.filter((_, below) => standing(rows[index + 1 + below]!) === 'own')
  const unfit =
    asked.headerRow === undefined ? rowsFault({ headings, rows: own }, asked.kind, words) : undefined
  if (unfit !== undefined) throw new FileFault(unfit, inRow)
  const year = asked.kind === 'households' ? saidYear(named, words) : undefined
  return { table, headerRow: header.row, headings, begin: own, otherSheets: [], year }
}

/** The word for persons in a note that says that the numbers are of them, as in `Avser personer, ej hushall`. */
const personsMeant = (words: ImportWords) => (row: readonly string[]) => {
  const [note = '', ...more] = row.filter((text) => text !== '')
  const [, said = ''] = OF_WHAT.exec(wordKey(note)) ?? []
  return more.length === 0 && words.ofPersons.has(said) ? [said] : []
}
const OF_WHAT = /\b(?:avser|galler|ar|are|is) (?:antal |antalet )?([a-z]+)/u

/** Whether each row is one cell, and headings stand in one with signs between them. */
function areInOneColumn(rows: readonly string[][], words: ImportWords, { kind }: Asked): boolean {
  const divided = rows.map(([cell = '']) => cell.split(/[;,\t|]/u))
  return (
    rows.every((row) => row.length === 1) &&
    divided.some((cells) => knownHeadings(cells, kind, words) >= 2)
  )
}

/** Whether the titles of a list, or the name of its sheet, are of another municipality alone or of several, and no column says which. */
function isOfOther(
  { headings, titles, sheet }: { headings: string[]; titles: string[]; sheet: string | null },
  words: ImportWords,
  { headerRow, municipalityCode = null, kind, sheet: asked }: Asked,
): boolean {
  if (municipalityCode === null || headerRow !== undefined || asked !== undefined) return false
  if (headings.some((heading) => headingField(heading, kind, words) === 'municipalityCode')) return false
  const named = [sheet ?? '', ...titles]
  if (named.some((title) => isOfSeveral(title, municipalityCode))) return true
  const said = named.map((title) => isElsewhere(title, municipalityCode))
  return said.includes(true) && !said.includes(false)
}

/** Whether the name of the file is of other households, where neither a title nor a sheet says of which the list is. */
function isCalledOther(
  { said, headings }: { said: string[]; headings: string[] },
  words: ImportWords,
  { fileName = '', kind, municipalityCode = null }: Asked,
): boolean {
  if (kind === 'counts' || fileName === '') return false
  const name = fileName.replace(/\.\w+$/u, '').replaceAll('_', ' ')
  const isSaid = [name, ...said].some((text) => saysMovedIn(text))
  if (!isSaid && isTitledOther([name], { headings, kind }, words)) return true
  if (municipalityCode === null || headings.some((heading) => isPlace(heading, words))) return false
  const known = said.some((text) => isElsewhere(text, municipalityCode) === false)
  return !known && isElsewhere(name, municipalityCode) === true
}

const saysMovedIn = (text: string) => /\binflytt|\bmoved in\b/u.test(wordKey(text))
const isPlace = (heading: string, words: ImportWords) =>
  headingField(heading, 'households', words) === 'municipalityCode'

/** Known headings first, then how many there are at all; a sheet that shows how to fill in another comes after it. */
function score({ headings, table }: OpenFile, words: ImportWords, { kind }: Asked): number {
  if (words.samples.has(wordKey(table.sheet ?? ''))) return 0
  const said = headings.filter((heading) => heading !== '').length
  return knownHeadings(headings, kind, words) + said / (MAX_COLUMNS + 1)
}
