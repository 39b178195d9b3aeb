import { expect, it, vi } from 'vitest'
import { openCsv } from './csv-table.ts'

it('makes no error of each row that is narrower or wider than the first', async () => {
  const made = vi.spyOn(Error, 'captureStackTrace')
  const widths: number[] = []
  const rows = Array.from({ length: 500 }, (_, at) => 'a;'.repeat((at % 5) + 1)).join('\n')
  for await (const { row, cells } of openCsv(Buffer.from(rows)).rows()) {
    expect(row).toBe(widths.length + 1)
    widths.push(cells.length)
  }
  const errors = made.mock.calls.length
  made.mockRestore()
  expect([widths.slice(0, 6), widths.length, errors]).toEqual([[2, 3, 4, 5, 6, 2], 500, 0])
})

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
