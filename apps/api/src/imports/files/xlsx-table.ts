import { FileFault, type FileFaultReason } from './file-fault.ts'
import { MAX_CELLS, MAX_ROWS, type Table, type TableRow } from './table.ts'
import { readNumberStyles, readSharedStrings, readWorkbook, type Workbook } from './xlsx-parts.ts'
import { dayFrom1904, readMerges, readSheet } from './xlsx-sheet.ts'
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
  if (workbook === undefined) throw new FileFault(otherPackage([...entries.keys()]))
  const shown = workbook.sheets.filter(({ isHidden }) => !isHidden)
  // What is lost may be the list.
  if (workbook.lost > 0) throw new FileFault('damaged-file')
  if (shown.length === 0)
    throw new FileFault(workbook.sheets.length > 0 ? 'hidden-sheets' : 'empty-file')
  const hiddenSheets = workbook.sheets.length - shown.length
  let reading: ReturnType<typeof readingOf> | undefined
  const counts = new Map<string, number>()
  const read = () => (reading ??= readingOf(bytes, workbook))
  const sheets = shown.map(({ name }) => name)
  return {
    sheets,
    sheet(name) {
      const found = shown.find((sheet) => sheet.name === name)
      const entry = found && entries.get(found.part)
      if (entry === undefined) throw new FileFault('unknown-sheet')
      const hiddenColumns = new Set<number>()
      const rows = () => sheetRows(bytes, entry, { read, counts, hiddenColumns })
      const known = { format: 'xlsx', encoding: null, delimiter: null } as const
      const days = workbook.is1904 ? { asDay: dayFrom1904 } : {}
      return { ...known, ...days, sheets, sheet: name, hiddenSheets, hiddenColumns, rows }
    },
  }
}

/** What a package is that holds no workbook, by the names of its parts. */
function otherPackage(names: readonly string[]): FileFaultReason {
  if (names.includes('xl/workbook.bin')) return 'binary-workbook'
  if (names.some((name) => name.endsWith('.iwa'))) return 'numbers-document'
  return names.some((name) => name.endsWith('.xml')) ? 'not-a-table' : 'zip-archive'
}

async function readingOf(bytes: Buffer, { is1904, strings, styles }: Workbook) {
  const texts = await readSharedStrings(bytes, strings)
  return { strings: texts, styles: await readNumberStyles(bytes, styles), is1904 }
}

async function* sheetRows(
  bytes: Buffer,
  entry: ZipEntry,
  {
    read,
    counts,
    hiddenColumns,
  }: {
    read: () => ReturnType<typeof readingOf>
    /** Cells that were met, by the part of their sheet. */
    counts: Map<string, number>
    hiddenColumns: Set<number>
  },
): AsyncGenerator<TableRow> {
  const countCell = counting(counts, entry.name)
  const reading = { ...(await read()), countCell }
  const merges = await readMerges(unpack(bytes, entry))
  let held = 0
  for await (const row of readSheet(unpack(bytes, entry), { ...reading, merges, hiddenColumns })) {
    held += 1
    if (held > MAX_ROWS + 1) throw new FileFault('too-many-rows')
    yield row
  }
}

/** Counts the cells of a sheet together with those of the others, each once however often it is read. */
function counting(counts: Map<string, number>, sheet: string): () => void {
  let met = 0
  let most = counts.get(sheet) ?? 0
  const left = MAX_CELLS + most - [...counts.values()].reduce((sum, each) => sum + each, 0)
  return () => {
    met += 1
    if (met > left) throw new FileFault('too-many-cells')
    if (met > most) counts.set(sheet, (most = met))
  }
}

async function isOpenDocument(bytes: Buffer, entries: ReadonlyMap<string, ZipEntry>): Promise<boolean> {
  const type = entries.get('mimetype')
  if (type === undefined) return false
  let text = ''
  for await (const piece of unpack(bytes, type, 1024)) text += piece
  return text.startsWith('application/vnd.oasis.opendocument')
}
