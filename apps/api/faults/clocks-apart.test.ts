import { existsSync } from 'node:fs'
import { openPostgres } from '@inflytt/db'
import { createPostgresDatabase } from '@inflytt/db/testing'
import { afterEach, expect, it } from 'vitest'
import {
  differencesIn,
  seedStore,
  type StartedServer,
  startServer,
} from '../src/serving/servers.testing.ts'
import { loadThreeServers } from '../src/serving/three-servers.testing.ts'
import { FAKETIME, underClock } from './faketime.testing.ts'
import { officerAt } from './load.testing.ts'

// Its check takes longer than a server to start.
const ROWS = 120_000

const servers: StartedServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.kill()))
})

it.runIf(existsSync(FAKETIME))(
  'three servers on one PostgreSQL whose clocks are minutes apart (libfaketime)',
  async () => {
    const database = await createPostgresDatabase()
    // Who signs in is counted by two of them, within a minute by their own clocks; sessions allow for five.
    const environments = ['+0', '-20s', '-3m'].map(underClock)
    expect(
      await loadThreeServers(database.connectionString, { places: 20, each: 60, environments }),
    ).toEqual({ saved: 80, differences: [] })
    const store = openPostgres(database.connectionString)
    const runs = store.db.selectFrom('job_run').select('job').where('job', '<>', 'sealing')
    expect(await runs.execute()).toEqual([{ job: 'followUps' }])
    await store.close()
    await database.drop()
  },
)

it.runIf(existsSync(FAKETIME))(
  'what a server is checking whose clock is minutes behind is ended by no other that starts (libfaketime)',
  async () => {
    const { connectionString, drop } = await createPostgresDatabase()
    await seedStore(connectionString)
    const behind = await startServer(connectionString, underClock('-3m'))
    servers.push(behind)
    const headers = await officerAt(behind.address)
    const rows = Array.from(
      { length: ROWS },
      (_, at) => `KS-${at};2025-0${(at % 9) + 1};2;1;Övriga Sverige;Kontakt före flytten;Hushållet`,
    )
    const sent = await fetch(`${behind.address}/api/v1/imports?municipality=2305&fileName=lista.csv`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'text/csv' },
      body: ['Ärendenr;Inflyttad;Vuxna;Barn;Varifrån;Kontakt;Underlag', ...rows].join('\r\n'),
    })
    const { id, state } = (await sent.json()) as { id: string; state: string }
    expect(state).toBe('checking')
    servers.push(await startServer(connectionString))
    const read = async () => {
      const answer = await fetch(`${behind.address}/api/v1/imports/${id}`, { headers })
      return (await answer.json()) as { state: string }
    }
    expect((await read()).state).toBe('checking')
    await expect
      .poll(async () => (await read()).state, { timeout: 120_000, interval: 500 })
      .not.toBe('checking')
    expect(await read()).toMatchObject({ state: 'previewed', counts: { accepted: ROWS } })
    await Promise.all(servers.splice(0).map((server) => server.stop()))
    expect(await differencesIn(connectionString)).toEqual([])
    await drop()
  },
)
