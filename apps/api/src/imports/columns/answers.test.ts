import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../../api.testing.ts'
import { importing } from '../imports.testing.ts'

let api: TestApi
let files: ReturnType<typeof importing>
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund'])
  files = importing(api)
})
afterEach(() => api.close())

const HEADINGS = 'Inflyttad;Vuxna;Barn;Från;Boende'
const LIST = [
  HEADINGS,
  '2025-03;2;1;Stockholm;Torp',
  '2025-04;1;0;Fjollträsk;torp ',
  '2025-05;1;0;Uppsala län;Husvagn',
  '2025-06;1;0;Ragunda kommun;Hyresrätt',
].join('\n')
const choose = (id: string, answers: object[]) => files.patch(`/imports/${id}`, { answers })

it('knows where the places of the country lie', async () => {
  const { body } = await files.upload(
    `${HEADINGS}\n2025-03;2;1;Göteborg;Hus\n2025-03;2;2;Skåne län;Hus\n2025-04;1;0;Åre;Hus\n2025-05;1;0;Jämtland;Hus\n2025-05;1;1;Portugal;Köpte hus`,
  )
  const rows = await files.rows(body.id)
  expect(rows.map(({ record }) => record?.['originType'])).toEqual([
    'rest_of_sweden',
    'rest_of_sweden',
    'own_county',
    'own_county',
    'eu',
  ])
})

it('reads small counts that are written as words, and no other words', async () => {
  const { body } = await files.upload(
    'Inflyttad;Vuxna;Barn\n2025-03;två;inga barn\n2025-04;Ett;Tre st\n2025-05;två familjer;1',
  )
  expect(
    (await files.rows(body.id)).map(({ record }) => record && [record['adults'], record['children']]),
  ).toEqual([[2, 0], [1, 3], null])
})

it('tells what no answer is known by, in how many rows, and is told what it means', async () => {
  const { body } = await files.upload(LIST)
  expect(body.columns.map(({ unread }) => unread)).toEqual([
    [],
    [],
    [],
    [{ said: 'Fjollträsk', rows: 1 }],
    [
      { said: 'Torp', rows: 2 },
      { said: 'Husvagn', rows: 1 },
    ],
  ])
  expect(body.counts.byStatus).toMatchObject({ faulty: 3 })
  const { body: told } = await choose(body.id, [
    { column: 4, said: 'Fjollträsk', code: 'rest_of_sweden' },
    { column: 5, said: 'Torp', code: 'converted_second_home' },
    { column: 5, said: 'Husvagn', code: null },
  ])
  expect(told.columns.map(({ unread }) => unread)).toEqual([[], [], [], [], []])
  expect(told.columns[4]?.answers).toEqual([
    { said: 'Torp', code: 'converted_second_home' },
    { said: 'Husvagn', code: null },
  ])
  expect((await files.rows(body.id)).map(({ record }) => record?.['housingType'])).toEqual([
    'converted_second_home',
    'converted_second_home',
    'unknown',
    'rental',
  ])
  const { body: other } = await choose(body.id, [{ column: 5, said: 'husvagn', code: 'temporary' }])
  expect(other.columns[4]?.answers).toContainEqual({ said: 'husvagn', code: 'temporary' })
  expect(other.columns[4]?.answers).toHaveLength(2)
})

it('remembers the answers for the next file of the municipality, and for no other', async () => {
  const { body } = await files.upload(LIST)
  await choose(body.id, [{ column: 5, said: 'Torp', code: 'converted_second_home' }])
  const next = await files.upload(LIST.replaceAll('2025', '2026'))
  expect(next.body.columns[4]).toMatchObject({
    answers: [{ said: 'Torp', code: 'converted_second_home' }],
    unread: [{ said: 'Husvagn', rows: 1 }],
  })
  const elsewhere = await files.upload(LIST, 'municipality=2380', 'ostersund')
  expect(elsewhere.body.columns[4]?.answers).toEqual([])
})

// A heading with five digits may be somebody's data: it is not kept, and so no memory can name it.
it('remembers what was read past, and leaves what it knows nothing of to the words', async () => {
  const list = (headings: string) => `${headings}\n2025-03;2;1;Stockholm;Torp`
  const long = list('Inflyttad;Antal vuxna (2020-2024);Antal barn (2020-2024);Från;Boende')
  const fieldsOf = async (file: string) => {
    const { body } = await files.upload(file)
    return { id: body.id, fields: body.columns.map(({ field }) => field) }
  }
  const first = await fieldsOf(long)
  expect(first.fields).toEqual(['moveInMonth', 'adults', 'children', 'originType', 'housingType'])
  await files.patch(`/imports/${first.id}`, { columns: [{ column: 4, field: null }] })
  const read = ['moveInMonth', 'adults', 'children', null, 'housingType']
  const second = await fieldsOf(long)
  expect(second.fields).toEqual(read)
  await choose(second.id, [{ column: 5, said: 'Torp', code: 'converted_second_home' }])
  expect((await fieldsOf(long)).fields).toEqual(read)

  const one = list('Inflyttad;Vuxna (2020-2024);Barn;Antal vuxna;Boende')
  const chosen = await fieldsOf(one)
  const columns = [
    { column: 2, field: 'note' },
    { column: 4, field: 'adults' },
  ]
  await files.patch(`/imports/${chosen.id}`, { columns })
  expect((await fieldsOf(one)).fields).toEqual([
    'moveInMonth',
    'note',
    'children',
    'adults',
    'housingType',
  ])
})

it('lets go of what cells said with the rows, and of answers with the field that they are of', async () => {
  const { body } = await files.upload(LIST)
  await choose(body.id, [{ column: 5, said: 'Torp', code: 'converted_second_home' }])
  const { body: otherwise } = await files.patch(`/imports/${body.id}`, {
    columns: [{ column: 5, field: 'note' }],
  })
  expect(otherwise.columns[4]).toMatchObject({ field: 'note', answers: [], unread: [] })
  const kept = () => api.deps.db.selectFrom('import_unread_answer').selectAll().execute()
  expect(await kept()).toMatchObject([{ said: 'Fjollträsk' }])
  await files.post(`/imports/${body.id}/commit`)
  expect(await kept()).toEqual([])
})

it('refuses answers that are none, each with its place', async () => {
  const { body } = await files.upload(LIST)
  const { status, body: refused } = await choose(body.id, [
    { column: 9, said: 'Torp', code: null },
    { column: 2, said: 'Torp', code: null },
    { column: 5, said: 'Torp', code: 'castle' },
  ])
  expect(status).toBe(422)
  expect(refused.errors?.map(({ pointer }) => pointer)).toEqual([
    '/answers/0/column',
    '/answers/1/column',
    '/answers/2/code',
  ])
  const personal = await choose(body.id, [{ column: 5, said: 'Torp 811218-9876', code: 'own_house' }])
  expect(personal.body.errors?.map(({ pointer }) => pointer)).toEqual(['/answers/0/said'])
})

it('asks nothing of a column that says something else in every row', async () => {
  const rows = Array.from({ length: 60 }, (_, row) => `2025-03;2;1;Sverige;Hus nummer ${row}`)
  const { body } = await files.upload([HEADINGS, ...rows].join('\n'))
  expect(body.counts.byStatus).toMatchObject({ faulty: 60 })
  expect(body.columns[4]?.unread).toEqual([])
})
