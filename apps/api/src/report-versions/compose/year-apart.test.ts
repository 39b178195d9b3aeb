import { findStorePlace, type StorePlace } from '@inflytt/db'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../../api.testing.ts'
import { LOGGED } from '../../households/household.testing.ts'
import { readSinceFixedApart } from '../changes/changed-apart.ts'
import { composeApart } from './compose-apart.ts'
import { type ComposedYear, composeHere } from './compose-here.ts'

const DECISION = { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/118/2026' }
const INPUT = { year: 2022, decision: DECISION }

let api: TestApi
let place: StorePlace
let refs: string[]
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator'])
  const found = await findStorePlace(api.deps.db)
  if (found === undefined) throw new Error('the store has no place')
  place = found
  refs = []
  for (let count = 0; count < 7; count += 1) {
    const body = { ...LOGGED, moveInMonth: '2022-03', programmeId: 'en-attraktiv-region' }
    const sent = { method: 'POST', body }
    refs.push((await api.ask<{ ref: string }>('bracke', '/households', sent)).body.ref)
  }
})
afterEach(() => api.close())

/** What is told of a year, without what is another each time. */
function toldOf({ version, tables, reports }: ComposedYear) {
  const { id: _id, hash: _hash, fixedAt, ...rest } = version
  return {
    version: rest,
    tables: tables.map(({ key, version: its, cells }) => [key, its, cells]),
    reports: reports.map(({ municipalityCode, report }) => [
      municipalityCode,
      report.replaceAll(fixedAt, 'the instant of fixing'),
    ]),
  }
}

it('is composed by a thread as it is without one', async () => {
  const apart = await composeApart(api.deps, place, INPUT, {})
  const here = await composeHere(api.deps, INPUT, {})
  expect(toldOf(apart)).toEqual(toldOf(here))
  expect(apart.tables.length).toBeGreaterThan(20)
  expect(apart.reports).toHaveLength(9)
  expect(apart.version.hash).toMatch(/^[\da-f]{64}$/)
})

it('is refused by a thread with the same sentence, and given up with its reason', async () => {
  const early = { year: 2026, decision: DECISION }
  const [apart, here] = await Promise.all(
    [composeApart(api.deps, place, early, {}), composeHere(api.deps, early, {})].map((composing) =>
      composing.catch((error: unknown) => error),
    ),
  )
  expect(apart).toMatchObject({
    code: 'validation-failed',
    faults: [{ detail: 'The year is not over yet.' }],
  })
  expect(apart).toEqual(here)
  const giving = new AbortController()
  const given = composeApart(api.deps, place, INPUT, { signal: giving.signal })
  giving.abort(new Error('nobody waits for it'))
  await expect(given).rejects.toThrow('nobody waits for it')
})

it('is known by a thread to be otherwise once something is altered', async () => {
  const sent = { method: 'POST', body: INPUT }
  expect((await api.ask('coordinator', '/report-versions', sent)).status).toBe(201)
  const at = api.deps.clock().toISOString()
  const since = () => readSinceFixedApart({ place, year: 2022, fixedAt: at, at })
  expect(await since()).toEqual({ isChanged: false, kinds: [] })
  api.deps.setNow('2026-11-23T13:00:00.000Z')
  const change = { method: 'PATCH', body: { adults: 3 }, headers: { 'If-Match': '*' } }
  expect((await api.ask('bracke', `/households/${refs[0]}`, change)).status).toBe(200)
  expect(await since()).toEqual({ isChanged: true, kinds: [] })
  const counted = { method: 'PATCH', body: { moveInMonth: '2023-03' }, headers: { 'If-Match': '*' } }
  expect((await api.ask('bracke', `/households/${refs[1]}`, counted)).status).toBe(200)
  const kinds = [{ recordType: 'household', action: 'change' }]
  expect(await since()).toEqual({ isChanged: true, kinds })
})

it('is waited for longer than anything else, since nothing is sent meanwhile', async () => {
  const limits: number[] = []
  const socket = { remoteAddress: '127.0.0.1', setTimeout: (ms: number) => limits.push(ms) }
  const headers = {
    ...api.cookieOf('coordinator'),
    Origin: api.deps.baseUrl(),
    'Content-Type': 'application/json',
  }
  const sent = { method: 'POST', headers, body: JSON.stringify({ ...INPUT, year: 2026 }) }
  const answer = await api.app.request('/api/v1/report-versions', sent, { incoming: { socket } })
  expect([answer.status, limits]).toEqual([422, [30 * 60_000]])
})
