import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { MUNICIPALITIES_SWEDEN } from '@inflytt/reference'
import { addAccounts, officerOf, signIn } from '../accounts.ts'
import type { Figure, Reading } from '../figure.ts'
import { type Answered, Load, summaryOf } from '../load.ts'
import { QUESTION } from '../question.ts'
import type { Size } from '../made-up-household.ts'
import { type RunningServer, startServer } from '../running-server.ts'
import { overRuns } from '../sampling.ts'
import { COUNTRY, SMALL_COUNTRY, storeIn, withFolder } from '../stores.ts'

const MB = 1_000_000
const IDLE_MS = 3000
const ASK_EVERY_MS = 20
const LOOK_EVERY_MS = 50

/** All households as a file for a spreadsheet, against the command line of SQLite writing the same table. */
export const exported: Figure = {
  id: 'S4',
  take: () => take(COUNTRY, 3),
  short: () => take(SMALL_COUNTRY, 1),
}

interface Run {
  ours: Export
  sqliteMs: number
}

function take(size: Size, runs: number): Promise<Reading[]> {
  return withFolder(async (folder) => {
    const store = await storeIn(folder, size)
    // The coordinator sees all households and takes none with them.
    const officer = officerOf(...MUNICIPALITIES_SWEDEN.map(({ code }) => code))
    await addAccounts(store, [officer])
    const server = await startServer(store)
    try {
      const cookie = await signIn(server, officer)
      const idle = await new Load(server.baseUrl, () => ({ path: QUESTION })).run(
        1,
        sleep(IDLE_MS),
        ASK_EVERY_MS,
      )
      const taken: Run[] = []
      for (let run = 0; run < runs; run++)
        taken.push({
          ours: await exportFrom(server, cookie, size.households),
          sqliteMs: await writeBySqlite(store),
        })
      return readings(size, idle, taken)
    } finally {
      await server.stop()
    }
  })
}

interface Export {
  ms: number
  grownBytes: number
  meanwhile: Answered[]
}

async function exportFrom(server: RunningServer, cookie: string, households: number): Promise<Export> {
  const before = server.residentBytes()
  let most = before
  const looking = setInterval(() => (most = Math.max(most, server.residentBytes())), LOOK_EVERY_MS)
  const begun = performance.now()
  const reading = readAll(server, cookie)
  const load = new Load(server.baseUrl, () => ({ path: QUESTION }))
  const [lines, meanwhile] = await Promise.all([reading, load.run(1, reading, ASK_EVERY_MS)])
  const ms = performance.now() - begun
  clearInterval(looking)
  if (lines < households) throw new Error(`the export holds ${lines} lines of ${households}`)
  return { ms, grownBytes: most - before, meanwhile }
}

/** Reads the file as it comes and gives its lines; nothing of it is kept. */
async function readAll({ baseUrl }: RunningServer, cookie: string): Promise<number> {
  const request = get(`${baseUrl}/api/v1/households?format=csv`, {
    headers: { Cookie: cookie, Accept: 'text/csv' },
  })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  if (response.statusCode !== 200) throw new Error(`the export answered ${response.statusCode}`)
  let lines = 0
  response.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1
  })
  await once(response, 'end')
  return lines
}

async function writeBySqlite(path: string): Promise<number> {
  const begun = performance.now()
  const child = spawn('sqlite3', ['-readonly', '-csv', path, 'select * from household'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.resume()
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`sqlite3 ended with ${code}`)
  return performance.now() - begun
}

function readings(size: Size, idle: readonly Answered[], runs: readonly Run[]): Reading[] {
  const p99 = (answers: readonly Answered[]) => summaryOf(answers, 200).p99Ms
  const seconds = (values: number[]) => (overRuns(values).value / 1000).toFixed(2)
  return [
    {
      id: 'S4',
      what: `export of ${size.households} households against sqlite3 -csv`,
      ...overRuns(runs.map(({ ours, sqliteMs }) => ours.ms / sqliteMs)),
      unit: 'x',
      limit: { atMost: 2 },
      details: {
        s: seconds(runs.map(({ ours }) => ours.ms)),
        'sqlite3 s': seconds(runs.map(({ sqliteMs }) => sqliteMs)),
      },
    },
    {
      id: 'S4',
      what: 'memory of the server during it',
      ...overRuns(runs.map(({ ours }) => ours.grownBytes / MB)),
      unit: 'MB',
      limit: { atMost: 100 },
      details: {},
    },
    {
      id: 'S4',
      what: 'p99 of figures meanwhile against idle',
      ...overRuns(runs.map(({ ours }) => p99(ours.meanwhile) / p99(idle))),
      unit: 'x',
      limit: { atMost: 10 },
      details: {
        'idle ms': p99(idle).toFixed(2),
        'meanwhile ms': overRuns(runs.map(({ ours }) => p99(ours.meanwhile))).value.toFixed(2),
      },
    },
  ]
}
