import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { QUESTION } from '../question.ts'
import { logRequest } from '../log-request.ts'
import type { Served } from './served.ts'

/** What is done under a soak, by kind. */
export const KINDS = ['read', 'again', 'log', 'export', 'import', 'report', 'fix'] as const
export type Kind = (typeof KINDS)[number]

export interface Answer {
  kind: Kind
  status: number
  ms: number
  at: number
}

/** What came of all that was sent. */
export interface Outcome {
  answers: Answer[]
  /** The mark of each household that was acknowledged. */
  acknowledged: string[]
  /** The marks of each list that was recorded, and how many of its rows were said to be. */
  imported: { marks: string[]; recorded: number }[]
  /** Requests whose answer never came. */
  unanswered: number
  /** Answers that nobody should get, with how they begin. */
  wrong: Set<string>
}

const OFFICER = 'naringsliv.braecke@demo.invalid'
const COORDINATOR = 'processledare@demo.invalid'
const PASSWORD = 'demo-inflytt'
const READERS = 6
const EVERY_MS: Record<Kind, number> = {
  read: 500,
  again: 500,
  log: 700,
  export: 5000,
  import: 20_000,
  report: 4000,
  fix: 60_000,
}
const OFFICERS = 2
const IMPORTED = 20
const RETRY_MS = 250
const POLL_MS = 200
const SHOWN = 300

// A 503 is the answer of a server that stops, a 408 that of one that was paused in the middle of a request. A limit and a
// conflict are answers too, of what is asked often or while others write.
const INTERRUPTED = [408, 503]
const ALLOWED: Record<Kind, readonly number[]> = {
  read: [200, ...INTERRUPTED],
  again: [304, 200, ...INTERRUPTED],
  log: [201, ...INTERRUPTED],
  export: [200, ...INTERRUPTED],
  import: [200, 201, 202, 409, ...INTERRUPTED],
  report: [200, 429, ...INTERRUPTED],
  fix: [201, 409, ...INTERRUPTED],
}

type Ask = (kind: Kind, path: string, init?: RequestInit) => Promise<Asked | undefined>
interface Asked {
  status: number
  body: string
  headers: Headers
}

/** Keeps everybody at work until `over`; gives what came of it once the last has its answer. */
export async function keepAtWork(served: Served, outcome: Outcome, over: AbortSignal): Promise<void> {
  const cookies = {
    officer: await signIn(served, OFFICER),
    coordinator: await signIn(served, COORDINATOR),
  }
  const askAs =
    (cookie?: string): Ask =>
    (kind, path, init) =>
      ask({ served, outcome, kind, path, init, cookie })
  const [anybody, officer, coordinator] = [askAs(), askAs(cookies.officer), askAs(cookies.coordinator)]
  const keeping = (kind: Kind, work: () => Promise<unknown>) => keepDoing(work, EVERY_MS[kind], over)
  let tag = ''
  await Promise.all([
    ...Array.from({ length: READERS }, () => keeping('read', () => anybody('read', QUESTION))),
    keeping('again', async () => {
      const answer = await anybody('again', QUESTION, { headers: { 'If-None-Match': tag } })
      tag = answer?.headers.get('etag') ?? tag
    }),
    ...Array.from({ length: OFFICERS }, () => keeping('log', () => logOne(officer, outcome, over))),
    keeping('export', () => officer('export', '/api/v1/households?format=csv')),
    keeping('import', () => importSome(officer, outcome, over)),
    keeping('report', () => anybody('report', '/api/v1/reports/2025?format=xlsx')),
    keeping('fix', () => fix(coordinator)),
  ])
}

async function keepDoing(work: () => Promise<unknown>, everyMs: number, over: AbortSignal) {
  await sleep(Math.random() * everyMs)
  while (!over.aborted) {
    const begun = performance.now()
    await work()
    await sleep(Math.max(0, everyMs - (performance.now() - begun)), undefined, { signal: over }).catch(
      () => undefined,
    )
  }
}

interface Question {
  served: Served
  outcome: Outcome
  kind: Kind
  path: string
  init: RequestInit | undefined
  cookie: string | undefined
}

/** Undefined where no answer came, or not the whole of it. */
async function ask({ served, outcome, kind, path, init, cookie }: Question): Promise<Asked | undefined> {
  const { baseUrl } = served
  const headers = { ...(cookie && { Cookie: cookie }), Origin: baseUrl, ...(init?.headers as object) }
  const at = performance.now()
  try {
    const answer = await fetch(baseUrl + path, { ...init, headers })
    const body = await answer.text()
    outcome.answers.push({ kind, status: answer.status, ms: performance.now() - at, at })
    if (!ALLOWED[kind].includes(answer.status))
      outcome.wrong.add(`${kind} ${answer.status} ${body.slice(0, SHOWN)}`)
    return { status: answer.status, body, headers: answer.headers }
  } catch {
    outcome.unanswered += 1
    await sleep(RETRY_MS)
    return undefined
  }
}

let logged = 0
let marked = 0
const newMark = () => `SOAK-${(marked += 1)}`

/** Sends one household until it is acknowledged, as somebody does who got no answer: under the same key. */
async function logOne(officer: Ask, outcome: Outcome, over: AbortSignal): Promise<void> {
  const mark = newMark()
  const { path, headers = {}, body = '' } = logRequest((logged += 1), {})
  const household = { ...(JSON.parse(body) as object), municipalityCode: '2305', externalRef: mark }
  const init = { method: 'POST', headers, body: JSON.stringify(household) }
  for (;;) {
    const answer = await officer('log', path, init)
    if (answer?.status === 201) {
      outcome.acknowledged.push(mark)
      return
    }
    // One whose answer is not known is asked for to the end: it may have been saved.
    if (answer !== undefined && over.aborted) return
    await sleep(RETRY_MS)
  }
}

async function importSome(officer: Ask, outcome: Outcome, over: AbortSignal): Promise<void> {
  const marks = Array.from({ length: IMPORTED }, newMark)
  const lines = marks.map(
    (mark, at) =>
      `${mark};2026-0${(at % 9) + 1};${1 + (at % 2)};${at % 4};\u00d6vriga Sverige;Kontakt f\u00f6re flytten;Hush\u00e5llet`,
  )
  const body = ['\u00c4rendenr;Inflyttad;Vuxna;Barn;Varifr\u00e5n;Kontakt;Underlag', ...lines].join(
    '\r\n',
  )
  const headers = { 'Content-Type': 'text/csv' }
  const sent = await officer('import', '/api/v1/imports?municipality=2305', {
    method: 'POST',
    headers,
    body,
  })
  if (sent?.status !== 201) return
  const at = `/api/v1/imports/${(JSON.parse(sent.body) as { id: string }).id}`
  let wantsCommit = true
  while (!over.aborted) {
    await sleep(POLL_MS)
    const answer = await officer('import', at)
    if (answer?.status !== 200) continue
    const { state, counts } = JSON.parse(answer.body) as Batch
    // Rows that look like others stay aside; how many were recorded is what is acknowledged.
    if (state === 'committed') outcome.imported.push({ marks, recorded: counts.accepted })
    if (state === 'committed' || state === 'failed' || state === 'discarded') return
    if (state === 'previewed' && wantsCommit)
      wantsCommit = (await officer('import', `${at}/commit`, { method: 'POST' })) === undefined
  }
}

interface Batch {
  state: string
  counts: { accepted: number }
}

function fix(coordinator: Ask) {
  const decision = {
    body: 'Styrgruppen',
    date: '2026-02-01',
    diaryRef: `SOAK ${randomUUID().slice(0, 8)}`,
  }
  return coordinator('fix', '/api/v1/report-versions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ year: 2025, decision }),
  })
}

async function signIn({ baseUrl }: Served, email: string): Promise<string> {
  const answer = await fetch(`${baseUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { Origin: baseUrl, 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}`)
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}
