import { expect, it } from 'vitest'
import { zipOf } from './workbook.testing.ts'
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
