import { expect, it } from 'vitest'
import { openCsv } from './csv-table.ts'

it('keeps a sign of two units whole where one piece of the file ends and the next begins', async () => {
  const found: unknown[] = []
  for await (const { cells } of openCsv(Buffer.from(`${'\n'.repeat(65_533)}a;\u{1f642}`)).rows())
    found.push(cells)
  expect(found).toEqual([['a', '\u{1f642}']])
})

it.each([
  ['lone carriage returns', '\r'],
  ['line feeds after a quotation mark within a cell', ' 5"\n'],
])('goes no further down than a row can be numbered, by %s', async (_what, first) => {
  const end = first.at(-1) ?? ''
  const read = async () => {
    for await (const { row } of openCsv(Buffer.from(`a${first}${end.repeat(600_000)}b`)).rows())
      expect(row).toBe(1)
  }
  await expect(read()).rejects.toMatchObject({ reason: 'too-many-rows' })
})
