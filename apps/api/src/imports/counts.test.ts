import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { workbook } from './files/workbook.testing.ts'
import { importing } from './imports.testing.ts'

let api: TestApi
let files: ReturnType<typeof importing>
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator'])
  files = importing(api)
})
afterEach(() => api.close())

const OWN = 'municipality=2305&kind=counts&fileName=historik.csv'
const total = async (from: number, to: number) =>
  (
    await api.ask<{ total: { value: number | null; bound: string } }>(
      'public',
      `/outcomes?from=${from}&to=${to}&municipality=2305`,
    )
  ).body.total

it('enters counts of a municipality as parts of the 444, and takes them back', async () => {
  const list =
    '\u00c5r;Hush\u00e5ll;Personer\n2020;5;12\n2021;7;\n2022;0;\n2024;9;\njan-okt 2024;4;\n2025;3;\n2021;7;'
  const { body } = await files.upload(list, OWN)
  const rows = await files.rows(body.id)
  expect(rows.map(({ status, messages }) => [status, messages[0]?.code])).toEqual([
    ['covered', 'inside-aggregate'],
    ['covered', 'inside-aggregate'],
    ['faulty', 'nothing-to-record'],
    ['faulty', 'part-beyond-parent'],
    ['covered', 'inside-aggregate'],
    ['faulty', 'not-yours'],
    ['faulty', 'aggregates-overlap'],
  ])
  expect(rows[3]?.messages[0]?.detail).toContain('written 2024-01--2024-10')
  expect(rows[0]?.record).toMatchObject({
    title: 'Br\u00e4cke 2020',
    relation: 'part_of',
    parentId: 'en-attraktiv-region-444',
    households: 5,
    persons: 12,
    sourceTitle: 'historik.csv',
  })
  expect(body).toMatchObject({
    aggregates: [{ remainingBefore: 444, remainingAfter: 428, fits: true }],
    years: [
      { year: 2020, covered: 5 },
      { year: 2021, covered: 7 },
      { year: 2024, covered: 4 },
    ],
  })
  const committed = await files.post(`/imports/${body.id}/commit`)
  expect(committed.body.saved).toEqual({ households: 0, changed: 0, aggregates: 3 })
  expect(await total(2020, 2021)).toMatchObject({ value: 12, bound: 'exact' })

  const again = await files.upload('\u00c5r;Hush\u00e5ll\n2020;5\n2021;8', OWN)
  expect((await files.rows(again.body.id)).map(({ status }) => status)).toEqual(['unchanged', 'faulty'])
  const persons = await files.upload(
    '\u00c5r;Hush\u00e5ll;Personer;Titel\n2020;5;12;Br\u00e4cke 2020\n2020;5;13;\n2020;5;?;Annat\n2021;7;16;',
    OWN,
  )
  expect(
    (await files.rows(persons.body.id)).map(({ status, messages }) => [status, messages[0]?.code]),
  ).toEqual([
    ['unchanged', undefined],
    ['faulty', 'aggregates-overlap'],
    ['faulty', 'aggregates-overlap'],
    ['faulty', 'aggregates-overlap'],
  ])

  expect((await files.post(`/imports/${body.id}/undo`)).body.state).toBe('undone')
  expect(await total(2020, 2021)).toMatchObject({ value: null })
  expect((await verifyStore(api.deps.db, api.deps.clock())).differences).toEqual([])
})

it('lets a coordinator enter those of several municipalities, and no households', async () => {
  const list =
    'Kommun;\u00c5r;Antal hush\u00e5ll\nBr\u00e4cke kommun;2021;7\n2380;2021;30\nStockholm;2021;4'
  const { body } = await files.upload(list, 'kind=counts', 'coordinator')
  const rows = await files.rows(body.id, 'limit=10', 'coordinator')
  expect(rows.map(({ status }) => status)).toEqual(['covered', 'covered', 'faulty'])
  const { body: done } = await files.post(`/imports/${body.id}/commit`, 'coordinator')
  expect(done.saved).toMatchObject({ aggregates: 2 })
  expect((await files.upload(list, 'kind=households', 'coordinator')).status).toBe(403)
})

it('counts five open imports for each municipality and kind, and a coordinator\u2019s apart', async () => {
  const list = '\u00c5r;Hush\u00e5ll\n2020;5'
  for (let open = 0; open < 5; open += 1) expect((await files.upload(list, OWN)).status).toBe(201)
  expect((await files.upload(list, OWN)).status).toBe(409)
  const others = [
    await files.upload('Kommun;\u00c5r;Hush\u00e5ll\n2305;2020;5', 'kind=counts', 'coordinator'),
    await files.upload('Inflyttad;Vuxna\n2025-03;2', 'municipality=2305&kind=households'),
  ]
  expect(others.map(({ status }) => status)).toEqual([201, 201])
})

it('records none of a list of which the whole is more than the 444', async () => {
  const { body } = await files.upload('\u00c5r;Hush\u00e5ll\n2020;400\n2021;45', OWN)
  expect(body.aggregates).toMatchObject([{ fits: false }])
  const refused = await files.post(`/imports/${body.id}/commit`)
  expect({ status: refused.status, errors: refused.body.errors }).toMatchObject({
    status: 409,
    errors: [{ pointer: '/rows/3' }],
  })
  expect(await total(2020, 2021)).toMatchObject({ value: null })
  expect((await files.read(body.id)).state).toBe('previewed')
})

it('takes none of several numbers of one year, whichever stands first', async () => {
  const list = 'P\u00e4rm;\u00c5r;Hush\u00e5ll\nett;2020;5\ntv\u00e5;2020;3\ntv\u00e5;2021;2\ntre;2020;5'
  const { body } = await files.upload(list, OWN)
  expect(await files.rows(body.id)).toMatchObject([
    { status: 'faulty', decision: 'reject', messages: [{ code: 'count-contradicted', row: 3 }] },
    { status: 'faulty', decision: 'reject', messages: [{ code: 'count-contradicted', row: 2 }] },
    { status: 'covered', decision: 'accept', messages: [{ code: 'inside-aggregate' }] },
    { status: 'faulty', decision: 'reject', messages: [{ code: 'aggregates-overlap', row: 2 }] },
  ])
  expect(body.counts).toMatchObject({ accepted: 1 })
  expect((await files.patch(`/imports/${body.id}/rows/2`, { decision: 'accept' })).status).toBe(409)
  expect((await files.post(`/imports/${body.id}/commit`)).body.saved).toMatchObject({ aggregates: 1 })
  expect(await total(2020, 2020)).toMatchObject({ value: null })
  const again = await files.upload('\u00c5r;Hush\u00e5ll\n2020;8', OWN)
  expect((await files.rows(again.body.id)).map(({ status }) => status)).toEqual(['covered'])
})

it('records the years that stand side by side, each decided by its cell', async () => {
  const list = 'Kommun;2020;2021;2022\nBr\u00e4cke;5;7;8\nBr\u00e4cke kommun;;6;-'
  const { body } = await files.upload(list, OWN)
  const rows = await files.rows(body.id)
  expect(rows.map(({ place, status, messages }) => [place, status, messages[0]?.code])).toEqual([
    ['B2', 'covered', 'inside-aggregate'],
    ['C2', 'faulty', 'count-contradicted'],
    ['D2', 'covered', 'inside-aggregate'],
    ['C3', 'faulty', 'count-contradicted'],
  ])
  expect([rows[1]?.messages[0], rows[3]?.messages[0]]).toMatchObject([{ row: 3 }, { row: 2 }])
  const left = await files.patch(`/imports/${body.id}/rows/D2`, { decision: 'reject' })
  expect(left.body).toMatchObject({ place: 'D2', decision: 'reject' })
  expect((await files.patch(`/imports/${body.id}/rows/2`, { decision: 'reject' })).status).toBe(404)
  expect((await files.post(`/imports/${body.id}/commit`)).body.saved).toMatchObject({ aggregates: 1 })
  expect(await total(2020, 2020)).toMatchObject({ value: 5, bound: 'exact' })
})

it.each([
  ['CSV', 'Kommun;jan 2022;feb 2022;mars 2022;2022;Summa\nBr\u00e4cke;1;;2;3;3'],
  [
    'a workbook that has days in its headings',
    workbook([
      ['Kommun', ...[44562, 44593, 44621].map((day) => ({ day })), 2022, 'Summa'],
      ['Br\u00e4cke', 1, null, 2, 3, 3],
    ]),
  ],
])('records months that stand side by side, and not their sum, from %s', async (_what, list) => {
  const { body } = await files.upload(list, OWN)
  expect(body.columns.map(({ field, header }) => [field, header])).toMatchObject([
    ['municipalityCode', 'Kommun'],
    ['householdsOfYear', '2022-01'],
    ['householdsOfYear', '2022-02'],
    ['householdsOfYear', '2022-03'],
    [null, '2022'],
    [null, 'Summa'],
  ])
  const rows = await files.rows(body.id)
  expect(rows.map(({ place, status, record }) => [place, status, record?.['periodFrom']])).toEqual([
    ['B2', 'covered', '2022-01'],
    ['D2', 'covered', '2022-03'],
  ])
  await files.post(`/imports/${body.id}/commit`)
  expect(await total(2022, 2022)).toMatchObject({ value: 3, bound: 'at_least' })
})

it('asks for the file again where another year is read past, and refuses a year that no heading names', async () => {
  const list = 'Kommun;2020;2021;Antal hush\u00e5ll\nBr\u00e4cke;5;7;12'
  const { body } = await files.upload(list, OWN)
  expect(body.columns.map(({ field }) => field)).toEqual([
    'municipalityCode',
    'householdsOfYear',
    'householdsOfYear',
    null,
  ])
  const map = (column: number, field: string | null) =>
    files.patch(`/imports/${body.id}`, { columns: [{ column, field }] })
  expect((await map(4, 'householdsOfYear')).status).toBe(422)
  expect((await map(4, 'households')).status).toBe(422)
  expect((await map(3, null)).body).toMatchObject({ needsFile: true })
  const again = await files.again(body.id, list)
  expect(again.body).toMatchObject({ needsFile: false, counts: { rows: 1 } })
  expect((await files.rows(body.id)).map(({ place }) => place)).toEqual(['B2'])
})

it('reads households and persons under a year that spans both', async () => {
  const list =
    'Inflyttade;;;;\n;2021;;2022;\nKommun;Hush\u00e5ll;Personer;Hush\u00e5ll;Personer\nBr\u00e4cke;5;11;7;15'
  const { body } = await files.upload(list, OWN)
  const rows = await files.rows(body.id)
  expect(rows.map(({ place, record }) => [place, record?.['households'], record?.['persons']])).toEqual([
    ['B4', 5, 11],
    ['D4', 7, 15],
  ])
  expect(rows.map(({ record }) => record?.['periodFrom'])).toEqual(['2021-01', '2022-01'])
  const own = await files.upload('Hush\u00e5ll 2021;\n\u00c5r;Hush\u00e5ll\n2022;3', OWN)
  expect((await files.rows(own.body.id)).map(({ record }) => record?.['periodFrom'])).toEqual([
    '2022-01',
  ])
})

it('reads quarters and tertials as the months that they are, in rows and as headings side by side', async () => {
  const list =
    '\u00c5r;Hush\u00e5ll\nkv 1 2020;5\n2020 kvartal 2;4\nQ3 2020;3\n1:a tertialet 2021;6\n2021-T2;7\nkvartal 5 2021;1\nhalv\u00e5r 1 2022;2\nkv 1-2 2023;3\nQ3\u2013Q4 2023;2\n2024 tertial 1-2;1\nkv 3-1 2021;1'
  const { body } = await files.upload(list, OWN)
  const rows = await files.rows(body.id)
  expect(rows.map(({ status, messages }) => [status, messages[0]?.code])).toEqual([
    ...Array.from({ length: 5 }, () => ['covered', 'inside-aggregate']),
    ['faulty', 'period-unreadable'],
    ...Array.from({ length: 4 }, () => ['covered', 'inside-aggregate']),
    ['faulty', 'period-unreadable'],
  ])
  expect(rows.map(({ record }) => record && [record['periodFrom'], record['periodToLatest']])).toEqual([
    ['2020-01', '2020-03'],
    ['2020-04', '2020-06'],
    ['2020-07', '2020-09'],
    ['2021-01', '2021-04'],
    ['2021-05', '2021-08'],
    null,
    ['2022-01', '2022-06'],
    ['2023-01', '2023-06'],
    ['2023-07', '2023-12'],
    ['2024-01', '2024-08'],
    null,
  ])
  const across = await files.upload('Kommun;Q1 2023;Q2 2023\nBr\u00e4cke;5;7', OWN)
  expect((await files.rows(across.body.id)).map(({ status }) => status)).toEqual(['covered', 'covered'])
})

it('imports no row of a total, and says whether the rows above it agree', async () => {
  const detailsOf = async (list: string) => {
    const { body } = await files.upload(list, OWN)
    return (await files.rows(body.id)).map(
      ({ messages: [first] }) =>
        first?.code.startsWith('total-') && first.detail.replace(/^.*itself\. ?/u, ''),
    )
  }
  expect(
    await detailsOf(
      '\u00c5r;Hush\u00e5ll\n2020;5\n2021;7\nSumma 2020-2021;12\n2022;8\nDelsumma;8\nTotalt;21\nSumma;',
    ),
  ).toEqual([
    false,
    false,
    'It agrees with the rows above it.',
    false,
    'It agrees with the rows above it.',
    'It says 21, but the rows above it say 20 together: see that none is missing or wrong.',
    '',
  ])
  expect(await detailsOf('Kommun;2020;2021\nBr\u00e4cke;5;7\nTotalt;5;8')).toEqual([
    false,
    false,
    'It agrees with the rows above it.',
    'It says 8, but the rows above it say 7 together: see that none is missing or wrong.',
  ])
  const { body } = await files.upload(
    'Inflyttad;Vuxna;Barn\n2025-03;2;1\nSumma;2;1',
    'municipality=2305',
  )
  expect((await files.rows(body.id)).map(({ messages }) => messages.at(-1)?.code)).toEqual([
    expect.anything(),
    'total-row',
  ])
})

it('reads the persons that stand beside the households of each year', async () => {
  const list =
    'Kommun;2020 hush\u00e5ll;2020 personer;2021 hush\u00e5ll;Personer 2021\nBr\u00e4cke;5;12;7;'
  const { body } = await files.upload(list, OWN)
  expect(body.columns.map(({ field }) => field)).toEqual([
    'municipalityCode',
    'householdsOfYear',
    'personsOfYear',
    'householdsOfYear',
    'personsOfYear',
  ])
  const rows = await files.rows(body.id)
  expect(rows.map(({ place, record }) => [place, record?.['households'], record?.['persons']])).toEqual([
    ['B2', 5, 12],
    ['D2', 7, null],
  ])
  const past = await files.patch(`/imports/${body.id}`, { columns: [{ column: 3, field: null }] })
  expect(past.status).toBe(200)
  expect((await files.rows(body.id))[0]?.record).toMatchObject({ households: 5, persons: null })
})

// Of every tenth period the digits make a personal identity number, as 20210720-2109 does.
it('takes a number of merged cells for none of the years or municipalities that share it', async () => {
  const rows = [
    ['Kommun', 2020, 2021, 2022],
    ['Br\u00e4cke', 5, 4, null],
    ['Berg', null, 1, null],
  ]
  const { body } = await files.upload(workbook(rows, { merged: ['B2:B3', 'C2:D2'] }), OWN)
  const told = (await files.rows(body.id)).map(({ place, record, messages }) => [
    place,
    record?.['households'] ?? messages.map(({ code }) => code),
  ])
  expect(told).toEqual([
    ['B2', ['number-merged']],
    ['C2', ['number-merged']],
    ['B3', ['number-merged', 'municipality-other']],
    ['C3', ['municipality-other']],
  ])
})

it('reads years whose headings say beside them how sure they are', async () => {
  const list = 'Kommun;2020 (definitiv);2021 (reviderad);2022 (SCB)(a)\nBr\u00e4cke;5;4;3'
  const { body } = await files.upload(list, OWN)
  expect((await files.rows(body.id)).map(({ record }) => record?.['title'])).toEqual([
    'Br\u00e4cke 2020',
    'Br\u00e4cke 2021',
    'Br\u00e4cke 2022',
  ])
})

it('reads the row labels of a pivot table as the municipalities that they name', async () => {
  const { body } = await files.upload(
    'Antal av Hush\u00e5ll;Kolumnetiketter;;\nRadetiketter;2021;2022;Totalsumma\nBr\u00e4cke kn;5;4;9\n2309 Krokom;2;1;3\nTotalsumma;7;5;12\n',
    'municipality=2305&kind=counts',
  )
  const told = (await files.rows(body.id)).map(({ place, record, messages }) => [
    place,
    record?.['households'] ?? messages[0]?.code,
  ])
  expect(told).toEqual([
    ['B3', 5],
    ['C3', 4],
    ['B4', 'municipality-other'],
    ['C4', 'municipality-other'],
    ['B5', 'total-agrees'],
    ['C5', 'total-agrees'],
  ])
})

it('takes no period for a personal identity number, in rows, titles and headings', async () => {
  const list =
    '\u00c5r;Hush\u00e5ll\n2021-07--2021-09;5\n2020-06\u20132020-10;4\n2020-11;2\n2020-12 811218-9876;3'
  const { body } = await files.upload(list, OWN)
  const rows = await files.rows(body.id)
  expect(rows.map(({ messages, record }) => [messages[0]?.code, record?.['title']])).toEqual([
    ['inside-aggregate', 'Br\u00e4cke 2021-07--2021-09'],
    ['inside-aggregate', 'Br\u00e4cke 2020-06--2020-10'],
    ['inside-aggregate', 'Br\u00e4cke 2020-11--2020-11'],
    ['personal-number', undefined],
  ])
  const across = await files.upload('Kommun;2021-07--2021-09;2020-06--2020-10\nBr\u00e4cke;5;4', OWN)
  expect((await files.rows(across.body.id)).map(({ status }) => status)).toEqual(['covered', 'covered'])
})
