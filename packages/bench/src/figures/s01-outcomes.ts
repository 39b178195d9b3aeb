import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PARTICIPATING_CODES } from '@inflytt/reference'
import type { Figure, Reading } from '../figure.ts'
import { startServer } from '../running-server.ts'
import { medianOf, type Spread, timeInTurns } from '../sampling.ts'
import { makeStore } from '../store-of.ts'

const QUESTION = `/api/v1/outcomes?by=municipality,year&from=2020&to=2026&municipality=${PARTICIPATING_CODES.join(',')}`
const RUNS = 5
const ROUNDS = 1000
const WARM_UP = 200
const LARGE = 1_000_000

/** The figures of the same eight municipalities and seven years, in a store of a country against that of the region. */
export const outcomes: Figure = {
  id: 'S1',
  async take() {
    const folder = mkdtempSync(join(tmpdir(), 'inflytt-bench-'))
    const [small, large] = [join(folder, 'small.sqlite'), join(folder, 'large.sqlite')]
    await makeStore(small, { households: 444, municipalities: 'region' })
    await makeStore(large, { households: LARGE, municipalities: 'country' })
    const servers = [await startServer(small), await startServer(large)]
    try {
      const tasks = servers.map(
        ({ baseUrl }) =>
          () =>
            ask(baseUrl + QUESTION),
      )
      const runs: [Spread, Spread][] = []
      for (let run = 0; run < RUNS; run++)
        runs.push((await timeInTurns(tasks, ROUNDS, WARM_UP)) as [Spread, Spread])
      return readings(runs)
    } finally {
      for (const server of servers) await server.stop()
      rmSync(folder, { recursive: true })
    }
  },
}

async function ask(url: string) {
  const response = await fetch(url)
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`)
  await response.arrayBuffer()
}

function readings(runs: readonly [Spread, Spread][]): Reading[] {
  const ratios = runs.map(([small, large]) => large.medianMs / small.medianMs)
  const tails = runs.map(([, large]) => large.p99Ms / large.medianMs)
  const ms = (spreads: Spread[]) => medianOf(spreads.map(({ medianMs }) => medianMs)).toFixed(2)
  const spread = (values: number[]) =>
    `${Math.min(...values).toFixed(2)}-${Math.max(...values).toFixed(2)}`
  const details = {
    '444 ms': ms(runs.map(([small]) => small)),
    '1,000,000 ms': ms(runs.map(([, large]) => large)),
  }
  return [
    {
      id: 'S1',
      what: '/outcomes at 1,000,000 against 444 households',
      value: medianOf(ratios),
      unit: 'x',
      limit: 1.5,
      details: { ...details, spread: spread(ratios) },
    },
    {
      id: 'S1',
      what: '/outcomes at 1,000,000: p99 against p50',
      value: medianOf(tails),
      unit: 'x',
      limit: 5,
      details: { spread: spread(tails) },
    },
  ]
}
