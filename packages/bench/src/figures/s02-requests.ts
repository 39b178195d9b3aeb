import type { Figure, Reading } from '../figure.ts'
import { rateOf } from '../load.ts'
import { QUESTION } from '../question.ts'
import type { Size } from '../made-up-household.ts'
import { startBareServer, startServer } from '../running-server.ts'
import { medianOf, overRuns } from '../sampling.ts'
import { COUNTRY, SMALL_COUNTRY, storeIn, withFolder } from '../stores.ts'

const CONNECTIONS = 10
const WARM_UP_MS = 1000

/** A public question with all headers and checks on, against node:http running the same prepared statement. */
export const requests: Figure = {
  id: 'S2',
  take: () => take(COUNTRY, 5, 3000),
  short: () => take(SMALL_COUNTRY, 3, 1000),
}

function take(size: Size, runs: number, forMs: number): Promise<Reading[]> {
  return withFolder(async (folder) => {
    const store = await storeIn(folder, size)
    const servers = [await startServer(store), await startBareServer(store)] as const
    const [ours, bare] = servers.map(
      ({ baseUrl }) =>
        (ms: number) =>
          rateOf(baseUrl, {
            requestOf: () => ({ path: QUESTION }),
            connections: CONNECTIONS,
            forMs: ms,
            expected: 200,
          }),
    ) as [Rate, Rate]
    try {
      for (const rate of [ours, bare]) await rate(WARM_UP_MS)
      const taken: { ours: number; bare: number }[] = []
      for (let run = 0; run < runs; run++)
        taken.push({ ours: await ours(forMs), bare: await bare(forMs) })
      return [reading(taken)]
    } finally {
      for (const server of servers) await server.stop()
    }
  })
}

type Rate = (ms: number) => Promise<number>

function reading(runs: readonly { ours: number; bare: number }[]): Reading {
  const perSecond = (rates: number[]) => medianOf(rates).toFixed(0)
  return {
    id: 'S2',
    what: 'requests a second against bare node:http with the same statement',
    ...overRuns(runs.map(({ ours, bare }) => ours / bare)),
    unit: 'x',
    limit: { atLeast: 0.5 },
    details: {
      'requests/s': perSecond(runs.map(({ ours }) => ours)),
      'bare requests/s': perSecond(runs.map(({ bare }) => bare)),
      connections: CONNECTIONS,
    },
  }
}
