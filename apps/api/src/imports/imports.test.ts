import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { importing, latin1 } from './imports.testing.ts'

let api: TestApi
let files: ReturnType<typeof importing>
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund', 'coordinator'])
  files = importing(api)
})
afterEach(() => api.close())

const LIST = [
  'Inflyttade hushåll 2022 - 2025;;;;;;',
  ';;;;;;',
  'Ärendenr;Inflyttad;Vuxna;Barn;Varifrån;Kontakt;Underlag',
  'KS-1;mars 2022;2;1;Övriga Sverige;Kontakt före flytten;Hushållet',
  'KS-2;2022-06-14;1;0;Tyskland;Rekryterad;Arbetsgivaren',
  'KS-3;14/5 2024;2;2;Norge;Före flytt;Folkbokföringen',
  'KS-4;2025-02;2;vet inte;Sverige;Före flytt;Hushållet',
  'KS-5;febr 2025;1;;Sverige;Efter flytten;Hushållet',
  'KS-6;mars 20222;2;1;Sverige;Före flytt;Hushållet',
  'KS-7;2025-03;ett par;0;Sverige;Före flytt;',
].join('\r\n')

const figure = async (year: number) => {
  const { body } = await api.ask<{ cells: { value: number; preliminary: number }[] }>(
    'public',
    `/outcomes?by=municipality,year&municipality=2305&from=${year}&to=${year}`,
  )
  return body.cells[0]
}

it('reads a list, records what is accepted by the rules of logging one, and takes it all back', async () => {
  const { status, body } = await files.upload(latin1(LIST), 'municipality=2305&fileName=lista.csv')
  expect(status).toBe(201)
  expect(body).toMatchObject({
    state: 'previewed',
    encoding: 'windows-1252',
    delimiter: ';',
    headerRow: 3,
    fileName: 'lista.csv',
  })
  expect(body.columns.map(({ field }) => field)).toEqual([
    'externalRef',
    'moveInMonth',
    'adults',
    'children',
    'originType',
    'inclusionBasis',
    'evidence',
  ])
  expect(body.counts).toMatchObject({
    rows: 7,
    accepted: 5,
    byStatus: { covered: 2, undecided: 1, new: 1, not_counted: 1, faulty: 2 },
  })
  expect(body.aggregates).toEqual([
    expect.objectContaining({ remainingBefore: 444, remainingAfter: 441, fits: true }),
  ])
  const rows = await files.rows(body.id)
  expect(rows.map(({ row, status: found }) => [row, found])).toEqual([
    [4, 'covered'],
    [5, 'covered'],
    [6, 'undecided'],
    [7, 'new'],
    [8, 'not_counted'],
    [9, 'faulty'],
    [10, 'faulty'],
  ])
  expect(rows[5]?.messages[0]).toMatchObject({ code: 'month-unreadable', cell: 'B9' })
  expect(rows[6]?.messages[0]).toMatchObject({ code: 'number-unreadable', cell: 'C10' })
  expect(rows[0]?.record).toMatchObject({
    moveInMonth: '2022-03',
    adults: 2,
    programmeId: 'en-attraktiv-region',
    countStatus: 'confirmed',
  })
  expect(await figure(2022)).toMatchObject({ value: null })

  const committed = await files.post(`/imports/${body.id}/commit`)
  expect(committed.status).toBe(200)
  expect(committed.body).toMatchObject({
    state: 'committed',
    saved: { households: 5, changed: 0, aggregates: 0 },
  })
  expect(await files.rows(body.id)).toEqual([])
  expect(await figure(2022)).toMatchObject({ value: 2 })
  expect(await figure(2025)).toMatchObject({ value: 1 })
  const listed = await api.ask<{ items: { ref: string; externalRef: string }[] }>(
    'bracke',
    '/households?q=KS-1',
  )
  const [one] = listed.body.items
  const history = await api.ask<{ items: { action: string; by: { role: string } }[] }>(
    'bracke',
    `/households/${one?.ref}/history`,
  )
  expect(history.body.items).toMatchObject([{ action: 'create', by: { role: 'officer' } }])
  expect((await verifyStore(api.deps.db, api.deps.clock())).differences).toEqual([])
  expect((await files.post(`/imports/${body.id}/commit`)).body.state).toBe('committed')

  const undone = await files.post(`/imports/${body.id}/undo`)
  expect(undone.status).toBe(200)
  expect(undone.body.state).toBe('undone')
  expect(await figure(2022)).toMatchObject({ value: null })
  expect(
    (await api.ask<{ items: { remaining: number }[] }>('public', '/aggregate-outcomes')).body.items[0],
  ).toMatchObject({ remaining: 444, allocated: 0, reserved: 0 })
  expect((await verifyStore(api.deps.db, api.deps.clock())).differences).toEqual([])
})
