import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { householdIn } from '../access/matrix.testing.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { importing } from './imports.testing.ts'

let api: TestApi
let files: ReturnType<typeof importing>
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund'])
  files = importing(api)
})
afterEach(() => api.close())

async function log(over: object = {}, who: 'bracke' | 'ostersund' = 'bracke') {
  const code = who === 'bracke' ? '2305' : '2380'
  const { body } = await api.ask<{ ref: string }>(who, '/households', {
    method: 'POST',
    body: householdIn(code, over),
  })
  return body.ref
}
const exported = async () => (await api.ask<string>('bracke', '/households?format=csv')).body

/** The export as a person leaves it in Swedish Excel: no quotes, months as it shows them, zeros lost. */
function throughExcel(csv: string, edit: (line: string) => string = (line) => line): string {
  return csv
    .replace('\uFEFF', '')
    .replaceAll('"', '')
    .split('\r\n')
    .map((line) =>
      edit(
        line
          .replaceAll(
            /;(20\d\d)-(0[1-9]|1[0-2]);/gu,
            (_m, year, month) => `;${MONTHS[Number(month) - 1]}-${year.slice(2)};`,
          )
          .replaceAll(/;0(\d)/gu, ';$1'),
      ),
    )
    .join('\n')
}
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

it('knows an export again, and finds nothing changed in it', async () => {
  await log({
    originCounty: '01',
    occupationSsyk: '0210',
    note: '=1+1',
    adultAgeBands: ['25-34', '65+'],
    otherReasons: ['nature', 'family'],
  })
  await log({ originType: 'own_county', note: 'Klart\u00a0i mars' })
  const { body } = await files.upload(throughExcel(await exported()))
  expect(body.headerRow).toBe(2)
  const rows = await files.rows(body.id)
  expect(rows.map(({ status, changes, messages }) => ({ status, changes, messages }))).toEqual([
    { status: 'unchanged', changes: [], messages: [] },
    { status: 'unchanged', changes: [], messages: [] },
  ])
})

it('shows what was changed, saves it by its version, and gives it back', async () => {
  const ref = await log()
  const other = await log({ adults: 1 })
  const file = throughExcel(await exported(), (line) =>
    line.startsWith(ref) ? line.replace(';2;1;', ';3;1;') : line,
  )
  const { body } = await files.upload(file)
  const rows = await files.rows(body.id)
  expect(rows.find((row) => row.ref === ref)).toMatchObject({
    status: 'changed',
    decision: 'accept',
    changes: [{ field: 'adults', before: 2, after: 3 }],
  })
  expect(rows.find((row) => row.ref === other)).toMatchObject({
    status: 'unchanged',
    decision: 'reject',
  })
  expect((await files.post(`/imports/${body.id}/commit`)).body.saved).toMatchObject({ changed: 1 })
  const read = async () => (await api.ask<{ adults: number }>('bracke', `/households/${ref}`)).body
  expect(await read()).toMatchObject({ adults: 3 })
  expect((await files.post(`/imports/${body.id}/undo`)).status).toBe(200)
  expect(await read()).toMatchObject({ adults: 2 })
  expect((await verifyStore(api.deps.db, api.deps.clock())).differences).toEqual([])
})

it('counts, records and takes back nothing where a file says what an occupation overrules', async () => {
  const kept = { housingType: 'own_house', note: 'Egen gård' }
  const ref = await log({ occupationSsyk: '2221' })
  const other = await log()
  await api.ask('bracke', `/households/${ref}`, {
    method: 'PATCH',
    body: kept,
    headers: { 'If-Match': '*' },
  })
  const { body } = await files.upload(
    `ref;version;occupationField;adults\n${ref};2;construction;2\n${other};1;construction;3`,
  )
  const statuses = (await files.rows(body.id)).map(({ status }) => status)
  // A list may have been checked, and another recorded, by a server that told such a row as changed.
  api.deps.setNow('2026-11-23T13:00:00.000Z')
  await api.deps.db
    .updateTable('import_row')
    .set({ decision: 'accept' })
    .where('row_number', '=', 2)
    .execute()
  const { saved } = (await files.post(`/imports/${body.id}/commit`)).body
  expect([statuses, saved]).toMatchObject([['unchanged', 'changed'], { changed: 1 }])
  const recorded = api.deps.db.selectFrom('import_record').selectAll()
  expect(await recorded.execute()).toMatchObject([{ record_id: other }])
  const asBefore = { record_id: ref, record_type: 'household', action: 'change', record_version: 2 }
  await api.deps.db
    .insertInto('import_record')
    .values({ ...asBefore, batch_id: body.id })
    .execute()
  expect((await files.post(`/imports/${body.id}/undo`)).status).toBe(200)
  expect((await api.ask('bracke', `/households/${ref}`)).body).toMatchObject(kept)
  expect((await api.ask('bracke', `/households/${other}`)).body).toMatchObject({ adults: 2 })
})

describe('taking a file back that touched the decision on a coverage', () => {
  const REASON = 'Kom f\u00f6re programmet'
  const decision = { coverage: 'new', coverageReason: REASON }
  const column = (columns: string, cells: string) => (ref: string) => `ref;${columns}\n${ref};${cells}`
  it.each([
    ['decides it', {}, column('coverage;coverageReason', `new;${REASON}`), 'new'],
    ['takes it away', decision, column('originType', 'world'), 'undecided'],
    ['says it again', decision, column('originType;coverage', 'world;new'), 'new'],
    [
      'moves it to where the rules say so',
      decision,
      column('moveInMonth;coverage', '2025-05;new'),
      'new',
    ],
  ])('gives back what was decided: the file %s', async (_what, body, file, between) => {
    const ref = await log({ moveInMonth: '2024-05', programmeId: 'en-attraktiv-region' })
    const address = `/households/${ref}`
    await api.ask('bracke', address, { method: 'PATCH', body, headers: { 'If-Match': '*' } })
    const read = async () => {
      const own = await api.ask('bracke', address)
      const { updatedAt: _at, ...household } = own.body
      const outcome = await api.ask<{ total: object }>('public', '/outcomes?from=2020&to=2026')
      return { household, total: outcome.body.total }
    }
    const before = await read()
    expect(before.household['coverage']).toBe('coverage' in body ? 'new' : 'undecided')
    const { id } = (await files.upload(file(ref))).body
    expect((await files.post(`/imports/${id}/commit`)).body.saved).toMatchObject({ changed: 1 })
    expect((await read()).household['coverage']).toBe(between)
    expect((await files.post(`/imports/${id}/undo`)).body.state).toBe('undone')
    expect(await read()).toEqual(before)
    expect((await verifyStore(api.deps.db, api.deps.clock())).differences).toEqual([])
  })
})

it('rejects at first what somebody has saved since the file was made, and shows both values', async () => {
  const ref = await log()
  const file = throughExcel(await exported(), (line) => line.replace(';2;1;', ';3;1;'))
  await api.ask('bracke', `/households/${ref}`, {
    method: 'PATCH',
    body: { children: 2 },
    headers: { 'If-Match': '*' },
  })
  const { body } = await files.upload(file)
  const [row] = await files.rows(body.id)
  expect(row).toMatchObject({
    status: 'stale',
    decision: 'reject',
    changes: [
      { field: 'adults', before: 2, after: 3 },
      { field: 'children', before: 2, after: 1 },
    ],
  })
  const accepted = await files.patch(`/imports/${body.id}/rows/${row?.row}`, { decision: 'accept' })
  expect(accepted.status).toBe(200)
  await api.ask('bracke', `/households/${ref}`, {
    method: 'PATCH',
    body: { note: 'later' },
    headers: { 'If-Match': '*' },
  })
  const refused = await files.post(`/imports/${body.id}/commit`)
  expect({ status: refused.status, errors: refused.body.errors }).toMatchObject({
    status: 409,
    errors: [{ pointer: `/rows/${row?.row}` }],
  })
})

it('keeps a preliminary household so where its period is closed, as the form does', async () => {
  const ref = await log({ evidence: 'none', moveInMonth: '2025-02' })
  await api.ask('bracke', '/period-reports/2305/2025-T1', {
    method: 'PUT',
    body: { state: 'closed' },
    headers: { 'If-None-Match': '*' },
  })
  const { body } = await files.upload(`ref;evidence\n${ref};household`)
  const [row] = await files.rows(body.id)
  expect([row?.status, row?.messages.map(({ code }) => code)]).toEqual(['changed', ['kept-preliminary']])
  expect((await files.post(`/imports/${body.id}/commit`)).body.saved).toMatchObject({ changed: 1 })
  const saved = await api.ask('bracke', `/households/${ref}`)
  expect(saved.body).toMatchObject({ evidence: 'household', countStatus: 'preliminary' })
  const asked = await files.upload(`ref;countStatus\n${ref};confirmed`)
  expect((await files.rows(asked.body.id))[0]?.messages.map(({ code }) => code)).toEqual([
    'period-closed',
  ])
})

it('says in the row that a household which came late does not move into another closed period', async () => {
  for (const period of ['2025-T1', '2025-T2'])
    await api.ask('bracke', `/period-reports/2305/${period}`, {
      method: 'PUT',
      body: { state: 'closed' },
      headers: { 'If-None-Match': '*' },
    })
  const ref = await log({ moveInMonth: '2025-02' })
  const told = async (month: string) => {
    const { body } = await files.upload(`ref;moveInMonth\n${ref};${month}`)
    return (await files.rows(body.id)).map(({ status, messages }) => ({ status, messages }))
  }
  expect(await told('2025-03')).toMatchObject([{ status: 'changed' }])
  expect(await told('2025-06')).toMatchObject([
    { status: 'faulty', messages: [{ code: 'period-closed', field: 'moveInMonth' }] },
  ])
})

it('says in the row that a household which came late is locked once klart is said again', async () => {
  const path = '/period-reports/2305/2025-T1'
  const say = async (body: Record<string, string>) => {
    const { headers } = await api.ask('bracke', path)
    const match = { 'If-Match': headers.get('etag')! }
    expect((await api.ask('bracke', path, { method: 'PUT', body, headers: match })).status).toBe(200)
  }
  const statusOf = async (ref: string) => {
    const { body } = await files.upload(`ref;adults\n${ref};3`)
    return (await files.rows(body.id)).map(({ status, messages }) => [status, messages[0]?.code])
  }
  await say({ state: 'closed' })
  const ref = await log({ moveInMonth: '2025-02' })
  expect(await statusOf(ref)).toEqual([['changed', undefined]])
  await say({ state: 'open', reopenReason: 'Ett hush\u00e5ll till' })
  await say({ state: 'closed' })
  expect(await statusOf(ref)).toEqual([['faulty', 'period-closed']])
})

it('says of another municipality\u2019s household what it says of none', async () => {
  const foreign = await log({}, 'ostersund')
  const list = (ref: string) => `ref;adults;children\n${ref};1;0`
  const [one, none] = [await files.upload(list(foreign)), await files.upload(list('2380-2026-ZZZZ'))]
  const told = async (id: string) =>
    (await files.rows(id)).map(({ status, messages }) => ({ status, messages }))
  expect(await told(one.body.id)).toEqual(await told(none.body.id))
  expect((await told(one.body.id))[0]).toMatchObject({
    status: 'faulty',
    messages: [{ code: 'ref-unknown' }],
  })
})

it('takes away what somebody has taken away in every row', async () => {
  await log({ note: 'Skrivet om familjen' })
  const { body } = await files.upload((await exported()).replace('"Skrivet om familjen"', ''))
  const [row] = await files.rows(body.id)
  expect(row).toMatchObject({
    status: 'changed',
    changes: [{ field: 'note', before: 'Skrivet om familjen', after: null }],
  })
})

it('says in the file what was done to welcome a household', async () => {
  const steps = [
    { step: 'contact_person', month: '2025-02', status: 'done' },
    { step: 'welcome_talk', month: '2025-03', status: 'offered' },
  ]
  await log({ moveInMonth: '2025-02', welcomeSteps: steps })
  expect(await exported()).toContain(';contact_person:2025-02:done welcome_talk:2025-03:offered;')
})
