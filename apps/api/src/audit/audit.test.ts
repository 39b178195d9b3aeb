import { setTimeout as sleep } from 'node:timers/promises'
import { insertAuditEvents } from '@inflytt/db'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { doDueJobs } from '../jobs/keep-jobs.ts'
import { holdWriters } from '../store/write-gate.ts'
import { sealAuditTrail } from './sealer.ts'
import { startOfDay } from './stockholm-instant.ts'
import { LOGGED } from '../households/household.testing.ts'

interface Page {
  items: Record<string, unknown>[]
  _meta: { totalRecords: number }
}

const HOUSEHOLD = { ...LOGGED, moveInMonth: '2026-09', note: 'En hemlig anteckning' }

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator', 'admin'])
})
afterEach(() => api.close())

const log = async (query = '') => (await api.ask<Page>('admin', `/audit-events${query}`)).body
const createHousehold = async () =>
  (await api.ask<{ ref: string }>('bracke', '/households', { method: 'POST', body: HOUSEHOLD })).body.ref

describe('the log', () => {
  it('names who changed which fields of which record, never a value or a name', async () => {
    const ref = await createHousehold()
    const { items } = await log()
    expect(items).toMatchObject([
      { action: 'create', actorRole: 'officer', recordType: 'household', recordId: ref, batch: null },
    ])
    expect(items[0]?.['fields']).toContain('note')
    expect(JSON.stringify(items)).not.toMatch(/hemlig|@/)
    await sealAuditTrail(api.deps)
    expect((await log()).items).toMatchObject([{ batch: 1 }])
  })

  it('is searched by day, actor, record and action, in pages', async () => {
    const ref = await createHousehold()
    await createHousehold()
    const count = async (query: string) => (await log(query))._meta.totalRecords
    expect(await count(`?recordType=household&recordId=${ref}&action=create`)).toBe(1)
    expect(await count('?from=2026-11-23&to=2026-11-23')).toBe(2)
    expect(await count('?to=2026-11-22')).toBe(0)
    expect(await count('?actor=nobody')).toBe(0)
    expect((await log('?limit=1&page=2')).items).toHaveLength(1)
    expect((await api.ask('admin', '/audit-events?day=2026-11-23')).status).toBe(400)
    expect((await api.ask('admin', '/audit-events?from=2026-02-30')).status).toBe(400)
    const backwards = await api.ask('admin', '/audit-events?from=2026-11-23&to=2026-11-22')
    expect(backwards.status).toBe(400)
  })

  it('is for administrators alone', async () => {
    const statuses = await Promise.all(
      (['bracke', 'coordinator', 'admin', 'public'] as const).map(
        async (who) => (await api.ask(who, '/audit-events')).status,
      ),
    )
    expect(statuses).toEqual([403, 403, 200, 401])
  })

  it.each([
    ['', 'text/csv', 406],
    ['', 'application/json', 200],
    ['?format=csv', 'application/json', 406],
    ['?format=csv', 'text/csv', 200],
  ])('and the households%s are given as %s with %i', async (query, Accept, expected) => {
    const headers = { Accept }
    const statuses = [
      (await api.ask('admin', `/audit-events${query}`, { headers })).status,
      (await api.ask('bracke', `/households${query}`, { headers })).status,
    ]
    expect(statuses).toEqual([expected, expected])
  })

  it('as a file is itself logged, by whom and with which filter', async () => {
    await createHousehold()
    const { status, headers, body } = await api.ask<string>(
      'admin',
      '/audit-events?format=csv&action=create',
    )
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toBe('attachment; filename="logg.csv"')
    const [columns, ...rows] = body.trim().split('\r\n')
    expect(columns).toContain('"recordType"')
    expect(rows).toHaveLength(1)
    expect((await log('?recordType=audit_log')).items).toMatchObject([
      { action: 'export', actorRole: 'admin', fields: ['filter'] },
    ])
  })
})

it('is sealed by its job', async () => {
  await createHousehold()
  await doDueJobs(api.deps)
  expect((await log()).items).toMatchObject([{ batch: 1 }])
})

const EVENTS = Array.from({ length: 4000 }, (_, index) => ({
  id: `e${String(index).padStart(4, '0')}`,
  at: '2026-11-23T10:00:00.000Z',
  actorId: 'u1',
  actorRole: 'officer' as const,
  action: 'create' as const,
  recordType: 'household',
  recordId: `R${index}`,
  recordVersion: 1,
  changes: {},
  salt: 's',
}))

it('is sealed without keeping others from being answered', async () => {
  await insertAuditEvents(api.deps.db, EVENTS)
  let turns = 0
  const turning = setInterval(() => (turns += 1), 1)
  expect(await sealAuditTrail(api.deps)).toBe(4000)
  clearInterval(turning)
  expect(turns).toBeGreaterThan(2)
})

it('is sealed no further while another connection holds the store, where nobody waits for it', async () => {
  await insertAuditEvents(api.deps.db, EVENTS)
  const waiting = async () =>
    (await api.deps.db.selectFrom('audit_waiting').select('event_id').execute()).length
  const sealed = sealAuditTrail(api.deps, { isPatient: true })
  while ((await waiting()) === EVENTS.length) await sleep(1)
  const letGo = await holdWriters()
  await sleep(50)
  const left = await waiting()
  await sleep(100)
  expect([left > 0, await waiting()]).toEqual([true, left])
  letGo()
  expect(await sealed).toBe(EVENTS.length)
})

it.each([
  ['2026-11-23', 0, '2026-11-22T23:00:00.000Z'],
  ['2026-06-30', 0, '2026-06-29T22:00:00.000Z'],
  ['2026-03-29', 1, '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', 0, '2026-10-24T22:00:00.000Z'],
  ['2026-10-25', 1, '2026-10-25T23:00:00.000Z'],
  ['2026-12-31', 1, '2026-12-31T23:00:00.000Z'],
])('the day %s and %s more begin in Stockholm at %s', (day, later, instant) => {
  expect(startOfDay(day, later)).toBe(instant)
})
