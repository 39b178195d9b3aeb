import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { seedFacts } from '@inflytt/api/services/store'
import { migrate, openSqlite } from '@inflytt/db'
import { parse } from 'csv-parse/sync'
import { addAccounts, officerOf, signIn } from '../accounts.ts'
import { askMeanwhile } from '../asking-meanwhile.ts'
import type { Figure, Reading } from '../figure.ts'
import { type RunningServer, startServer } from '../running-server.ts'
import { spreadOf } from '../sampling.ts'

const ROWS = 100_000
const POLL_MS = 100
const MIB = 2 ** 20
const OFFICER = officerOf('2305')
const OUTCOMES = '/api/v1/outcomes?by=municipality,year&from=2020&to=2026'

/** A file of households is read, checked and recorded by the server, against csv-parse reading the same bytes. */
export const imported: Figure = {
  id: 'S5',
  async take() {
    const folder = mkdtempSync(join(tmpdir(), 'inflytt-bench-'))
    const [store, file] = [join(folder, 'import.sqlite'), join(folder, 'list.csv')]
    writeFileSync(file, listOf(ROWS))
    await makeOfficerStore(store)
    const server = await startServer(store)
    try {
      const bytes = readFileSync(file)
      const parsedMs = timeOf(() => parse(bytes, { delimiter: ';' }))
      const asking = askMeanwhile(server, OUTCOMES)
      const cookie = await signIn(server, OFFICER)
      const idleBytes = server.residentBytes()
      const begunAt = performance.now()
      const id = await upload(server, cookie, bytes)
      await until(server, cookie, id, 'previewed')
      const checkedMs = performance.now() - begunAt
      await ask(server, cookie, `/api/v1/imports/${id}/commit`, { method: 'POST' })
      await until(server, cookie, id, 'committed')
      const importMs = performance.now() - begunAt
      const { waits, mostBytes } = await asking.stop()
      return readings({ parsedMs, checkedMs, importMs, waits, grownBytes: mostBytes - idleBytes })
    } finally {
      await server.stop()
      rmSync(folder, { recursive: true })
    }
  },
}

function listOf(rows: number): string {
  const lines = [
    'Inflyttad;Vuxna;Barn;Varifr\u00e5n;Kontakt;Underlag;Sk\u00e4l;Yrkesomr\u00e5de;Bostad;\u00c4rendenr',
  ]
  const fields = ['IT', 'V\u00e5rd och omsorg', 'Energi', 'Transport']
  for (let i = 0; i < rows; i++) {
    const month = `${2025 + (i % 2)}-${String(1 + (i % 10)).padStart(2, '0')}`
    lines.push(
      `${month};${1 + (i % 2)};${i % 4};\u00d6vriga Sverige;F\u00f6re flytten;Hush\u00e5llet;Arbete;${fields[i % 4]};ok\u00e4nt;KS-${i}`,
    )
  }
  return lines.join('\r\n')
}

async function makeOfficerStore(path: string) {
  const clock = () => new Date()
  const store = openSqlite(path)
  await migrate(store.db, 'sqlite', clock)
  await seedFacts({ db: store.db, clock })
  await store.close()
  await addAccounts(path, [OFFICER])
}

function timeOf(work: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return spreadOf(times).medianMs
}

async function ask(
  { baseUrl }: RunningServer,
  cookie: string,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const headers = { Cookie: cookie, Origin: baseUrl, ...(init.headers as Record<string, string>) }
  return fetch(baseUrl + path, { ...init, headers })
}

async function upload(server: RunningServer, cookie: string, body: Buffer): Promise<string> {
  const response = await ask(server, cookie, '/api/v1/imports?municipality=2305', {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv' },
    body: new Uint8Array(body),
  })
  if (response.status !== 201) throw new Error(`the file was refused: ${await response.text()}`)
  return ((await response.json()) as { id: string }).id
}

async function until(server: RunningServer, cookie: string, id: string, state: string) {
  for (;;) {
    const response = await ask(server, cookie, `/api/v1/imports/${id}`)
    const now = (await response.json()) as { state: string; failure: unknown }
    if (now.state === state) return
    if (now.failure !== null || now.state === 'failed') throw new Error(JSON.stringify(now.failure))
    await sleep(POLL_MS)
  }
}

interface Taken {
  parsedMs: number
  checkedMs: number
  importMs: number
  waits: number[]
  grownBytes: number
}

function readings({ parsedMs, checkedMs, importMs, waits, grownBytes }: Taken): Reading[] {
  return [
    {
      id: 'S5',
      what: 'import 100,000 rows, checked and recorded, against csv-parse reading the file',
      value: importMs / parsedMs,
      unit: 'x',
      limit: { atMost: 12 },
      details: {
        'csv-parse ms': parsedMs.toFixed(0),
        'check ms': checkedMs.toFixed(0),
        'commit ms': (importMs - checkedMs).toFixed(0),
        'memory grew MiB': (grownBytes / MIB).toFixed(0),
      },
    },
    {
      id: 'S5',
      what: 'the longest wait for figures meanwhile',
      value: Math.max(...waits) / 1000,
      unit: 's',
      limit: { atMost: 1 },
      details: { 'p50 ms': spreadOf(waits).medianMs.toFixed(1), asked: waits.length },
    },
  ]
}
