import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure, Reading } from '../figure.ts'
import { type FixedVersion, waitForYears } from '../fixed-years.ts'
import { startServer } from '../running-server.ts'
import { medianOf, overRuns, type Spread, timeInTurns } from '../sampling.ts'

const OPEN = '/api/v1/outcomes?by=year&from=2020&to=2025'
const FIXED = '/api/v1/outcomes?by=origin,year&from=2020&to=2025'
const RUNS = 5
const ROUNDS = 200
const WARM_UP = 50

/**
 * How long each year of the demo takes to fix, which the server does one after the other when it has started: all tables
 * of Tier 1 computed and masked, reports and all stored. And what the masks add to a request, which is nothing: they are
 * stored with the tables.
 */
export const publication: Figure = {
  id: 'P1',
  async take() {
    const folder = mkdtempSync(join(tmpdir(), 'inflytt-bench-'))
    const server = await startServer(join(folder, 'demo.sqlite'), { INFLYTT_DEMO: '1' })
    const begunAt = Date.now()
    try {
      const seconds = secondsOfEach(begunAt, await waitForYears(server.baseUrl))
      const tasks = [OPEN, FIXED].map((path) => () => ask(server.baseUrl + path))
      const runs: [Spread, Spread][] = []
      for (let run = 0; run < RUNS; run++)
        runs.push((await timeInTurns(tasks, ROUNDS, WARM_UP)) as [Spread, Spread])
      return [slowest(seconds), added(runs)]
    } finally {
      await server.stop()
      rmSync(folder, { recursive: true })
    }
  },
}

function secondsOfEach(begunAt: number, versions: readonly FixedVersion[]): Map<number, number> {
  const times = versions.map(({ fixedAt }) => Date.parse(fixedAt))
  return new Map(
    versions.map(({ year }, index) => [
      year,
      Math.max(0, times[index]! - (times[index - 1] ?? begunAt)) / 1000,
    ]),
  )
}

function slowest(seconds: ReadonlyMap<number, number>): Reading {
  return {
    id: 'P1',
    what: 'the slowest year of the demo to fix, every table masked',
    value: Math.max(...seconds.values()),
    unit: 's',
    limit: { atMost: 10 },
    details: Object.fromEntries([...seconds].map(([year, value]) => [year, value.toFixed(1)])),
  }
}

async function ask(url: string) {
  const response = await fetch(url)
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`)
  await response.arrayBuffer()
}

function added(runs: readonly [Spread, Spread][]): Reading {
  const ratios = runs.map(([open, fixed]) => fixed.medianMs / open.medianMs)
  const ms = (spreads: readonly Spread[]) => medianOf(spreads.map(({ medianMs }) => medianMs)).toFixed(2)
  return {
    id: 'P1',
    what: 'a masked table of six years against K1 of the same, which has no mask',
    ...overRuns(ratios),
    unit: 'x',
    limit: { atMost: 1.5 },
    details: {
      'K1 ms': ms(runs.map(([open]) => open)),
      'table ms': ms(runs.map(([, fixed]) => fixed)),
    },
  }
}
