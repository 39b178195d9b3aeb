import { expect, it } from 'vitest'
import { csv } from '../files/lists.testing.ts'
import { openForFiles } from '../imports.testing.ts'

const { files, upload } = await openForFiles()

const HEADINGS = ['Inflyttad', 'Vuxna', 'Barn']
const ROW = ['2022-03', '2', '1']
const SUMMARY = [
  ['Kommun', 'Vuxna'],
  ['Br\u00e4cke', '2'],
  ['2022-04', '2'],
]

async function told(rows: string[][], query = '') {
  const { body: batch } = await upload(csv(rows), `municipality=2305${query}`)
  return { batch, rows: await files.rows(batch.id) }
}
const numbers = (rows: { row: number }[]) => rows.map(({ row }) => row)

it.each([
  ['after a blank row', [[], ...SUMMARY], 4],
  ['under a title', [['Sammanst\u00e4llning'], ...SUMMARY], 4],
])('is not read where it has headings of its own, %s', async (_, below, otherTable) => {
  const { batch, rows } = await told([HEADINGS, ROW, ...below])
  expect(batch).toMatchObject({ otherTable, widerRows: 0 })
  expect(numbers(rows.filter(({ status }) => status !== 'faulty'))).toEqual([2])
  expect(Math.max(...numbers(rows))).toBeLessThan(otherTable)
})

it('is read where the headings come again, on every page of a print', async () => {
  const { batch, rows } = await told([
    HEADINGS,
    ROW,
    HEADINGS,
    ['2022-04', '1', '0'],
    [],
    HEADINGS,
    ['2022-05', '2', '2'],
  ])
  expect(batch).toMatchObject({ otherTable: null, counts: { rows: 3 }, emptyRows: 1 })
  expect(numbers(rows)).toEqual([2, 4, 7])
})

it('is read again where the own headings return below another table', async () => {
  const { batch, rows } = await told([
    HEADINGS,
    ROW,
    [],
    ...SUMMARY,
    [],
    HEADINGS,
    ['2022-05', '2', '2'],
  ])
  expect(batch).toMatchObject({ otherTable: 4, counts: { rows: 2 } })
  expect(numbers(rows)).toEqual([2, 9])
})

it('is read of the own municipality alone, where titles say whose the rows are', async () => {
  const { batch, rows } = await told([
    HEADINGS,
    ROW,
    ['Krokoms kommun'],
    ROW,
    HEADINGS,
    ROW,
    ['Br\u00e4cke'],
    ['2022-05', '2', '2'],
  ])
  expect(batch).toMatchObject({ otherTable: 3, counts: { rows: 2 }, emptyRows: 0 })
  expect(numbers(rows)).toEqual([2, 8])
})

it('is read where words that are headings elsewhere are what a row says', async () => {
  const wide = [...HEADINGS, 'Arbetsform', 'Anteckning']
  const { batch, rows } = await told([
    wide,
    [...ROW, 'Distans', ''],
    [],
    ['mars 2022', '', '', 'Distans', 'Barn'],
  ])
  expect(batch).toMatchObject({ otherTable: null })
  expect(numbers(rows)).toEqual([2, 4])
})

it('is read of the own municipality alone in a list of counts too', async () => {
  const headings = ['\u00c5r', 'Antal hush\u00e5ll']
  const rows = [headings, ['2021', '3'], [], ['Kommun: Krokom'], headings, ['2021', '5']]
  const { batch, rows: read } = await told(rows, '&kind=counts')
  expect(batch).toMatchObject({ kind: 'counts', otherTable: 4, counts: { rows: 1 } })
  expect(numbers(read)).toEqual([2])
})

it('is read whole where a column says whose each row is, by the names that municipalities are called', async () => {
  const rows = [
    ['Kommun', ...HEADINGS],
    ...['Br\u00e4cke', 'Br\u00e4cke kommun', 'BR\u00c4CKES KOMMUN', '2305'].map((name) => [
      name,
      ...ROW,
    ]),
    ['Krokom'],
    ['Br\u00e4cke', ...ROW],
  ]
  const { batch, rows: read } = await told(rows)
  expect(batch).toMatchObject({ otherTable: null, counts: { rows: 6 } })
  expect(numbers(read.filter(({ record }) => record?.['municipalityCode'] === '2305'))).toEqual([
    2, 3, 4, 5, 7,
  ])
})
