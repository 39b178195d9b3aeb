import { FileFault } from './file-fault.ts'
import { MAX_ROWS, type Table, type TableRow } from './table.ts'
import { readNumberStyles, readSharedStrings, readWorkbook, type Workbook } from './xlsx-parts.ts'
import { dayFrom1904, readMerges, readSheet, type SheetReading } from './xlsx-sheet.ts'
import { unpack, type ZipEntry, zipEntries } from './zip-entries.ts'

/** One sheet of a workbook after the other, those that are shown alone; macros and what is drawn are never looked at. */
export interface OpenWorkbook {
  sheets: string[]
  sheet(name: string): Table
}

/** @throws FileFault */
export async function openXlsx(bytes: Buffer, mostUnpacked?: number): Promise<OpenWorkbook> {
  const entries = zipEntries(bytes, mostUnpacked)
  if ([...entries.values()].some(({ isEncrypted }) => isEncrypted))
    throw new FileFault('encrypted-workbook')
  if (await isOpenDocument(bytes, entries)) throw new FileFault('opendocument')
  const workbook = await readWorkbook(bytes, entries)
  if (workbook === undefined)
    throw new FileFault(entries.has('xl/workbook.bin') ? 'binary-workbook' : 'not-a-table')
  const shown = workbook.sheets.filter(({ isHidden }) => !isHidden)
  // What is lost may be the list.
  if (workbook.lost > 0) throw new FileFault('damaged-file')
  if (shown.length === 0) throw new FileFault('empty-file')
  let reading: Promise<SheetReading> | undefined
  const read = () => (reading ??= readingOf(bytes, workbook))
  const sheets = shown.map(({ name }) => name)
  return {
    sheets,
    sheet(name) {
      const found = shown.find((sheet) => sheet.name === name)
      const entry = found && entries.get(found.part)
      if (entry === undefined) throw new FileFault('unknown-sheet')
      const hiddenColumns = new Set<number>()
      const rows = () => sheetRows(bytes, entry, read, hiddenColumns)
      const known = { format: 'xlsx', encoding: null, delimiter: null } as const
      const days = workbook.is1904 ? { asDay: dayFrom1904 } : {}
      return { ...known, ...days, sheets, sheet: name, hiddenColumns, rows }
    },
  }
}

async function readingOf(bytes: Buffer, { is1904, strings, styles }: Workbook): Promise<SheetReading> {
  const texts = await readSharedStrings(bytes, strings)
  return { strings: texts, styles: await readNumberStyles(bytes, styles), is1904 }
}

async function* sheetRows(
  bytes: Buffer,
  entry: ZipEntry,
  read: () => Promise<SheetReading>,
  hiddenColumns: Set<number>,
): AsyncGenerator<TableRow> {
  const reading = await read()
  const merges = await readMerges(unpack(bytes, entry))
  let held = 0
  for await (const row of readSheet(unpack(bytes, entry), { ...reading, merges, hiddenColumns })) {
    held += 1
    if (held > MAX_ROWS + 1) throw new FileFault('too-many-rows')
    yield row
  }
}

async function isOpenDocument(bytes: Buffer, entries: ReadonlyMap<string, ZipEntry>): Promise<boolean> {
  const type = entries.get('mimetype')
  if (type === undefined) return false
  let text = ''
  for await (const piece of unpack(bytes, type, 1024)) text += piece
  return text.startsWith('application/vnd.oasis.opendocument')
}
