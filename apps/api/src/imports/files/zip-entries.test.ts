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

it('says so of a workbook, whatever the sheets before hold', async () => {
  const parts = workbookParts(['Om', 'Lista'].map((name) => ({ name, rows: [] })))
  const book = zipOf({ ...parts, 'xl/worksheets/sheet2.xml': ' '.repeat(20_000) })
  const asked = { kind: 'households', sheet: undefined, headerRow: undefined } as const
  const opened = openFile(Buffer.from(book), IMPORT_WORDS, { ...asked, mostUnpacked: 10_000 })
  await expect(opened).rejects.toMatchObject({ reason: 'too-large-unpacked' })
})
