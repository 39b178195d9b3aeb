import { DEFAULT_LIMITS } from '@inflytt/reference'
import { json, modelledAnswer, type ReplayServer, startReplayServer } from '@inflytt/reference/testing'
import { returnLease, takeLease } from '@inflytt/db'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Answered, createTestApi, type TestApi } from '../api.testing.ts'
import { doDueJobs, keepJobs } from '../jobs/keep-jobs.ts'
import { refreshStatistics } from './refresh-statistics.ts'

interface List {
  items: Record<string, unknown>[]
  _meta: { totalRecords: number }
}

const LIMITS = { ...DEFAULT_LIMITS, attempts: 1, timeoutMs: 5000 }

let api: TestApi
let server: ReplayServer
beforeEach(async () => {
  ;[api, server] = await Promise.all([createTestApi([]), startReplayServer()])
})
afterEach(() => Promise.all([api.close(), server.close()]))

const addresses = () => ({ scbUrl: server.url, koladaUrl: server.url })
const refresh = () => refreshStatistics(api.deps, { ...addresses(), limits: LIMITS })
const ask = (query = '', headers: Record<string, string> = {}): Promise<Answered<List>> =>
  api.ask<List>('public', `/reference-statistics${query}`, { headers })
const scheduled = (refreshHours: number | undefined) => ({
  ...api.deps,
  config: { ...api.deps.config, statistics: { refreshHours, ...addresses() } },
})

/** Everything but one table is well. */
function failTable(table: string) {
  server.answer((received, response) =>
    received.path.includes(table)
      ? void response.writeHead(503).end()
      : modelledAnswer(received, response),
  )
}

describe('/reference-statistics', () => {
  it('shows the copy that comes with the program, and says so', async () => {
    const { body } = await ask('?measure=netMigration&municipality=2305&from=2024&to=2025')
    expect(body.items).toEqual([
      {
        measure: 'netMigration',
        unit: 'moves',
        municipality: '2305',
        year: 2024,
        value: expect.any(Number) as number,
        source: 'SCB',
        table: 'TAB1212',
        origin: 'snapshot',
        fetched: '2026-09-14',
        isPerturbed: false,
      },
      expect.objectContaining({ year: 2025, value: -11, table: 'TAB6640', isPerturbed: true }),
    ])
  })

  it('has a gap, and no row, where nothing is known', async () => {
    const { body } = await ask('?measure=inMigrants')
    expect(body.items).toEqual([])
  })

  it('shows what was fetched before the copy, with its table and when', async () => {
    await refresh()
    const { body } = await ask('?measure=inMigrants,netMigration&municipality=2305&from=2024')
    expect(body.items).toMatchObject([
      { measure: 'inMigrants', year: 2024, table: 'TAB1212', origin: 'fetched' },
      { measure: 'inMigrants', year: 2025, table: 'TAB6640', isPerturbed: true },
      { measure: 'netMigration', year: 2024, origin: 'fetched', fetched: '2026-11-23T12:00:00.000Z' },
      { measure: 'netMigration', year: 2025, value: -11, origin: 'fetched' },
    ])
  })

  it('answers 304 until something is fetched', async () => {
    const { headers } = await ask('?from=2024')
    const etag = headers.get('etag') ?? ''
    expect((await ask('?from=2024', { 'If-None-Match': etag })).status).toBe(304)
    await refresh()
    expect((await ask('?from=2024', { 'If-None-Match': etag })).status).toBe(200)
  })

  it.each(['?measure=people', '?municipality=0180', '?from=abc', '?from=2025&to=2024', '?year=2024'])(
    'refuses %s, naming it',
    async (query) => {
      const { status } = await ask(query)
      expect(status).toBe(400)
    },
  )

  it('tells of each table whether the last try fetched it', async () => {
    expect((await ask('/tables')).body.items).toMatchObject([
      { table: 'TAB1212', status: 'never', fetched: null, tried: null },
      { table: 'TAB6640' },
      { table: 'TAB5557' },
      { source: 'Kolada', table: 'N00900' },
    ])
    failTable('TAB6640')
    await refresh()
    expect((await ask('/tables')).body.items).toMatchObject([
      { table: 'TAB1212', status: 'fetched', fetched: '2026-11-23T12:00:00.000Z' },
      { table: 'TAB6640', status: 'failed', fetched: null, tried: '2026-11-23T12:00:00.000Z' },
      { status: 'fetched' },
      { status: 'fetched' },
    ])
  })
})

describe('a refresh', () => {
  it('stores every table, asking each once', async () => {
    expect(await refresh()).toMatchObject([
      { table: 'TAB1212', figures: 240, failure: null },
      { table: 'TAB6640', figures: 24, failure: null },
      { table: 'TAB5557', figures: 8, failure: null },
      { table: 'N00900', figures: 96, failure: null },
    ])
    expect(server.received).toHaveLength(4)
  })

  it('keeps what was fetched when a later one fails, and goes on with the next table', async () => {
    await refresh()
    api.deps.setNow('2026-11-24T12:00:00.000Z')
    failTable('TAB6640')
    expect(await refresh()).toMatchObject([
      { failure: null, fetchedAt: '2026-11-24T12:00:00.000Z' },
      {
        figures: null,
        failure: 'SCB TAB6640 cannot answer now (503).',
        fetchedAt: '2026-11-23T12:00:00.000Z',
      },
      { failure: null },
      { failure: null },
    ])
    const { body } = await ask('?measure=netMigration&municipality=2305&from=2025')
    expect(body.items).toMatchObject([{ origin: 'fetched', fetched: '2026-11-23T12:00:00.000Z' }])
  })

  it('stores nothing of an answer that is half right', async () => {
    server.answer((received, response) => {
      const end = response.end.bind(response)
      response.end = ((body: string) => end(body.replace(/(\d+)\]\}$/, '"$1"]}'))) as never
      return modelledAnswer(received, response)
    })
    const refreshed = await refresh()
    expect(refreshed?.slice(0, 3).every(({ failure }) => failure !== null)).toBe(true)
    expect((await ask('?measure=inMigrants')).body.items).toEqual([])
  })

  it('runs once at a time, also beside another process', async () => {
    const both = await Promise.all([refresh(), refresh()])
    expect(both.filter((refreshed) => refreshed === undefined)).toHaveLength(1)
    const other = { name: 'statistics', holder: 'another process' }
    await takeLease(api.deps.db, other, { at: '2026-11-23T12:00:00.000Z', lastsMs: 60_000 })
    expect(await refresh()).toBeUndefined()
    await returnLease(api.deps.db, other)
    expect(await refresh()).toHaveLength(4)
  })

  it('stores nothing more where it stood still for so long that another process has refreshed since', async () => {
    server.answer((received, response) => {
      if (!received.path.includes('TAB6640')) return modelledAnswer(received, response)
      const another = { name: 'statistics', holder: 'another process' }
      api.deps.setNow('2026-11-23T13:00:01.000Z')
      const term = { at: '2026-11-23T13:00:01.000Z', lastsMs: 60_000 }
      return void takeLease(api.deps.db, another, term)
        .then(() => returnLease(api.deps.db, another))
        .then(() => modelledAnswer(received, response))
    })
    expect(await refresh()).toMatchObject([{ table: 'TAB1212', failure: null }])
    expect((await ask('/tables')).body.items.map(({ status }) => status)).toEqual([
      'fetched',
      'never',
      'never',
      'never',
    ])
  })
})

describe('the schedule', () => {
  it('asks nobody unless it is configured', async () => {
    await doDueJobs(scheduled(undefined))
    const stop = keepJobs(scheduled(undefined))
    await stop()
    expect(server.received).toEqual([])
  })

  it('refreshes when the last try is older than the interval', async () => {
    await doDueJobs(scheduled(24))
    expect(server.received).toHaveLength(4)
    api.deps.setNow('2026-11-24T11:59:00.000Z')
    await doDueJobs(scheduled(24))
    expect(server.received).toHaveLength(4)
    api.deps.setNow('2026-11-24T12:00:00.000Z')
    await doDueJobs(scheduled(24))
    expect(server.received).toHaveLength(8)
  })

  it('logs what fails in a sentence, without address or body, and does not throw', async () => {
    server.answer((_received, response) => json(response, { secret: 'of the body' }))
    await doDueJobs(scheduled(24))
    const lines = api.deps.logged.filter(({ msg }) => msg === 'statistics not fetched')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatchObject({
      level: 'warn',
      statistics: 'SCB TAB1212',
      failure: 'SCB TAB1212 answered in another form than expected: no JSON-stat 2.0.',
    })
    expect(JSON.stringify(lines)).not.toMatch(/127\.0\.0\.1|of the body/)
  })

  it('stops at once in the middle of a table, and stores nothing of it', async () => {
    const asked = new Promise<void>((resolve) => server.answer(() => resolve()))
    const stop = keepJobs(scheduled(24))
    await asked
    await stop()
    expect((await ask('/tables')).body.items.map(({ status }) => status)).toEqual(
      Array.from({ length: 4 }, () => 'never'),
    )
    server.answer(modelledAnswer)
    expect(await refresh()).toHaveLength(4)
  })
})
