import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Figure, Reading } from '../figure.ts'
import { QUESTION } from '../question.ts'
import type { Size } from '../made-up-household.ts'
import { startServer } from '../running-server.ts'
import { medianOf, overRuns } from '../sampling.ts'
import { COUNTRY, SMALL_COUNTRY, storeIn, withFolder } from '../stores.ts'

const MB = 1_000_000

/** From the start of the process to the first figures, against a Node that does nothing; and what it holds then. */
export const starting: Figure = {
  id: 'S7',
  take: () => take(COUNTRY, 7),
  short: () => take(SMALL_COUNTRY, 3),
}

interface Run {
  bareMs: number
  ms: number
  bytes: number
}

function take(size: Size, runs: number): Promise<Reading[]> {
  return withFolder(async (folder) => {
    const store = await storeIn(folder, size)
    await startOnce(store)
    const taken: Run[] = []
    for (let run = 0; run < runs; run++)
      taken.push({ bareMs: await startBareNode(), ...(await startOnce(store)) })
    return readings(size, taken)
  })
}

async function startBareNode(): Promise<number> {
  const begun = performance.now()
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit')
  return performance.now() - begun
}

async function startOnce(store: string): Promise<Omit<Run, 'bareMs'>> {
  const begun = performance.now()
  const server = await startServer(store)
  try {
    const response = await fetch(server.baseUrl + QUESTION)
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`the first answer was ${response.status}`)
    const ms = performance.now() - begun
    // Figures are answered before the rest of the program is read, and memory is that of all of it.
    await (await fetch(`${server.baseUrl}/api/v1/municipalities`)).arrayBuffer()
    return { ms, bytes: server.residentBytes() }
  } finally {
    await server.stop()
  }
}

function readings({ households }: Size, runs: readonly Run[]): Reading[] {
  const ms = (values: number[]) => medianOf(values).toFixed(0)
  return [
    {
      id: 'S7',
      what: `start on ${households} households to the first 200, against bare Node`,
      ...overRuns(runs.map((run) => run.ms / run.bareMs)),
      unit: 'x',
      limit: { atMost: 4 },
      details: { ms: ms(runs.map((run) => run.ms)), 'bare ms': ms(runs.map(({ bareMs }) => bareMs)) },
    },
    {
      id: 'S7',
      what: 'memory of the server then',
      ...overRuns(runs.map(({ bytes }) => bytes / MB)),
      unit: 'MB',
      limit: { atMost: 150 },
      details: {},
    },
  ]
}
