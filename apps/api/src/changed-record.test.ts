import { afterAll, beforeAll, expect, it } from 'vitest'
import { householdIn } from './access/matrix.testing.ts'
import { createTestApi, type TestApi, type TestRole } from './api.testing.ts'

type Body = Record<string, unknown>
type Made = [path: string, fields: string[], who: TestRole]

let api: TestApi
let records: Made[]

async function add(who: TestRole, path: string, body: Body): Promise<string> {
  const made = await api.ask(who, path, { method: 'POST', body })
  expect([path, made.status]).toEqual([path, 201])
  return (made.headers.get('location') ?? '').replace('/api/v1', '')
}
async function firstOf(path: string): Promise<string> {
  const { body } = await api.ask<{ items: { id: string }[] }>('coordinator', path)
  return `${path}/${body.items[0]!.id}`
}

beforeAll(async () => {
  api = await createTestApi(['bracke', 'coordinator', 'admin'])
  const household = await add('bracke', '/households', householdIn('2305', { moveInMonth: '2025-02' }))
  const line = { agreementId: 'agreement-2025', category: 'activities', amountSek: 180_000 }
  const budgetLine = await add('coordinator', '/budget-lines', line)
  const cost = { budgetLineId: budgetLine.split('/').at(-1), month: '2025-03', amountSek: 500 }
  const need = {
    municipalityCode: '2305',
    employerSector: 'private',
    occupationField: 'it',
    positions: 2,
  }
  const activity = {
    title: 'Mingel',
    dateFrom: '2025-12-28',
    tamPhase: 'attract',
    type: 'homecoming_event',
  }
  const lead = { responsibleMunicipality: '2305', firstContactMonth: '2025-02' }
  const answer = { milestone: 3, outcome: 'stayed', satisfaction: 4 }
  const agreement = '/agreements/agreement-2025'
  records = [
    [agreement, ['name', 'programmeIds'], 'coordinator'],
    [`${agreement}/parties/kommun-2305`, ['status', 'decisionDate'], 'coordinator'],
    [await firstOf(`${agreement}/contributions`), ['amountSek', 'kind'], 'coordinator'],
    [await firstOf('/carry-overs'), ['lines', 'totalSek'], 'coordinator'],
    [budgetLine, ['amountSek'], 'coordinator'],
    [await add('coordinator', '/costs', cost), ['amountSek', 'activityId'], 'coordinator'],
    [
      await add('bracke', '/activities', { ...activity, municipalityCodes: ['2305'] }),
      ['title', 'municipalityCodes', 'plannedParticipants'],
      'bracke',
    ],
    [
      await add('coordinator', '/annotations', { date: '2024-03', text: 'Fabriken' }),
      ['text', 'measures', 'isVoided'],
      'coordinator',
    ],
    ['/programmes/ta-steget', ['name', 'to'], 'coordinator'],
    ['/parties/jamtkraft', ['name', 'type'], 'coordinator'],
    ['/aggregate-outcomes/en-attraktiv-region-444', ['title', 'municipalityCodes'], 'coordinator'],
    [household, ['adults', 'otherReasons'], 'bracke'],
    [await add('bracke', `${household}/follow-ups`, answer), ['satisfaction', 'outcome'], 'bracke'],
    [await add('bracke', '/leads', lead), ['stage', 'needs'], 'bracke'],
    [await add('bracke', '/recruitment-needs', need), ['positions', 'note'], 'bracke'],
  ]
}, 30_000)
afterAll(() => api.close())

const trail = async () => (await api.deps.db.selectFrom('audit_event').select('id').execute()).length

it('what changes nothing leaves no version, no trail and no new figures, of whatever record', async () => {
  const figures = async () => (await api.ask('public', '/outcomes')).headers.get('etag')
  const [events, before] = [await trail(), await figures()]
  const told: [string, number, boolean, boolean][] = []
  for (const [path, fields, who] of records) {
    const { body, headers } = await api.ask(who, path)
    const tag = headers.get('etag') ?? ''
    const said = Object.fromEntries(fields.map((field) => [field, body[field]]))
    const sent = { method: 'PATCH', body: said, headers: { 'If-Match': tag } }
    const changed = await api.ask(who, path, sent)
    const after = await api.ask(who, path)
    const isSameBody = JSON.stringify(after.body) === JSON.stringify(body)
    told.push([path, changed.status, changed.headers.get('etag') === tag, isSameBody])
  }
  expect(told).toEqual(records.map(([path]) => [path, 200, true, true]))
  expect([await trail(), await figures()]).toEqual([events, before])
})

it('nor does a rule of retention that is decided as it was', async () => {
  const body = { after: 24, decisionRef: 'KS 12/2026', decisionDate: '2026-03-17' }
  const decide = (condition: Record<string, string>) =>
    api.ask('admin', '/retention-rules/silent_leads', { method: 'PUT', body, headers: condition })
  const tag = (await decide({ 'If-None-Match': '*' })).headers.get('etag') ?? ''
  const before = await trail()
  const again = await decide({ 'If-Match': tag })
  expect([again.status, again.headers.get('etag'), await trail()]).toEqual([200, tag, before])
})
