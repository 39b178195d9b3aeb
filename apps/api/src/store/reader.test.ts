import { findStoreFile, openReadingThreads, openSqliteReader, type Store } from '@inflytt/db'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { createApp } from '../app.ts'
import { LOGGED } from '../households/household.testing.ts'

let api: TestApi
let reader: Store
let app: ReturnType<typeof createApp>
beforeEach(async () => {
  api = await createTestApi(['bracke', 'admin'], undefined, 'sqlite')
  reader = openSqliteReader((await findStoreFile(api.deps.db)) ?? '')
  app = createApp({ ...api.deps, reader: reader.db })
})
afterEach(async () => {
  await reader.close()
  await api.close()
})

const ask = (headers: Record<string, string> = {}) =>
  app.request('/api/v1/outcomes?by=year&from=2026&to=2026&municipality=2305', { headers })

async function makeToken() {
  const sent = { method: 'POST', body: { name: 'Monthly export', scope: 'read' } }
  const { body } = await api.ask<{ id: string; secret: string }>('bracke', '/tokens', sent)
  return { id: body.id, headers: { Authorization: `Bearer ${body.secret}` } }
}

it('answers who reads while somebody writes, signed in or not', async () => {
  const { headers } = await makeToken()
  expect((await ask(headers)).status).toBe(200)
  await api.deps.db.transaction().execute(async () => {
    expect((await ask()).status).toBe(200)
    expect((await ask(api.cookieOf('bracke'))).status).toBe(200)
    expect((await ask(headers)).status).toBe(200)
  })
})

it('answers what every page asks while somebody writes for long', async () => {
  const headers = api.cookieOf('bracke')
  const paths = [
    '/me',
    '/settings',
    '/municipalities',
    '/programmes',
    '/parties',
    '/aggregate-outcomes',
    '/aggregate-outcomes/en-attraktiv-region-444',
    '/period-reports',
    '/period-reports/2305/2026-T1',
    '/report-versions',
    '/annotations',
    '/targets',
    '/data-controllers',
  ].map((path) => `/api/v1${path}`)
  const told: [string, number, string][] = []
  await api.deps.db.transaction().execute(async () => {
    for (const path of paths) {
      const answer = await app.request(path, { headers })
      told.push([path, answer.status, await answer.text()])
    }
  })
  for (const [path, status, text] of told) {
    expect([path, status]).toEqual([path, 200])
    expect(text).toBe(await (await api.app.request(path, { headers })).text())
  }
})

it('knows at once that a token, an account and a session have ended', async () => {
  const [first, second] = [await makeToken(), await makeToken()]
  await api.ask('bracke', `/tokens/${first.id}`, { method: 'DELETE' })
  expect([(await ask(first.headers)).status, (await ask(second.headers)).status]).toEqual([401, 200])
  const household = () => app.request('/api/v1/households', { headers: api.cookieOf('bracke') })
  expect((await household()).status).toBe(200)
  const { body } = await api.ask<{ items: { id: string; role: string }[] }>('admin', '/users')
  const officer = body.items.find(({ role }) => role === 'officer')
  const disabled = { method: 'PATCH', body: { isDisabled: true }, headers: { 'If-Match': '*' } }
  expect((await api.ask('admin', `/users/${officer?.id}`, disabled)).status).toBe(200)
  expect([(await household()).status, (await ask(second.headers)).status]).toEqual([401, 401])
})

it('answers each question about figures alike for who is signed in', async () => {
  const [headers, years] = [api.cookieOf('bracke'), 'by=year&from=2025&to=2026']
  for (const path of [
    `/outcomes?measure=households&${years}`,
    '/reports/2025',
    '/reports/2025?format=csv',
    '/open-data/datasets/households.csv',
    '/open-data/catalog.ttl',
    '/reference-statistics/tables',
  ]) {
    const read = await app.request(`/api/v1${path}`, { headers })
    const plain = await api.app.request(`/api/v1${path}`, { headers })
    expect([path, read.status]).toEqual([path, 200])
    expect(await read.text()).toBe(await plain.text())
  }
})

it('tells what is committed at once', async () => {
  const before = await (await ask()).json()
  const { status } = await api.ask('bracke', '/households', {
    method: 'POST',
    body: {
      ...LOGGED,
      adults: 1,
      children: 0,
    },
  })
  expect(status).toBe(201)
  const after = await (await ask()).json()
  expect(after).not.toEqual(before)
  expect(after).toEqual(
    (await api.ask('public', '/outcomes?by=year&from=2026&to=2026&municipality=2305')).body,
  )
})

it('does not tell what was closed to the public a moment ago', async () => {
  expect((await ask()).status).toBe(200)
  const body = { publicDashboard: false }
  await api.ask('admin', '/settings', { method: 'PATCH', body, headers: { 'If-Match': '*' } })
  expect((await ask()).status).toBe(401)
})

it('writes nothing', async () => {
  await expect(reader.db.deleteFrom('household').execute()).rejects.toThrow(/readonly/)
})

it('reads a list by threads, and what leaves a trail by the store itself', async () => {
  const threads = openReadingThreads((await findStoreFile(api.deps.db)) ?? '')
  const withThreads = createApp({ ...api.deps, threads: threads.db })
  const statusOf = async (path: string) =>
    (await withThreads.request(`/api/v1${path}`, { headers: api.cookieOf('bracke') })).status
  const lists = ['/households', '/follow-ups', '/possible-duplicates', '/recruitment-needs', '/leads']
  for (const list of lists) expect([list, await statusOf(list)]).toEqual([list, 200])
  const late = { path: '/api/v1/households?format=csv&isLate=false', headers: api.cookieOf('bracke') }
  const exported = await (await withThreads.request(late.path, late)).text()
  expect(exported).toBe(await (await api.app.request(late.path, late)).text())
  await threads.close()
  await expect((await withThreads.request(late.path, late)).text()).rejects.toThrow('broke off')
  for (const list of lists) expect([list, await statusOf(list)]).toEqual([list, 503])
  expect(await statusOf('/households?format=csv')).toBe(200)
  expect(await statusOf('/me')).toBe(200)
})
