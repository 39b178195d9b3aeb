import { insertAuditEvents } from '@inflytt/db'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import { createApp } from '../app.ts'
import { LOGGED } from '../households/household.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund', 'coordinator'])
})
afterEach(() => api.close())

interface Item {
  at: string
  action: string
  fields: string[]
  milestone?: number
}
interface List {
  items: Item[]
  _meta: { totalRecords: number; page: number; limit: number; count: number }
  _links: Record<'self' | 'first' | 'prev' | 'next' | 'last', string | null>
}
const ask = (who: TestRole, path: string) => api.ask<List>(who, path.replace('/api/v1', ''))

async function made(path: string, body: object, key = 'id') {
  const { body: answer } = await api.ask<Record<string, string>>('bracke', path, {
    method: 'POST',
    body,
  })
  return `${path}/${answer[key]}`
}

async function change(path: string, body: object) {
  const tag = (await api.ask('bracke', path)).headers.get('etag') ?? ''
  const { status } = await api.ask('bracke', path, {
    method: 'PATCH',
    body,
    headers: { 'If-Match': tag },
  })
  expect(status).toBe(200)
}

/** Events of one kind upon a record, a second apart. */
const happen = (recordType: string, recordId: string, times: number) =>
  insertAuditEvents(
    api.deps.db,
    Array.from({ length: times }, (_, i) => ({
      id: api.deps.newId(),
      at: new Date(Date.parse('2027-01-01') + i * 1000).toISOString(),
      actorId: null,
      actorRole: 'officer',
      action: 'change',
      recordType,
      recordId,
      recordVersion: 100 + i,
      changes: { adults: { before: i, after: i + 1 } },
      salt: 's',
    })),
  )

it('is told at once where it is not long, and by pages where one asks', async () => {
  const path = await made('/households', { ...LOGGED, moveInMonth: '2025-08' }, 'ref')
  await made(`${path}/follow-ups`, { milestone: 12, outcome: 'stayed' })
  await happen('household', path.split('/').at(-1)!, 3)
  const whole = (await ask('bracke', `${path}/history`)).body
  expect(whole.items).toHaveLength(5)
  expect(whole._meta).toEqual({ totalRecords: 5, page: 1, limit: 500, count: 5 })
  const told: Item[] = []
  let next: string | null = `${path}/history?limit=2`
  while (next !== null) {
    const page: List = (await ask('bracke', next)).body
    told.push(...page.items)
    next = page._links.next
  }
  expect(told).toEqual(whole.items)
  expect(told.map(({ milestone }) => milestone)).toContain(12)
  const beyond = await ask('bracke', `${path}/history?limit=2&page=4`)
  expect([beyond.status, beyond.body.items]).toEqual([200, []])
  expect(beyond.body._links.prev).toBe(`/api/v1${path}/history?limit=2&page=3`)
  expect(beyond.headers.get('Link')).toContain('rel="last"')
})

it('never tells more than five hundred at once', async () => {
  const path = await made('/households', LOGGED, 'ref')
  await happen('household', path.split('/').at(-1)!, 600)
  const { body } = await ask('bracke', `${path}/history`)
  expect(body.items).toHaveLength(500)
  expect(body._meta.totalRecords).toBe(601)
  const last = (await ask('bracke', body._links.last!)).body
  expect(last.items).toHaveLength(101)
  expect(last.items.at(-1)?.action).toBe('create')
  expect((await ask('bracke', `${path}/history?limit=501`)).status).toBe(400)
  expect((await ask('bracke', `${path}/history?after=x`)).status).toBe(400)
})

it('has another tag for another page, and the same for the same', async () => {
  const path = await made('/households', LOGGED, 'ref')
  await change(path, { adults: 5 })
  const tag = async (page: number) =>
    (await ask('bracke', `${path}/history?limit=1&page=${page}`)).headers.get('etag')
  expect(await tag(1)).toBe(await tag(1))
  expect(await tag(1)).not.toBe(await tag(2))
})

it('of a need does not tell others how many events there are that they may not see', async () => {
  const path = await made('/recruitment-needs', {
    municipalityCode: '2305',
    employerSector: 'municipal',
    occupationSsyk: '2221',
    positions: 2,
  })
  for (const filledTotal of [1, 2]) await change(path, { filledTotal })
  await change(path, { note: 'Nytt anbud' })
  await change(path, { positions: 3, note: 'Och ett till' })
  const own = (await ask('bracke', `${path}/history`)).body
  expect(own._meta.totalRecords).toBe(5)
  const others = (await ask('ostersund', `${path}/history?limit=2`)).body
  expect(others._meta).toEqual({ totalRecords: 2, page: 1, limit: 2, count: 2 })
  expect(others.items.map(({ action, fields }) => [action, fields.includes('positions')])).toEqual([
    ['change', true],
    ['create', true],
  ])
  expect(others._links.next).toBeNull()
  expect(JSON.stringify(others)).not.toMatch(/note|filledTotal/u)
})

it('is paged wherever there is one', async () => {
  const answer = await createApp(api.deps).request('/api/v1/openapi.json')
  interface Document {
    paths: Record<string, { get?: { parameters?: { name: string; description: string }[] } }>
  }
  const { paths } = (await answer.json()) as Document
  const histories = Object.entries(paths).filter(([path]) => path.endsWith('/history'))
  expect(histories.length).toBeGreaterThan(12)
  for (const [path, { get }] of histories) {
    const { parameters = [] } = get ?? {}
    const told = (name: string) => parameters.find((parameter) => parameter.name === name)?.description
    expect([path, told('page'), told('limit')]).toEqual([
      path,
      expect.stringContaining('1 if left out'),
      expect.stringContaining('500 if left out'),
    ])
  }
})
