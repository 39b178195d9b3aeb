import { expect, it, vi } from 'vitest'
import type { Checking, WriteInTurn } from '../check/check-rows.ts'
import { noDayOrders, takeBack } from '../check/take-back.ts'
import { openForFiles } from '../imports.testing.ts'
import { bookOfSheet, csv, HEADINGS, ROW, sheetRows } from './lists.testing.ts'
import { type TestCell, workbook, workbookParts, zipOf } from './workbook.testing.ts'

const { api, files, upload } = await openForFiles()

const one = (month: TestCell, adults: TestCell, children: TestCell) =>
  workbook([HEADINGS, [month, adults, children]])

it.each([
  [
    'a box that is ticked',
    () => one('2022-03', 2, { xml: '<c r="@" t="b"><v>1</v></c>' }),
    'number-unreadable',
    'C2',
  ],
  [
    'a box that is not',
    () => one('2022-03', 2, { xml: '<c r="@" t="b"><v>0</v></c>' }),
    'number-unreadable',
    'C2',
  ],
  [
    'hundredths',
    () =>
      zipOf({
        ...workbookParts([{ name: 'Blad1', rows: [HEADINGS, ['2022-03', { day: 2 }, 1]] }]),
        'xl/styles.xml':
          '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>',
      }),
    'number-unreadable',
    'B2',
  ],
  [
    'a count with the raised mark of a footnote',
    () =>
      one(
        '2022-03',
        {
          xml: '<c r="@" t="inlineStr"><is><r><t>1</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>',
        },
        1,
      ),
    'number-unreadable',
    'B2',
  ],
  [
    'children among the adults',
    () => csv([HEADINGS, ['2022-03', '2 barn', '1']]),
    'number-unreadable',
    'B2',
  ],
  [
    'adults among the children',
    () => csv([HEADINGS, ['2022-03', '2', 'en vuxen']]),
    'number-unreadable',
    'C2',
  ],
  [
    'a day of which the year is shown',
    () =>
      zipOf({
        ...workbookParts([{ name: 'Blad1', rows: [HEADINGS, [{ day: 44_562 }, 2, 1]] }]),
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      }),
    'month-unreadable',
    'A2',
  ],
  [
    'what Excel writes for a value that it lacks',
    () => csv([HEADINGS, ['2022-03', '#SAKNAS!', '1']]),
    'error-value',
    'B2',
  ],
  ['the same in English', () => csv([HEADINGS, ['2022-03', '2', '#N/A']]), 'error-value', 'C2'],
  [
    'the month before the day',
    () => csv([HEADINGS, ['03/25/2022', '2', '1']]),
    'month-before-day',
    'A2',
  ],
])('takes %s for no month and no count', async (_what, body, code, cell) => {
  const [row] = await files.rows((await upload(body())).body.id)
  expect(row?.messages[0]).toMatchObject({ code, cell })
})

it.each(['1.000', '1,000', '\u0662', '\u4e8c'])(
  'does not take %s for one, nor for nothing known',
  async (count) => {
    const { body } = await upload(csv([HEADINGS, ['2022-03', count, '1']]))
    const [row] = await files.rows(body.id)
    expect(row?.messages[0]).toMatchObject({ code: 'number-unreadable', cell: 'B2' })
  },
)

it('tells of rows that a spreadsheet hides, and of what stands beside the headings', async () => {
  const parts = workbookParts([{ name: 'Blad1', rows: [HEADINGS, ROW, ['2022-04', '1', '0']] }])
  const sheet = 'xl/worksheets/sheet1.xml'
  const filtered = { ...parts, [sheet]: parts[sheet]!.replace('<row r="3">', '<row r="3" hidden="1">') }
  expect((await upload(zipOf(filtered))).body).toMatchObject({
    hiddenRows: 1,
    widerRows: 0,
    counts: { rows: 2 },
  })
  const cut = csv([
    [...HEADINGS, 'Anteckning'],
    [...ROW, 'ett hus; och mark'],
    [...ROW, 'ett hus', ''],
  ])
  expect((await upload(cut)).body).toMatchObject({ hiddenRows: 0, widerRows: 1 })
})

it('takes no row that commas divide where the headings end in commas of their own', async () => {
  const rows = ['Inflyttad,Vuxna,Barn,,,', '2022-03,2,0,1,0,', '2022-03,2,5,1,0,', '2022-04,1,2,,,']
  const { body } = await upload([...rows, '2022-05,1,2,hus,,', '2022-06,2,0,,,', ''].join('\n'))
  const told = (await files.rows(body.id)).map(({ record, messages }) => [
    record?.['adults'] ?? null,
    record?.['children'] ?? null,
    messages[0]?.code,
  ])
  const divided = [null, null, 'row-divided']
  expect(told).toEqual([
    divided,
    divided,
    [1, 2, 'not-counted'],
    // A note without a heading is no number, and is told of.
    [1, 2, 'not-counted'],
    [2, 0, 'not-counted'],
  ])
  expect(body['widerRows']).toBe(1)
})

it('takes no row that commas within cells divide, whose numbers would stand in other columns', async () => {
  const rows = ['Inflyttad,Vuxna,Barn,Anteckning', '2022-03,2,0,1,0,hus', '2022-03,2,0,1,0,']
  const { body } = await upload([...rows, '2022-04,1,2,', '2022-05,2,1,hus, mark', ''].join('\n'))
  const told = (await files.rows(body.id)).map(({ record, messages }) => [
    record?.['adults'] ?? null,
    record?.['children'] ?? null,
    messages[0]?.code,
  ])
  const divided = [null, null, 'row-divided']
  expect(told).toEqual([divided, divided, [1, 2, 'not-counted'], divided])
  expect(body['widerRows']).toBe(0)
  // A sign at the end of every row is no cell.
  const ended = await upload('Inflyttad,Vuxna,Barn\n2022-03,2,1,\n2022-04,1,2,')
  expect(ended.body.counts.byStatus).toMatchObject({ not_counted: 2, faulty: 0 })
})

it('knows a column whose heading says in brackets how it is written', async () => {
  const beside = ['Kommun (namn)', 'Arbetsort (kommun)', 'L\u00e4n (ursprung)', 'Program (namn)']
  const { body } = await upload(csv([[...HEADINGS, ...beside], ROW]))
  expect(body.columns.slice(3).map(({ field }) => field)).toEqual([
    'municipalityCode',
    'workMunicipalityCode',
    'originCounty',
    'programmeId',
  ])
})

it('takes a number of merged cells for none of the rows or columns that share it', async () => {
  const divided = [HEADINGS, ['2022-03', 2, 1], ['2022-04', null, 0], ['2022-05', 1, null]]
  // None of all together is none of each.
  const rows = [...divided, ['2022-06', 1, 0], ['2022-07', 2, null]]
  const { body } = await upload(workbook(rows, { merged: ['B2:B3', 'B4:C4', 'C5:C6'] }))
  const told = async () =>
    (await files.rows(body.id)).map(({ messages }) => [messages[0]?.code, messages[0]?.cell])
  const shared = [
    ['number-merged', 'B2'],
    ['number-merged', 'B3'],
    ['number-merged', 'B4'],
    ['not-counted', null],
    ['not-counted', null],
  ]
  expect(await told()).toEqual(shared)
  await files.patch(`/imports/${body.id}`, { defaults: { evidence: 'household' } })
  expect(await told()).toEqual(shared)
})

it('lets others write while numbers of merged cells are taken back', async () => {
  const list = Array.from({ length: 450 }, () => ['2022-03', '2', '1'])
  const { body } = await upload(csv([HEADINGS, ...list]))
  const { db } = api.deps
  const shared = new Map(list.map((_row, at) => [at + 2, 2]))
  const check = { contradicted: new Map(), shared, dayOrders: noDayOrders() }
  const inTurn = vi.fn<WriteInTurn>((write) => write())
  const checking = { db, batch: body, check, progress: { throwIfStopped: () => {} }, inTurn }
  await takeBack(checking as unknown as Checking)
  expect(inTurn).toHaveBeenCalledTimes(3)
  const rows = await files.rows(body.id)
  expect(new Set(rows.map(({ messages }) => messages[0]?.code))).toEqual(new Set(['number-merged']))
  expect(rows).toHaveLength(450)
})

it('takes no day for another one where a row of the list has its month first', async () => {
  const days = ['03/04/2022', '4/4/2022', '2022-05-06', '03/25/2022']
  const { body } = await upload(csv([HEADINGS, ...days.map((day) => [day, '2', '1'])]))
  const told = async () =>
    (await files.rows(body.id)).map(({ status, messages }) => [status, messages[0]?.code])
  const rows = [
    ['faulty', 'day-order-unclear'],
    ['not_counted', 'not-counted'],
    ['not_counted', 'not-counted'],
    ['faulty', 'month-before-day'],
  ]
  expect(await told()).toEqual(rows)
  expect((await files.rows(body.id))[0]?.messages[0]).toMatchObject({ cell: 'A2', row: 5 })
  // What is kept is checked anew in the same way.
  await files.patch(`/imports/${body.id}`, { defaults: { evidence: 'household' } })
  expect(await told()).toEqual(rows)
})

it('tells of columns and sheets that a spreadsheet hides, and of other sheets that look like lists', async () => {
  const hidden = bookOfSheet(
    `<worksheet><cols><col min="3" max="3" hidden="1"/></cols><sheetData>${sheetRows([HEADINGS, ROW])}</sheetData></worksheet>`,
  )
  const { body } = await upload(hidden)
  expect(body.columns.map((column) => [column.field, column.isHidden])).toEqual([
    ['moveInMonth', false],
    ['adults', false],
    ['children', true],
  ])
  const lists = ['2021', '2022', '2023'].map((name) => ({ name, rows: [HEADINGS, ROW] }))
  const several = zipOf(workbookParts([{ name: 'Om', rows: [['Kommun', 'Mer']] }, ...lists]))
  expect((await upload(several)).body).toMatchObject({
    sheet: '2021',
    otherSheets: ['2022', '2023'],
    hiddenSheets: 0,
  })
  const put = (state: string) => lists.map((sheet, at) => (at === 0 ? sheet : { ...sheet, state }))
  expect((await upload(zipOf(workbookParts(put('hidden'))))).body).toMatchObject({
    otherSheets: [],
    hiddenSheets: 2,
  })
})

// Looked through whole, either would keep the server for minutes.
it.each([
  [
    'CSV',
    csv([
      [...HEADINGS, 'Anteckning'],
      [...ROW, 'a'.repeat(190_000)],
    ]),
  ],
  [
    'a workbook',
    workbook([
      [...HEADINGS, 'Anteckning'],
      ['2022-03', 2, 1, 'a'.repeat(2_000_000)],
    ]),
  ],
])('says that a text is too long, however long, in %s', async (_what, body) => {
  const { body: batch } = await upload(body)
  const [row] = await files.rows(batch.id)
  expect(row?.messages).toContainEqual(
    expect.objectContaining({ code: 'text-too-long', cell: 'D2', severity: 'fault' }),
  )
})

it('says of a column in which no cell can be read that it cannot, and does not take it for empty', async () => {
  const book = workbook([HEADINGS, ['2022-03', { xml: '<c r="@"><f>1+1</f></c>' }, 1]])
  const [row] = await files.rows((await upload(book)).body.id)
  expect(row?.messages[0]).toMatchObject({ code: 'formula-without-value', cell: 'B2' })
})

it('reads a column that says nothing before the hundredth row, and still asks what it says for all', async () => {
  const rows = Array.from({ length: 100 }, () => ['2022-03', '2', '1', '', ''])
  const last = ['2022-03', '2', '1', 'sist', 'Hush\u00e5llet']
  const { body } = await upload(csv([[...HEADINGS, 'Anteckning', 'Hur vet vi'], ...rows, last]))
  expect(body['missingFields']).toContain('evidence')
  const [row] = await files.rows(body.id, 'limit=1&page=101')
  expect(row?.record).toMatchObject({ note: 'sist', evidence: 'household' })
})

it('takes no answer that is doubted, or that brackets take back, for a sure one', async () => {
  const headings = [...HEADINGS, 'Fr\u00e5n', 'Kontakt', 'Syssels\u00e4ttning', 'Arbetar i']
  const { body } = await upload(
    csv([
      headings,
      [...ROW, 'Norge?', 'Ja?', 'Anst\u00e4lld?', '\u00d6stersund?'],
      [...ROW, 'Sverige (Norge)', 'Ja (efter flytten)', 'Anst\u00e4lld (distans)', 'Krokom'],
      [...ROW, '\u00c5re?', 'Ja (mejl)', 'Anst\u00e4lld (SCA)', 'distans?'],
      [...ROW, 'Norge (Oslo)', 'Ja', '?', '?'],
    ]),
  )
  const told = (await files.rows(body.id)).map(({ messages }) =>
    messages.flatMap(({ severity, field }) => (severity === 'fault' ? [field] : [])),
  )
  expect(told).toEqual([
    ['originType', 'inclusionBasis', 'occupationStatus', 'workMunicipalityCode'],
    ['originType', 'inclusionBasis', 'occupationStatus'],
    ['originType', 'workMunicipalityCode'],
    [],
  ])
})

it('asks what is meant by a doubted answer apart from the sure one', async () => {
  const { body } = await upload(
    csv([
      [...HEADINGS, 'Kontakt'],
      [...ROW, 'Ja?'],
      ['2022-05', '1', '0', 'Ja'],
    ]),
  )
  const answers = [{ column: 4, said: 'Ja?', code: null }]
  await files.patch(`/imports/${body.id}`, { answers })
  const said = (await files.rows(body.id)).map(({ record }) => record?.['inclusionBasis'])
  expect(said).toEqual(['unknown', 'contact_before_move'])
})
