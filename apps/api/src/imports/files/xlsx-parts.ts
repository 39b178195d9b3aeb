import { FileFault } from './file-fault.ts'
import { createRichText, isOff, plainText } from './rich-text.ts'
import { type ZipEntry, unpack } from './zip-entries.ts'
import { readXml } from './xml-events.ts'

const MAX_STRINGS = 64 * 1024 * 1024
const MAX_SMALL_PART = 16 * 1024 * 1024
const MOST_SHEETS = 500

export interface Workbook {
  sheets: { name: string; part: string; isHidden: boolean }[]
  /** How many sheets would be shown of which the workbook holds nothing. */
  lost: number
  /** Whether days are counted from 1904. */
  is1904: boolean
  /** The parts that hold the texts and the styles of its cells; undefined where it has none. */
  strings: ZipEntry | undefined
  styles: ZipEntry | undefined
}

type Entries = ReadonlyMap<string, ZipEntry>

async function readPart(
  bytes: Buffer,
  entry: ZipEntry | undefined,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<void> {
  if (entry !== undefined) await readXml(unpack(bytes, entry, MAX_SMALL_PART), { open })
}

/** The part that a target names as seen from another: from the root or from beside it, in whichever case. */
function partOf(target: string, from: string, entries: Entries): string {
  // Only the path of it is asked.
  const base = `http://zip/${from}`
  const part = URL.canParse(target, base) ? decoded(new URL(target, base).pathname.slice(1)) : ''
  if (entries.has(part)) return part
  return [...entries.keys()].find((name) => name.toLowerCase() === part.toLowerCase()) ?? part
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The workbook where the package says that it stands, if that is in a place of its own. */
async function mainPart(bytes: Buffer, entries: Entries): Promise<ZipEntry | undefined> {
  let part = ''
  await readPart(bytes, entries.get('_rels/.rels'), (name, of) => {
    if (name === 'Relationship' && of['Type']?.endsWith('/officeDocument') === true)
      part = partOf(of['Target'] ?? '', '', entries)
  })
  return part.endsWith('.xml') ? entries.get(part) : undefined
}

/** The sheets of a workbook in their order; undefined where the zip holds none. */
export async function readWorkbook(bytes: Buffer, entries: Entries): Promise<Workbook | undefined> {
  const usual = [...entries.values()].find(({ name }) => /^(?:xl\/)?workbook\d*\.xml$/u.test(name))
  const book = usual ?? (await mainPart(bytes, entries))
  if (book === undefined) return undefined
  const folder = book.name.slice(0, book.name.lastIndexOf('/') + 1)
  const targets = new Map<string, string>()
  const byKind = new Map<string, string>()
  const file = book.name.slice(folder.length)
  await readPart(bytes, entries.get(`${folder}_rels/${file}.rels`), (name, of) => {
    if (name !== 'Relationship') return
    targets.set(of['Id'] ?? '', of['Target'] ?? '')
    byKind.set(of['Type']?.split('/').at(-1) ?? '', of['Target'] ?? '')
  })
  // Some programs say nothing of what a part is to the workbook, and its name does.
  const partFor = (kind: string) => {
    const target = byKind.get(kind)
    const named = target === undefined ? undefined : entries.get(partOf(target, book.name, entries))
    return named ?? [...entries.values()].find(({ name }) => name.split('/').at(-1) === `${kind}.xml`)
  }
  let isWorkbook = false
  const [strings, styles] = [partFor('sharedStrings'), partFor('styles')]
  const workbook: Workbook = { sheets: [], lost: 0, is1904: false, strings, styles }
  await readPart(bytes, book, (name, of) => {
    if (name === 'workbook') isWorkbook = true
    if (name === 'workbookPr') workbook.is1904 = of['date1904'] === '1' || of['date1904'] === 'true'
    if (name !== 'sheet') return
    const id = Object.entries(of).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
    const part = partOf(targets.get(id) ?? '', book.name, entries)
    const isHidden = of['state'] === 'hidden' || of['state'] === 'veryHidden'
    if (!entries.has(part)) {
      if (!isHidden) workbook.lost += 1
      return
    }
    const sheet = { name: of['name'] ?? '', part, isHidden }
    // Each sheet is gone through, so none may stand for many; and it is asked for by its name.
    if (workbook.sheets.some((other) => other.part === part || other.name === sheet.name))
      throw new FileFault('damaged-file')
    if (workbook.sheets.length === MOST_SHEETS) throw new FileFault('too-large-unpacked')
    workbook.sheets.push(sheet)
  })
  return isWorkbook ? workbook : undefined
}

/** The texts that cells point at. */
export async function readSharedStrings(bytes: Buffer, entry: ZipEntry | undefined): Promise<string[]> {
  if (entry === undefined) return []
  const strings: string[] = []
  const rich = createRichText()
  await readXml(unpack(bytes, entry, MAX_STRINGS), {
    open: (name, of) => {
      if (name === 'si') rich.begin()
      else rich.open(name, of)
    },
    text: (piece) => rich.text(piece),
    close: (name) => {
      if (name === 'si') strings.push(plainText(rich.said() ?? ''))
      else rich.close(name)
    },
  })
  return strings
}

function builtInStyle(id: number): NumberStyle | undefined {
  if (id === 9 || id === 10) return 'percent'
  const isDay = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  return isDay ? 'day' : undefined
}

/** What a number is shown as: a day, its year, or hundredths; of any cell, that it is struck out. */
export type NumberStyle = 'day' | 'year' | 'percent' | 'struck'

/** A format shows a number as a day where it has letters of one, outside what is quoted or in brackets. */
function numberStyleOf(code: string): NumberStyle | undefined {
  // No bracket begins within another, or what never ends would be looked through from each anew.
  const plain = code.replaceAll(/"[^"]*"|\[[^[\]]*\]|\\./gu, '').toLowerCase()
  if (plain.includes('%')) return 'percent'
  if (/^[y\u00e5]+(?:;@?)?$/u.test(plain)) return 'year'
  return /[yd\u00e5]/u.test(plain) || /mmm/u.test(plain) ? 'day' : undefined
}

/** Which cell styles show a number as something else, by their number. */
export async function readNumberStyles(
  bytes: Buffer,
  entry: ZipEntry | undefined,
): Promise<Map<number, NumberStyle>> {
  const own = new Map<number, NumberStyle | undefined>()
  const styles = new Map<number, NumberStyle>()
  const struck = new Set<number>()
  let [style, fonts] = [0, 0]
  let [isCellStyle, isFont] = [false, false]
  if (entry === undefined) return styles
  await readXml(unpack(bytes, entry, MAX_SMALL_PART), {
    open: (name, of) => {
      if (name === 'numFmt') own.set(Number(of['numFmtId']), numberStyleOf(of['formatCode'] ?? ''))
      if (name === 'cellXfs') isCellStyle = true
      if (name === 'fonts') isFont = true
      if (name === 'font') fonts += 1
      if (name === 'strike' && isFont && !isOff(of['val'])) struck.add(fonts - 1)
      if (name !== 'xf' || !isCellStyle) return
      const id = Number(of['numFmtId'] ?? 0)
      const known = own.has(id) ? own.get(id) : builtInStyle(id)
      const shown = struck.has(Number(of['fontId'] ?? 0)) ? 'struck' : known
      if (shown !== undefined) styles.set(style, shown)
      style += 1
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false
      if (name === 'fonts') isFont = false
    },
  })
  return styles
}
