import { crc32, deflateRawSync } from 'node:zlib'

/** A zip file of these parts, as programs write them. `claims` are sizes that its directory tells in place of the true, and `checksum` the same of what all parts hold. */
export function zipOf(
  parts: Readonly<Record<string, string | Buffer>>,
  {
    isEncrypted = false,
    claims,
    checksum,
  }: { isEncrypted?: boolean; claims?: number; checksum?: number } = {},
): Uint8Array<ArrayBuffer> {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const plain = Buffer.from(content as string)
    const packed = deflateRawSync(plain)
    const sizes = Buffer.alloc(8)
    sizes.writeUInt32LE(packed.length, 0)
    sizes.writeUInt32LE(claims ?? plain.length, 4)
    // Version, flags, method, time and day; then the checksum.
    const common = Buffer.alloc(14)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(isEncrypted ? 1 : 0, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(checksum ?? crc32(plain), 10)
    const names = Buffer.alloc(4)
    names.writeUInt16LE(Buffer.byteLength(name), 0)
    const local = Buffer.concat([
      Buffer.from([0x50, 0x4b, 3, 4]),
      common,
      sizes,
      names,
      Buffer.from(name),
      packed,
    ])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([
        Buffer.from([0x50, 0x4b, 1, 2, 20, 0]),
        common,
        sizes,
        names,
        tail,
        Buffer.from(name),
      ]),
    )
    bodies.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06_05_4b_50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...bodies, ...directory, end]))
}

/** A cell: text, a number, a day by its number, or its XML as it is. */
export type TestCell = string | number | { day: number } | { xml: string } | null

const letters = (column: number) =>
  column < 26
    ? String.fromCharCode(65 + column)
    : String.fromCharCode(64 + Math.floor(column / 26)) + String.fromCharCode(65 + (column % 26))

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function cellXml(cell: TestCell, at: string, strings: string[]): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'string') {
    strings.push(cell)
    return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`
  }
  if ('day' in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`
  return cell.xml.replace('@', at)
}

export interface TestSheet {
  name: string
  rows: TestCell[][]
  merged?: string[]
  state?: string
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The parts of a workbook with these sheets, as Excel writes them. */
export function workbookParts(sheets: readonly TestSheet[], is1904 = false): Record<string, string> {
  const strings: string[] = []
  const parts: Record<string, string> = {}
  sheets.forEach(({ rows, merged = [] }, index) => {
    const xml = rows.map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${letters(c)}${r + 1}`, strings)).join('')}</row>`,
    )
    const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('')
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `${HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${xml.join('')}</sheetData>${merges === '' ? '' : `<mergeCells count="${merged.length}">${merges}</mergeCells>`}</worksheet>`
  })
  return {
    '[Content_Types].xml': `${HEAD}<Types/>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns:r="r"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ name, state }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships>${sheets.map((_sheet, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ...parts,
    'xl/sharedStrings.xml': `${HEAD}<sst>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
  }
}

export const workbook = (rows: TestCell[][], more: Partial<TestSheet> = {}) =>
  zipOf(workbookParts([{ name: 'Blad1', rows, ...more }]))
