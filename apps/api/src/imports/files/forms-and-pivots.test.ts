import { expect, it } from 'vitest'
import { openForFiles } from '../imports.testing.ts'
import { lines } from './lists.testing.ts'

const { files, upload } = await openForFiles()
const COUNTS = 'municipality=2305&kind=counts'

it('reads answers of a form, of which several are divided by commas that stand within them too', async () => {
  const form = lines(
    '"Tidsst\u00e4mpel","N\u00e4r flyttade ni in?","Hur m\u00e5nga vuxna \u00e4r ni?","Hur m\u00e5nga barn har ni?","Varf\u00f6r flyttade ni?","\u00d6vriga sk\u00e4l","Var bodde ni tidigare?"',
    '"2025-09-01 10:22:33","mars 2025","2","1","Arbete","Natur och friluftsliv, Familj, n\u00e4rhet till sl\u00e4kt","Stockholm"',
    '"2025/09/02 3:22:33 em CEST","2025-04-12","1","0","Boende, hus, plats","Lugn, trygghet, livsstil, Studier, studier","Norge"',
  )
  const { body } = await upload(form)
  expect((await files.rows(body.id)).map(({ record }) => record)).toMatchObject([
    {
      moveInMonth: '2025-03',
      adults: 2,
      children: 1,
      mainReason: 'work',
      otherReasons: ['nature', 'family'],
      originType: 'rest_of_sweden',
    },
    {
      moveInMonth: '2025-04',
      adults: 1,
      mainReason: 'housing',
      otherReasons: ['lifestyle', 'studies'],
      originType: 'nordic',
    },
  ])
})

it.each([
  ['a pivot table', 'Radetiketter;Antal av Hush\u00e5ll', ['2021', '2022'], 'Totalsumma'],
  ['a table without a word in its corner', ';Hush\u00e5ll', ['2021', 'kv 1 2022'], 'Summa'],
])('reads the years in the first column of %s', async (_what, headings, years, total) => {
  const list = lines(headings, ...years.map((year, at) => `${year};${at + 5}`), `${total};11`)
  const { body } = await upload(list, COUNTS)
  expect(
    (await files.rows(body.id)).map(
      ({ record, messages }) => record?.['households'] ?? messages[0]?.code,
    ),
  ).toEqual([5, 6, 'total-agrees'])
})

it('takes no years of a pivot table below the names of municipalities for those of one', async () => {
  const list = lines('Radetiketter;Antal', 'Br\u00e4cke;5', '2021;5', 'Krokom;9', '2022;4', '2023;5')
  const { status, body } = await upload(list, COUNTS)
  expect([status, body.reason]).toEqual([422, 'levels-in-one-column'])
})

it('reads periods from day to day, and years with their word', async () => {
  const cells = [
    '2021-01-01 - 2021-12-31',
    '2022-01-01\u20132022-06-30',
    '2022-07-15 - 2022-09-30',
    '\u00c5r 2023',
  ]
  const { body } = await upload(
    lines('Period;Hush\u00e5ll', ...cells.map((cell) => `${cell};1`)),
    COUNTS,
  )
  expect(
    (await files.rows(body.id)).map(({ record, messages }) =>
      record === null
        ? messages[0]?.code
        : `${record['periodFrom'] as string} ${record['periodToLatest'] as string}`,
    ),
  ).toEqual(['2021-01 2021-12', '2022-01 2022-06', 'period-unreadable', '2023-01 2023-12'])
})
