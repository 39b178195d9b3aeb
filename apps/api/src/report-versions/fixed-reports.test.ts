import { listPublishedTables, listStoredReports } from '@inflytt/db'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { versionHash } from './compose/version-hash.ts'
import { LOGGED } from '../households/household.testing.ts'

const DECISION = { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/118/2026' }
const K1 = 'inflyttade_hushall_via_samarbetet'

interface Row {
  rowType: string
  year: string
  municipalityCode: string | null
  measure: string
  category: string | null
  value: number | null
  bound: string | null
  status: string
  figureCode: string | null
}
interface ReportBody {
  report: { version: { version: number } | null }
  tables: { id: string; rows: Row[] }[]
}
interface FigureBody {
  figureCode: string
  row: Row
  today: { value: number | null; bound: string | null } | null
  isOpen: boolean
  latest: { version: number; row: Row | null } | null
  measure: { title: string; unit: string; kpi: string | null }
}
interface ChangesBody {
  isChangedAfterFixing: boolean
  items: {
    figureCode: string
    tableId: string
    before: { value: number | null }
    now: { value: number | null } | null
    reasons: { recordType: string; action: string }[]
  }[]
}

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator', 'admin'])
}, 30_000)
afterEach(() => api.close())

async function log(count: number, over: object = {}): Promise<string[]> {
  const refs: string[] = []
  for (let index = 0; index < count; index += 1) {
    const { status, body } = await api.ask<{ ref: string }>('bracke', '/households', {
      method: 'POST',
      body: {
        ...LOGGED,
        moveInMonth: '2022-03',
        programmeId: 'en-attraktiv-region',
        ...over,
      },
    })
    expect(status).toBe(201)
    refs.push(body.ref)
  }
  return refs
}

async function fix(year: number): Promise<string> {
  const { status, body } = await api.ask<{ id: string }>('coordinator', '/report-versions', {
    method: 'POST',
    body: { year, decision: DECISION },
  })
  expect(status).toBe(201)
  return body.id
}

const text = async (path: string) => (await api.ask<string>('public', path)).body
const report = async (query: string) =>
  (await api.ask<ReportBody>('public', `/reports/2022?${query}`)).body
const rowOf = ({ tables }: ReportBody, where: Partial<Row>) =>
  tables
    .flatMap(({ rows }) => rows)
    .find((row) => Object.entries(where).every(([key, value]) => row[key as keyof Row] === value))!
const CELL = { measure: K1, rowType: 'cell', year: '2022', municipalityCode: '2305' }

async function voidOne(ref: string) {
  const { headers } = await api.ask('bracke', `/households/${ref}`)
  const voided = await api.ask('bracke', `/households/${ref}`, {
    method: 'PATCH',
    body: { countStatus: 'voided', voidReason: 'did_not_move' },
    headers: { 'If-Match': headers.get('etag')! },
  })
  expect(voided.status).toBe(200)
}

describe('a fixed report', { timeout: 60_000 }, () => {
  const FILES = [
    '?format=csv&version=1',
    '?format=csv-machine&version=1',
    '?format=json&version=1',
    '?format=csv&version=1&municipality=2305',
    '?format=csv&version=1&table=T2,T4',
  ]

  it('is the same to the byte after households are added, changed and voided, and the year is fixed again', async () => {
    const [first] = await log(13)
    await fix(2022)
    const before = await Promise.all(FILES.map((query) => text(`/reports/2022${query}`)))
    await log(6, { originType: 'eu' })
    await voidOne(first!)
    await fix(2022)
    expect(await Promise.all(FILES.map((query) => text(`/reports/2022${query}`)))).toEqual(before)
    expect(await text('/reports/2022?format=csv&version=2')).not.toBe(before[0])
    expect((await api.ask('public', '/reports/2022?version=3')).status).toBe(404)
    expect((await verifyStore(api.deps.db, api.deps.clock())).differences).toEqual([])
  })

  it('answers 304 to who has it, whatever has been recorded since', async () => {
    await log(5)
    await fix(2022)
    const path = '/reports/2022?format=csv&version=1'
    const { headers } = await api.ask('public', path)
    await log(1)
    const again = await api.ask('public', path, {
      headers: { 'If-None-Match': headers.get('etag')! },
    })
    expect(again.status).toBe(304)
  })

  it('holds what was published with it', async () => {
    await log(8, { originType: 'eu' })
    await log(7)
    await fix(2022)
    const own = await report('version=1&table=T4')
    expect(
      rowOf(own, { measure: 'hushall_efter_ursprung', category: 'Övriga EU/EES och Schweiz' }),
    ).toMatchObject({ year: '2022', value: 8, status: 'bekraftad' })
  })

  it('is told to be tampered with when a byte of it is not what was fixed', async () => {
    await log(5)
    const id = await fix(2022)
    const { db } = api.deps
    const [stored] = await db
      .selectFrom('stored_report')
      .selectAll()
      .where('report_version_id', '=', id)
      .where('municipality_code', '=', '2305')
      .execute()
    await db
      .updateTable('stored_report')
      .set({ report: stored!.report.replace('"value":5', '"value":6') })
      .where('report_version_id', '=', id)
      .where('municipality_code', '=', '2305')
      .execute()
    expect((await verifyStore(db, api.deps.clock())).differences).toMatchObject([
      { what: 'report_version', where: 'R2022-v1' },
    ])
  })

  it('of before small counts were hidden is not told while they are', async () => {
    await log(5)
    await fix(2022)
    const settings = await api.ask<object>('coordinator', '/settings')
    const hidden = await api.ask('coordinator', '/settings', {
      method: 'PATCH',
      body: { strictDisclosure: true, disclosureDecision: 'RS 1/2026' },
      headers: { 'If-Match': settings.headers.get('etag')! },
    })
    expect(hidden.status).toBe(200)
    for (const path of ['/reports/2022?version=1', '/figures/R2022-v1-T2-r1'])
      expect((await api.ask('public', path)).status).toBe(403)
    const { body } = await api.ask('public', '/figures?measure=households&from=2022&to=2022')
    expect(body).toEqual({ report: null, measure: null, items: [] })
    const back = await api.ask('public', '/figures?measure=households&from=2025&to=2020')
    expect([back.status, back.body]).toMatchObject([400, { detail: 'to: the end lies before from.' }])
    await log(6)
    const id = await fix(2022)
    const { db, clock } = api.deps
    const own = (await listPublishedTables(db, { isDemo: false })).filter(
      ({ reportVersionId }) => reportVersionId === id,
    )
    const { body: fixed } = await api.ask<{ hash: string }>('public', `/report-versions/${id}`)
    // What the tables keep back cannot be tried against it.
    expect(versionHash(await listStoredReports(db, id), own)).not.toBe(fixed.hash)
    expect((await verifyStore(db, clock())).differences).toEqual([])
  })
})

describe('a figure by its code', { timeout: 60_000 }, () => {
  it('is what it was, with its value of today beside it where it is open', async () => {
    await log(7)
    await fix(2022)
    const { figureCode } = rowOf(await report('version=1'), CELL)
    await log(2)
    const found = await api.ask<FigureBody>('public', `/figures/${figureCode!.toLowerCase()}`)
    expect(found.body).toMatchObject({
      figureCode,
      isOpen: true,
      row: { value: 7, bound: 'at_least' },
      today: { value: 9, bound: 'at_least' },
    })
  })

  it('of a year that was fixed again tells what the last version says, and that one nothing more', async () => {
    await log(7)
    await fix(2022)
    const { figureCode: first } = rowOf(await report('version=1'), CELL)
    const before = await api.ask<FigureBody>('public', `/figures/${first}`)
    expect(before.body.latest).toBeNull()
    await log(2)
    await fix(2022)
    const { figureCode: second } = rowOf(await report('version=2'), CELL)
    const { body, headers } = await api.ask<FigureBody>('public', `/figures/${first}`)
    expect(headers.get('etag')).not.toBe(before.headers.get('etag'))
    expect(body).toMatchObject({
      row: { value: 7 },
      latest: { version: 2, row: { figureCode: second, value: 9, bound: 'at_least' } },
    })
    expect((await api.ask<FigureBody>('public', `/figures/${second}`)).body.latest).toBeNull()
  })

  it('of single households has no value of today', async () => {
    await log(8, { originType: 'eu' })
    await log(7)
    await fix(2022)
    const row = rowOf(await report('version=1'), { measure: 'hushall_efter_ursprung', value: 8 })
    await log(9, { originType: 'eu' })
    const { body } = await api.ask<FigureBody>('public', `/figures/${row.figureCode}`)
    expect(body).toMatchObject({ isOpen: false, row: { value: 8 }, today: null })
  })

  it('is found by what was asked of the figures, in the last version, and only of years that are fixed', async () => {
    await log(7)
    await fix(2022)
    await log(2)
    await fix(2022)
    const ask = (query: string) =>
      api.ask<{ report: { version: number } | null; measure: { kpi: string } | null; items: Row[] }>(
        'public',
        `/figures?measure=households&${query}`,
      )
    const { body } = await ask('by=year&from=2022&to=2023&municipality=2305')
    expect(body).toMatchObject({ report: { version: 2 }, measure: { kpi: 'K1' }, items: [{ value: 9 }] })
    const [row] = body.items
    expect((await api.ask<FigureBody>('public', `/figures/${row!.figureCode}`)).body.row).toEqual(row)
    const later = await ask('from=2023&to=2023')
    expect(later.body).toEqual({ report: null, measure: null, items: [] })
    expect((await ask('from=2022&to=2022&municipality=0180')).status).toBe(400)
  })

  it('is not found by any other code', async () => {
    await log(5)
    await fix(2022)
    const { tables } = await report('version=1&table=T2')
    const sentence = tables[0]!.rows.findIndex(({ rowType }) => rowType === 'fotnot')
    for (const code of [
      'R2022-v2-T2-r1',
      'R2021-v1-T2-r1',
      'R2022-v1-T2-r99999',
      'R2022-v1-T2-r0',
      'R2022-v1-T99-r1',
      'R2022-v1-9999-T2-r1',
      `R2022-v1-T2-r${sentence + 1}`,
      'nonsense',
      '%00',
    ])
      expect((await api.ask('public', `/figures/${code}`)).status, code).toBe(404)
  })
})

describe('what has changed since a year was fixed', { timeout: 60_000 }, () => {
  const changes = async (id: string, query = '') =>
    (await api.ask<ChangesBody>('public', `/report-versions/${id}/changes${query}`)).body

  it('is nothing at first, then every open figure with why, and of the others only that it is so', async () => {
    const [first] = await log(8)
    const id = await fix(2022)
    expect(await changes(id)).toMatchObject({ isChangedAfterFixing: false, items: [] })
    api.deps.setNow('2026-11-23T13:00:00.000Z')
    await voidOne(first!)
    const { items, isChangedAfterFixing } = await changes(id)
    expect(isChangedAfterFixing).toBe(true)
    const { figureCode } = rowOf(await report('version=1'), CELL)
    expect(items.find((item) => item.figureCode === figureCode)).toMatchObject({
      before: { value: 8 },
      now: { value: 7 },
      reasons: [{ recordType: 'household', action: 'void' }],
    })
    const single = /^R2022-v1-T(?:3|4|5|6|7|8|13)-/u
    expect(items.filter((item) => single.test(item.figureCode))).toEqual([])
    expect((await changes(id, '?municipality=2305')).items.length).toBeGreaterThan(0)
    const ofOne = await api.app.request(
      `/api/v1/report-versions/${id}/changes?format=csv&municipality=2305`,
    )
    expect(ofOne.headers.get('content-disposition')).toContain(
      '"andringar_braecke_2022_v1.csv"; filename*',
    )
    const file = await text(`/report-versions/${id}/changes?format=csv`)
    expect(file.split('\r\n').length).toBe(items.length + 2)
    const line = file.split('\r\n').find((one) => one.startsWith(`${figureCode};`))
    expect(line).toContain(`;T2;2022;"2305";Bräcke;${K1};`)
    expect(line).toContain(';;8;minst;bekraftad;7;minst;bekraftad;hushåll har makulerats;')
  })

  it('is told of each of two aggregates of the same place and months', async () => {
    const beside = await api.ask('coordinator', '/aggregate-outcomes', {
      method: 'POST',
      body: {
        title: 'Ta steget, 50 hushåll',
        programmeId: 'ta-steget',
        relation: 'root',
        municipalityCodes: [],
        periodFrom: '2020-01',
        periodToEarliest: '2023-12',
        periodToLatest: '2024-10',
        households: 50,
        definitionNote: 'okänt',
        sourceTitle: 'En lista',
      },
    })
    expect(beside.status).toBe(201)
    const id = await fix(2024)
    await log(1)
    const { body } = await api.ask<ReportBody>('public', '/reports/2024?version=1&table=T2')
    const rows = body.tables[0]!.rows.filter(
      ({ rowType, measure }) => rowType === 'ofordelat' && measure === K1,
    )
    const today = await Promise.all(
      rows.map(async ({ figureCode, value }) => {
        const found = await api.ask<FigureBody>('public', `/figures/${figureCode}`)
        return [value, found.body.today?.value]
      }),
    )
    expect(today).toEqual(
      expect.arrayContaining([
        [444, 443],
        [50, 50],
      ]),
    )
    const codes = new Set(rows.map(({ figureCode }) => figureCode))
    const told = (await changes(id)).items.filter(({ figureCode }) => codes.has(figureCode))
    expect(told).toMatchObject([{ before: { value: 444 }, now: { value: 443 } }])
    await fix(2024)
    const latest = await Promise.all(
      rows.map(
        async ({ figureCode }) =>
          (await api.ask<FigureBody>('public', `/figures/${figureCode}`)).body.latest?.row?.value,
      ),
    )
    expect(latest).toEqual(today.map(([, value]) => value))
  })

  it('says of a position that is filled not whether a newcomer filled it', async () => {
    const ask = (path: string, body: object, method = 'POST') =>
      api.ask<{ id: string }>('bracke', path, { method, body, headers: { 'If-Match': '*' } })
    const needs = await Promise.all(
      [1, 2].map(() =>
        ask('/recruitment-needs', {
          municipalityCode: '2305',
          employerSector: 'municipal',
          occupationField: 'education',
          positions: 2,
          reportedMonth: '2022-03',
        }),
      ),
    )
    const [byMatch, byHand] = needs.map(({ body }) => `/recruitment-needs/${body.id}`)
    const [ref] = await log(1)
    api.deps.setNow('2026-11-23T13:00:00.000Z')
    const id = await fix(2022)
    const why = async () => {
      const items = (await changes(id)).items.filter(({ tableId }) => tableId === 'T12')
      return [...new Set(items.map(({ reasons }) => JSON.stringify(reasons)))]
    }
    api.deps.setNow('2026-11-23T14:00:00.000Z')
    expect((await ask(`${byMatch}/matches`, { householdRef: ref, who: 'first' })).status).toBe(201)
    const ofMatch = await why()
    expect((await ask(byHand!, { filledTotal: 1 }, 'PATCH')).status).toBe(200)
    expect(await why()).toEqual(ofMatch)
    expect(ofMatch).toEqual([JSON.stringify([{ recordType: 'recruitment_need', action: 'change' }])])
  })

  it('is told of what is there no longer as of nothing, with why', async () => {
    const contributions = '/agreements/agreement-2024/contributions'
    const given = await api.ask<{ id: string }>('coordinator', contributions, {
      method: 'POST',
      body: { partyId: 'kommun-2305', kind: 'cash', amountSek: 45_711 },
    })
    expect(given.status).toBe(201)
    const id = await fix(2024)
    api.deps.setNow('2026-11-23T13:00:00.000Z')
    const change = (path: string, body: object) =>
      api.ask('coordinator', path, { method: 'PATCH', body, headers: { 'If-Match': '*' } })
    const path = `${contributions}/${given.body.id}`
    expect((await change(path, { isVoided: true })).status).toBe(200)
    const together = '/aggregate-outcomes/en-attraktiv-region-444'
    expect((await change(together, { periodToLatest: '2024-09' })).status).toBe(200)
    const gone = (await changes(id)).items.filter(({ now }) => now === null)
    const told = gone.map(({ before, reasons }) => JSON.stringify([before.value, reasons]))
    const why = { recordType: 'contribution', action: 'void' }
    expect(told).toEqual(
      expect.arrayContaining([
        JSON.stringify([444, [{ recordType: 'aggregate_outcome', action: 'change' }]]),
        JSON.stringify([45_711, [why]]),
      ]),
    )
    const file = await text(`/report-versions/${id}/changes?format=csv`)
    const lines = file.split('\r\n').filter((line) => line.includes(';;;finns_inte;'))
    expect(lines.map((line) => line.split(';')[0])).toEqual(gone.map(({ figureCode }) => figureCode))
    const amount = gone.find(({ before }) => before.value === 45_711)
    const figure = await api.ask<FigureBody>('public', `/figures/${amount?.figureCode}`)
    expect(figure.body).toMatchObject({ row: { value: 45_711 }, isOpen: true, today: null })
    // Its party stands in the agreement still: what it gives is unknown now.
    expect((await changes(id)).items).toContainEqual(
      expect.objectContaining({
        tableId: 'T11',
        rowType: 'cell',
        before: expect.objectContaining({ value: 45_711 }) as object,
        now: expect.objectContaining({ value: null, status: 'okand' }) as object,
      }),
    )
  })

  it('stands in the method of the next report', async () => {
    await log(8)
    await fix(2022)
    await log(1)
    const next = await text('/reports/2023?format=csv&table=T15')
    expect(next).toMatch(/R2022-v1-T2-r\d+ Bräcke 2022, [^;]*: minst 8 → minst 9\./u)
  })

  it('is not found of another id or municipality', async () => {
    await log(5)
    const id = await fix(2022)
    expect((await api.ask('public', `/report-versions/${id}x/changes`)).status).toBe(404)
    expect((await api.ask('public', `/report-versions/${id}/changes?municipality=9999`)).status).toBe(
      400,
    )
    expect((await api.ask('public', `/report-versions/${id}/changes?format=xml`)).status).toBe(400)
  })
})
