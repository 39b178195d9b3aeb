import { Connection } from '../connection.ts'
import type { Figure, Reading } from '../figure.ts'
import { QUESTION } from '../question.ts'
import type { Size } from '../made-up-household.ts'
import { startServer } from '../running-server.ts'
import { medianOf, overRuns, type Spread, timeInTurns } from '../sampling.ts'
import { COUNTRY, REGION, SMALL_COUNTRY, storeIn, withFolder } from '../stores.ts'

interface Extent {
  large: Size
  runs: number
  rounds: number
  warmUp: number
}

/** The figures of the same eight municipalities and seven years, in a store of a country against that of the region. */
export const outcomes: Figure = {
  id: 'S1',
  take: () => take({ large: COUNTRY, runs: 7, rounds: 3000, warmUp: 1000 }),
  short: () => take({ large: SMALL_COUNTRY, runs: 3, rounds: 300, warmUp: 200 }),
}

function take({ large, runs, rounds, warmUp }: Extent): Promise<Reading[]> {
  return withFolder(async (folder) => {
    const servers = [
      await startServer(await storeIn(folder, REGION)),
      await startServer(await storeIn(folder, large)),
    ]
    const connections = servers.map(({ baseUrl }) => new Connection(baseUrl))
    try {
      const tasks = connections.map((connection) => () => ask(connection))
      const taken: [Spread, Spread][] = []
      for (let run = 0; run < runs; run++)
        taken.push((await timeInTurns(tasks, rounds, warmUp)) as [Spread, Spread])
      return readings(large, taken)
    } finally {
      for (const connection of connections) connection.end()
      for (const server of servers) await server.stop()
    }
  })
}

async function ask(connection: Connection) {
  const status = await connection.send({ path: QUESTION })
  if (status !== 200) throw new Error(`${QUESTION} was answered ${status}`)
}

function readings({ households }: Size, runs: readonly [Spread, Spread][]): Reading[] {
  const ms = (spreads: Spread[]) => medianOf(spreads.map(({ medianMs }) => medianMs)).toFixed(2)
  return [
    {
      id: 'S1',
      what: `/outcomes at ${households} against 444 households`,
      ...overRuns(runs.map(([small, large]) => large.medianMs / small.medianMs)),
      unit: 'x',
      limit: { atMost: 1.5 },
      details: {
        '444 ms': ms(runs.map(([small]) => small)),
        [`${households} ms`]: ms(runs.map(([, large]) => large)),
      },
    },
    {
      id: 'S1',
      what: `/outcomes at ${households}: p99 against p50`,
      ...overRuns(runs.map(([, large]) => large.p99Ms / large.medianMs)),
      unit: 'x',
      limit: { atMost: 5 },
      details: {},
    },
  ]
}
