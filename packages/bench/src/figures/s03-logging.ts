import { toHouseholdRow } from '@inflytt/db'
import { PARTICIPATING_CODES } from '@inflytt/reference'
import SQLite from 'better-sqlite3'
import { addAccounts, issueToken, officerOf, signIn } from '../accounts.ts'
import type { Figure, Reading } from '../figure.ts'
import { rateOf } from '../load.ts'
import { logRequest } from '../log-request.ts'
import { householdAt, type Size } from '../made-up-household.ts'
import { startServer } from '../running-server.ts'
import { medianOf, overRuns } from '../sampling.ts'
import { COUNTRY, SMALL_COUNTRY, storeIn, withFolder } from '../stores.ts'

const CLIENTS = 10
const WARM_UP_MS = 1000
const MADE_UP = 2_000_000

/** Households that are logged over HTTP, against bare inserts of the same row with the same indexes, as durable. */
export const logging: Figure = {
  id: 'S3',
  take: () => take(COUNTRY, 3, 4000),
  short: () => take(SMALL_COUNTRY, 1, 2000),
}

interface Run {
  raw: number
  session: number
  token: number
}

function take(size: Size, runs: number, forMs: number): Promise<Reading[]> {
  return withFolder(async (folder) => {
    const store = await storeIn(folder, size)
    const officer = officerOf(...PARTICIPATING_CODES)
    await addAccounts(store, [officer])
    const server = await startServer(store)
    try {
      const cookie = await signIn(server, officer)
      const session = { Cookie: cookie, Origin: server.baseUrl }
      const token = { Authorization: `Bearer ${await issueToken(server, cookie)}` }
      const logged = (headers: Record<string, string>, ms: number) =>
        rateOf(server.baseUrl, {
          requestOf: (number) => logRequest(number, headers),
          connections: CLIENTS,
          forMs: ms,
          expected: 201,
        })
      await logged(session, WARM_UP_MS)
      const taken: Run[] = []
      for (let run = 0; run < runs; run++)
        taken.push({
          raw: insertFor(store, forMs / 2),
          session: await logged(session, forMs),
          token: await logged(token, forMs),
        })
      return readings(taken)
    } finally {
      await server.stop()
    }
  })
}

let inserted = 0

/** Inserts a second, by better-sqlite3 alone. */
function insertFor(path: string, ms: number): number {
  const file = new SQLite(path)
  file.pragma('synchronous = FULL')
  const row = toHouseholdRow(householdAt(0, 'region'))
  const columns = Object.keys(row)
  const insert = file.prepare(
    `insert into household (${columns.join()}) values (${columns.map((name) => `@${name}`).join()})`,
  )
  const begun = performance.now()
  let count = 0
  while (performance.now() - begun < ms) {
    const household = householdAt(MADE_UP + inserted++, 'region')
    insert.run(toHouseholdRow({ ...household, ref: `${household.ref}-raw` }))
    count += 1
  }
  const seconds = (performance.now() - begun) / 1000
  file.close()
  return count / seconds
}

function readings(runs: readonly Run[]): Reading[] {
  const perSecond = (rates: number[]) => medianOf(rates).toFixed(0)
  const of = (kind: 'session' | 'token', atLeast: number): Reading => ({
    id: 'S3',
    what: `households logged by ${CLIENTS} clients with a ${kind}, against bare inserts`,
    ...overRuns(runs.map((run) => run[kind] / run.raw)),
    unit: 'x',
    limit: { atLeast },
    details: {
      'logged/s': perSecond(runs.map((run) => run[kind])),
      'bare inserts/s': perSecond(runs.map(({ raw }) => raw)),
    },
  })
  return [of('session', 0.15), of('token', 0.3)]
}
