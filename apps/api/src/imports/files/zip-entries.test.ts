import { IMPORT_WORDS } from '@inflytt/reference'
import { expect, it } from 'vitest'
import { openFile } from './open-file.ts'
import { workbookParts, zipOf } from './workbook.testing.ts'
import { unpack, zipEntries } from './zip-entries.ts'

it('unpacks no more of all parts of a file together than of one, each counted once', async () => {
  const bytes = Buffer.from(zipOf({ a: 'a'.repeat(600), b: 'b'.repeat(600) }))
  const parts = zipEntries(bytes, 1000)
  const read = async (name: string) => {
    let length = 0
    for await (const piece of unpack(bytes, parts.get(name)!)) length += piece.length
    return length
  }
  expect([await read('a'), await read('a')]).toEqual([600, 600])
  await expect(read('b')).rejects.toMatchObject({ reason: 'too-large-unpacked' })
  expect(await read('a')).toBe(600)
})

/** The same file as programs write it that allow for more than four gigabytes. */
function asLong(zip: Buffer): Buffer {
  const end = zip.length - 22
  const [count, start] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 16)]
  const entries: Buffer[] = []
  for (let at = start; at < end;) {
    const next = at + 46 + zip.readUInt16LE(at + 28)
    const entry = Buffer.from(zip.subarray(at, next))
    const extra = Buffer.alloc(28)
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(24, 2)
    for (const [index, place] of [24, 20, 42].entries()) {
      extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(place)), 4 + 8 * index)
      entry.writeUInt32LE(0xff_ff_ff_ff, place)
    }
    entry.writeUInt16LE(extra.length, 30)
    entries.push(entry, extra)
    at = next
  }
  const directory = Buffer.concat(entries)
  const second = Buffer.alloc(56)
  second.writeUInt32LE(0x06_06_4b_50, 0)
  second.writeBigUInt64LE(BigInt(count), 32)
  second.writeBigUInt64LE(BigInt(start), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07_06_4b_50, 0)
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8)
  const last = Buffer.from(zip.subarray(end))
  last.fill(0xff, 8, 20)
  return Buffer.concat([zip.subarray(0, start), directory, second, locator, last])
}

it('reads a file whose sizes and places stand where long ones do', async () => {
  const bytes = asLong(Buffer.from(zipOf({ a: 'one', b: 'two' })))
  const parts = zipEntries(bytes)
  const read = async (name: string) => {
    let text = ''
    for await (const piece of unpack(bytes, parts.get(name)!)) text += piece
    return text
  }
  expect([await read('a'), await read('b')]).toEqual(['one', 'two'])
})

it('refuses a file in which a name stands twice: one program reads the first, another the last', () => {
  const bytes = Buffer.from(zipOf({ aa: 'one', ab: 'two' }))
  const twice = Buffer.from(bytes.toString('latin1').replaceAll('ab', 'aa'), 'latin1')
  expect(() => zipEntries(twice)).toThrow(expect.objectContaining({ reason: 'damaged-file' }))
})

it('says so of a workbook, whatever the sheets before hold', async () => {
  const parts = workbookParts(['Om', 'Lista'].map((name) => ({ name, rows: [] })))
  const book = zipOf({ ...parts, 'xl/worksheets/sheet2.xml': ' '.repeat(20_000) })
  const asked = { kind: 'households', sheet: undefined, headerRow: undefined } as const
  const opened = openFile(Buffer.from(book), IMPORT_WORDS, { ...asked, mostUnpacked: 10_000 })
  await expect(opened).rejects.toMatchObject({ reason: 'too-large-unpacked' })
})
