import { expect, it } from 'vitest'
import { openCsv } from './csv-table.ts'

it('keeps a sign of two units whole where one piece of the file ends and the next begins', async () => {
  const found: unknown[] = []
  for await (const { cells } of openCsv(Buffer.from(`${'\n'.repeat(65_533)}a;\u{1f642}`)).rows())
    found.push(cells)
  expect(found).toEqual([['a', '\u{1f642}']])
})
