import { findTargetHandler } from 'hono/utils/handler'
import type { TestApi, TestRole } from '../api.testing.ts'
import { LOGGED } from '../households/household.testing.ts'
import { ruleOf } from './allow.ts'
import type { Resource } from './rules.ts'

export interface Route {
  method: string
  /** Under `/api/v1` without it; else in full. */
  path: string
  rule: { resource: Resource; operation: string } | undefined
}

/** Every route that the application really has, with the rule that it is held to. */
export function routesOf({ app }: TestApi): Route[] {
  const routes = new Map<string, Route>()
  for (const { method, path, handler } of app.routes) {
    if (method === 'ALL' || path.endsWith('*')) continue
    const key = `${method} ${path}`
    const rule = routes.get(key)?.rule ?? ruleOf(findTargetHandler(handler))
    routes.set(key, { method, path: path.replace(/^\/api\/v1(?=\/)/, '').replace(/\/$/, ''), rule })
  }
  return [...routes.values()]
}

/** Words that only an officer of 2380 may ever read. */
export const SECRETS = ['OST-KS-77', 'quietnote', 'OST-KS-78', 'hush-employer']

const HOUSEHOLD = { ...LOGGED, occupationField: 'it', housingType: 'rental' }
const NEED = {
  employerSector: 'private',
  occupationField: 'it',
  positions: 3,
  reportedMonth: '2026-02',
}
const PLACES = { bracke: '2305', ostersund: '2380' } as const

export function householdIn(municipalityCode: string, over: object = {}) {
  return { ...HOUSEHOLD, municipalityCode, ...over }
}

/** What one officer has recorded: a ref or an id of each kind. */
export interface Recorded {
  household: string
  alike: string
  lead: string
  followUp: string
  need: string
  match: string
  pair: string
  activity: string
  part: string
  batch: string
}

async function make(api: TestApi, who: TestRole, path: string, body: object): Promise<string> {
  const { status, body: made } = await api.ask<{ ref?: string; id?: string }>(who, path, {
    method: 'POST',
    body,
  })
  if (status !== 201) throw new Error(`${path} as ${who}: ${status} ${JSON.stringify(made)}`)
  return made.ref ?? made.id ?? ''
}

/** One record of every kind, made through the API by the officer whose they are. */
export async function record(api: TestApi, who: 'bracke' | 'ostersund'): Promise<Recorded> {
  const code = PLACES[who]
  const [externalRef, note, leadRef, employerName] = who === 'ostersund' ? SECRETS : []
  const post = (path: string, body: object) => make(api, who, path, body)
  const household = await post('/households', householdIn(code, { externalRef, note }))
  const alike = await post('/households', householdIn(code))
  const lead = await post('/leads', {
    responsibleMunicipality: code,
    firstContactMonth: '2026-02',
    externalRef: leadRef,
  })
  const followUp = await post(`/households/${household}/follow-ups`, { milestone: 3, outcome: 'stayed' })
  const need = await post('/recruitment-needs', { ...NEED, municipalityCode: code, employerName })
  const match = await post(`/recruitment-needs/${need}/matches`, {
    householdRef: household,
    who: 'first',
  })
  const activity = await post('/activities', {
    title: `A visit to ${code}`,
    dateFrom: '2026-05-01',
    tamPhase: 'attract',
    type: 'trial_visit',
    municipalityCodes: [code],
  })
  await api.ask(who, `/activities/${activity}`, {
    method: 'PATCH',
    body: { isVoided: true },
    headers: { 'If-Match': '*' },
  })
  const part = await post('/aggregate-outcomes', {
    title: `Part of ${code}`,
    programmeId: 'en-attraktiv-region',
    municipalityCodes: [code],
    periodFrom: '2020-01',
    periodToEarliest: '2020-12',
    periodToLatest: '2020-12',
    households: 4,
    definitionNote: 'not known',
    sourceTitle: 'a list',
    relation: 'part_of',
    parentId: 'en-attraktiv-region-444',
  })
  const sent = await api.sendFile<{ id: string }>(
    who,
    `/imports?municipality=${code}`,
    `${['moveInMonth', 'adults', 'note'].join(';')}\n2026-01;2;${note ?? 'none'}\n`,
  )
  const pairs = await api.ask<{ items: { id: string }[] }>(who, '/possible-duplicates')
  return {
    household,
    alike,
    lead,
    followUp,
    need,
    match,
    pair: pairs.body.items[0]?.id ?? '',
    activity,
    part,
    batch: sent.body.id,
  }
}

const NO_ID = '01960b2c-0000-7000-8000-00000000ffff'
const NOTHING: Recorded = {
  household: '2380-2026-ZZZZ',
  alike: '2380-2026-ZZZY',
  lead: 'I-2380-ZZZZZZ',
  followUp: NO_ID,
  need: NO_ID,
  match: NO_ID,
  pair: 'A'.repeat(75),
  activity: NO_ID,
  part: NO_ID,
  batch: NO_ID,
}

type Fill = (made: Recorded, own: Recorded) => string

/** How an address with a parameter is filled from what somebody has recorded. A new route needs a line here. */
const FILLED: Record<string, Fill[]> = {
  '/households/:ref': [({ household }) => `/households/${household}`],
  '/households/:ref/history': [({ household }) => `/households/${household}/history`],
  '/households/:ref/extract': [({ household }) => `/households/${household}/extract`],
  '/jobs/:name/runs': [() => '/jobs/followUps/runs'],
  '/retention-rules/:kind': [() => '/retention-rules/silent_leads'],
  '/retention-runs/:id': [() => `/retention-runs/${NO_ID}`],
  '/retention-runs/:id/stop': [() => `/retention-runs/${NO_ID}/stop`],
  '/households/:ref/follow-ups': [({ household }) => `/households/${household}/follow-ups`],
  '/households/:ref/follow-ups/:id': [
    ({ household, followUp }) => `/households/${household}/follow-ups/${followUp}`,
    ({ followUp }, own) => `/households/${own.household}/follow-ups/${followUp}`,
  ],
  '/households/:ref/answer-codes': [({ household }) => `/households/${household}/answer-codes`],
  '/leads/:ref': [({ lead }) => `/leads/${lead}`],
  '/leads/:ref/history': [({ lead }) => `/leads/${lead}/history`],
  '/possible-duplicates/:id': [({ pair }) => `/possible-duplicates/${pair}`],
  '/recruitment-needs/:id': [({ need }) => `/recruitment-needs/${need}`],
  '/recruitment-needs/:id/history': [({ need }) => `/recruitment-needs/${need}/history`],
  '/recruitment-needs/:id/matches': [({ need }) => `/recruitment-needs/${need}/matches`],
  '/recruitment-needs/:id/suggestions': [({ need }) => `/recruitment-needs/${need}/suggestions`],
  '/recruitment-needs/:id/matches/:match': [
    ({ need, match }) => `/recruitment-needs/${need}/matches/${match}`,
    ({ match }, own) => `/recruitment-needs/${own.need}/matches/${match}`,
  ],
  '/activities/:id': [({ activity }) => `/activities/${activity}`],
  '/activities/:id/history': [({ activity }) => `/activities/${activity}/history`],
  '/imports/:id': [({ batch }) => `/imports/${batch}`],
  '/imports/:id/file': [({ batch }) => `/imports/${batch}/file`],
  '/imports/:id/rows': [({ batch }) => `/imports/${batch}/rows`],
  '/imports/:id/rows/:row': [({ batch }) => `/imports/${batch}/rows/2`],
  '/imports/:id/commit': [({ batch }) => `/imports/${batch}/commit`],
  '/imports/:id/undo': [({ batch }) => `/imports/${batch}/undo`],
  '/annotations/:id': [() => `/annotations/${NO_ID}`],
  '/annotations/:id/history': [() => `/annotations/${NO_ID}/history`],
  '/data-controllers/:scope': [({ household }) => `/data-controllers/${household.slice(0, 4)}`],
  '/data-controllers/:scope/history': [
    ({ household }) => `/data-controllers/${household.slice(0, 4)}/history`,
  ],
  '/users/:id': [() => '/users/none'],
  '/users/:id/invitation': [() => '/users/none/invitation'],
  '/users/:id/totp': [() => '/users/none/totp'],
  '/users/:id/directory': [() => '/users/none/directory'],
  '/tokens/:id': [() => '/tokens/none'],
  '/sessions/:id': [() => '/sessions/none'],
  '/programmes/:id': [() => '/programmes/ta-steget'],
  '/programmes/:id/history': [() => '/programmes/ta-steget/history'],
  '/parties/:id': [() => '/parties/kommun-2380'],
  '/parties/:id/history': [() => '/parties/kommun-2380/history'],
  '/report-versions/:id': [() => `/report-versions/${NO_ID}`],
  '/report-versions/:id/changes': [() => `/report-versions/${NO_ID}/changes`],
  '/figures/:code': [() => '/figures/R2020-v1-T2-r1'],
  '/aggregate-outcomes/:id': [({ part }) => `/aggregate-outcomes/${part}`],
  '/period-reports/:municipality/:period': [() => '/period-reports/2380/2026-T1'],
  '/targets/:scope/:year/:measure': [() => '/targets/2380/2026/households'],
  '/targets/:scope/:year/:measure/history': [() => '/targets/2380/2026/households/history'],
  '/agreements/:key': [() => '/agreements/agreement-2025'],
  '/agreements/:key/history': [() => '/agreements/agreement-2025/history'],
  '/agreements/:agreement/scenarios': [() => '/agreements/agreement-2025/scenarios'],
  '/agreements/:parent/parties': [() => '/agreements/agreement-2025/parties'],
  '/agreements/:parent/parties/:key': [() => '/agreements/agreement-2025/parties/kommun-2380'],
  '/agreements/:parent/parties/:key/history': [
    () => '/agreements/agreement-2025/parties/kommun-2380/history',
  ],
  '/agreements/:parent/contributions': [() => '/agreements/agreement-2025/contributions'],
  '/agreements/:parent/contributions/:key': [() => `/agreements/agreement-2025/contributions/${NO_ID}`],
  '/agreements/:parent/contributions/:key/history': [
    () => `/agreements/agreement-2025/contributions/${NO_ID}/history`,
  ],
  '/budget-lines/:key': [() => `/budget-lines/${NO_ID}`],
  '/budget-lines/:key/history': [() => `/budget-lines/${NO_ID}/history`],
  '/costs/:key': [() => `/costs/${NO_ID}`],
  '/costs/:key/history': [() => `/costs/${NO_ID}/history`],
  '/carry-overs/:key': [() => `/carry-overs/${NO_ID}`],
  '/carry-overs/:key/history': [() => `/carry-overs/${NO_ID}/history`],
  '/reports/:year': [() => '/reports/2026'],
  '/reports/:year/contents': [() => '/reports/2026/contents'],
  '/reports/:year/code-book': [() => '/reports/2026/code-book'],
  '/open-data/datasets/:file': [() => '/open-data/datasets/households.csv'],
  '/reports/:year/decision-paper': [() => '/reports/2026/decision-paper'],
  '/docs/:file': [() => '/docs/docs-page.js'],
}

export function addressesOf({ path }: Route, made: Recorded, own: Recorded): string[] {
  if (!path.includes(':')) return [path]
  const fills = FILLED[path]
  if (fills === undefined) throw new Error(`matrix.testing.ts has no address for ${path}`)
  return fills.map((fill) => fill(made, own))
}

/** The same addresses twice: of another's record, and of none. */
export function foreignAndUnknown(route: Route, foreign: Recorded, own: Recorded): [string, string][] {
  const unknown = addressesOf(route, NOTHING, own)
  return addressesOf(route, foreign, own).map((address, i) => [address, unknown[i] ?? ''])
}

/** A body that the route takes, so that nothing but the address can be refused. */
export const VALID_BODIES: Record<string, object> = {
  'PATCH /households/:ref': { note: 'another' },
  'POST /households/:ref/follow-ups': { milestone: 3, outcome: 'left', leaveReason: 'work' },
  'PATCH /households/:ref/follow-ups/:id': { outcome: 'left' },
  'POST /households/:ref/answer-codes': {},
  'PATCH /leads/:ref': { stage: 'dialogue' },
  'PATCH /possible-duplicates/:id': { decision: 'different_households' },
  'PATCH /recruitment-needs/:id': { positions: 5 },
  'POST /recruitment-needs/:id/matches': { householdRef: NOTHING.household, who: 'first' },
  'PATCH /recruitment-needs/:id/matches/:match': { isVoided: true },
  'PATCH /activities/:id': { title: 'Another' },
  'PATCH /imports/:id': {},
  'PATCH /imports/:id/rows': { status: 'new', decision: 'reject' },
  'PATCH /imports/:id/rows/:row': { decision: 'reject' },
}

/** An answer as bytes, without the one thing that must differ. */
export function bytesOf({ status, headers, body }: { status: number; headers: Headers; body: unknown }) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const plain = text.replace(/urn:uuid:[0-9a-f-]{36}/, 'urn:uuid:')
  return { status, headers: Object.fromEntries(headers), body: plain }
}
