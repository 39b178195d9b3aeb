import { expect, it } from 'vitest'
import { findListHere } from '../columns/find-list.ts'
import { isLight } from '../files/weight.ts'
import { bookWith } from '../files/lists.testing.ts'
import { type TestCell, workbook } from '../files/workbook.testing.ts'
import { findListApart } from './find-list-apart.ts'

const HEADINGS: TestCell[] = ['Inflyttad', 'Vuxna', 'Barn']
const households = { kind: 'households', sheet: undefined, headerRow: undefined } as const
const listOf = (rows: number) =>
  Buffer.from(workbook([HEADINGS, ...Array.from({ length: rows }, () => ['2025-03', 2, 1])]))

it('finds in a thread what is found here', async () => {
  const bytes = listOf(3)
  expect(await findListApart({ bytes, asked: households })).toEqual(
    await findListHere(bytes, households),
  )
})

it('refuses in a thread as here', async () => {
  const opened = findListApart({ bytes: Buffer.from('%PDF-1.7'), asked: households })
  await expect(opened).rejects.toMatchObject({ code: 'validation-failed', extra: { reason: 'pdf' } })
})

it('says of a file that holds more at once than the thread may that it is too large', async () => {
  const texts = `<sst>${'<si><t>a</t></si>'.repeat(1_000_000)}</sst>`
  const bytes = Buffer.from(bookWith({ 'xl/sharedStrings.xml': texts }))
  const opened = findListApart({ bytes, asked: households }, 16)
  await expect(opened).rejects.toMatchObject({ reason: 'too-large-unpacked' })
})

it('holds no more than a few times its size of a row of quotation marks alone', async () => {
  const bytes = Buffer.alloc(12_000_000, '"')
  const opened = findListApart({ bytes, asked: households }, 96)
  await expect(opened).rejects.toMatchObject({ extra: { reason: 'too-long-row' } })
})

it.each([
  ['a short list', Buffer.from('Inflyttad;Vuxna'), true],
  ['a long one', Buffer.alloc(60_000, 'a'), false],
  ['a workbook of some rows', listOf(300), true],
  ['one that is small, and unpacks to many', listOf(3000), false],
  ['one that is cut off', listOf(3000).subarray(0, 1000), true],
])('knows how heavy %s is', async (_what, bytes, light) => {
  expect(await isLight(bytes)).toBe(light)
})

it('tells the weight of a small workbook by what it unpacks to', () => {
  expect(listOf(3000).byteLength).toBeLessThan(50_000)
})
