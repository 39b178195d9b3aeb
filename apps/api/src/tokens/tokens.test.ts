import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ENGINES } from '@inflytt/db/testing'
import { type AccessApp, cookieOf, createAccessApp } from '../access/access.testing.ts'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { LOGGED } from '../households/household.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator', 'admin'])
  api.deps.setNow('2026-11-23T13:00:00Z')
})
afterEach(() => api.close())

interface Token {
  id: string
  secret: string
  expiresAt: string
  lastUsedOn: string | null
}

async function make(who: 'bracke' | 'admin' | 'coordinator', body: object = {}): Promise<Token> {
  const made = await api.ask<Token>(who, '/tokens', {
    method: 'POST',
    body: { name: 'Monthly export', scope: 'write', ...body },
  })
  expect(made.status).toBe(201)
  return made.body
}

function by(secret: string, path: string, sent: { method?: string; body?: unknown } = {}) {
  return api.ask('public', path, { ...sent, headers: { Authorization: `Bearer ${secret}` } })
}

const HOUSEHOLD = { ...LOGGED, moveInMonth: '2026-10', children: 0 }

describe('a token', () => {
  it('opens with the role and reach of its owner, without a cookie and from any origin', async () => {
    const { secret } = await make('bracke')
    const me = await by(secret, '/me')
    expect(me.body).toMatchObject({ role: 'officer', municipalityCodes: ['2305'] })
    const headers = { Authorization: `Bearer ${secret}`, Origin: 'https://elsewhere.example' }
    const saved = await api.ask('public', '/households', { method: 'POST', body: HOUSEHOLD, headers })
    expect(saved.status).toBe(201)
    expect((await by(secret, `/households/${String(saved.body['ref'])}`)).status).toBe(200)
  })

  it('shows its secret once, and the store keeps its hash alone', async () => {
    const { secret, id } = await make('bracke')
    const { body } = await api.ask('bracke', '/tokens')
    expect(JSON.stringify(body)).toContain(id)
    expect(JSON.stringify(body)).not.toContain(secret)
    const stored = await Promise.all([
      api.deps.db.selectFrom('machine_token').selectAll().execute(),
      api.deps.db.selectFrom('revision').selectAll().execute(),
      api.deps.db.selectFrom('idempotent_answer').selectAll().execute(),
    ])
    expect(JSON.stringify(stored)).not.toContain(secret)
  })

  it('refuses to keep an answer that tells a secret', async () => {
    const sent = {
      method: 'POST',
      body: { name: 'x', scope: 'read' },
      headers: { 'Idempotency-Key': 'k' },
    }
    expect((await api.ask('bracke', '/tokens', sent)).status).toBe(400)
  })

  it('that reads cannot write, and says so among what it may', async () => {
    const { secret } = await make('bracke', { scope: 'read' })
    expect((await by(secret, '/households')).status).toBe(200)
    expect((await by(secret, '/households', { method: 'OPTIONS' })).status).toBe(204)
    const refused = await by(secret, '/households', { method: 'POST', body: HOUSEHOLD })
    expect(refused).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('reads only') },
    })
    const { body } = await by(secret, '/me')
    expect(body['may']).toEqual(expect.arrayContaining(['households:read', 'households:extract']))
    expect(body['may']).not.toContain('households:create')
  })

  it('makes no tokens, ends no sessions and administers no accounts', async () => {
    const { secret } = await make('admin')
    const token = { name: 'another', scope: 'read' }
    const asked = [
      by(secret, '/tokens'),
      by(secret, '/tokens', { method: 'POST', body: token }),
      by(secret, '/users'),
      by(secret, '/sessions'),
      by(secret, '/sessions', { method: 'DELETE' }),
      by(secret, '/api/auth/change-password', {
        method: 'POST',
        body: { currentPassword: 'x', newPassword: 'y' },
      }),
    ]
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([
      403, 403, 403, 403, 403, 403,
    ])
  })

  it('is noted by the day of its use in Stockholm', async () => {
    const { secret } = await make('bracke')
    await by(secret, '/me')
    const { body } = await api.ask<{ items: Token[] }>('bracke', '/tokens')
    expect(body.items[0]?.lastUsedOn).toBe('2026-11-23')
    api.deps.setNow('2026-11-23T23:00:00Z')
    await by(secret, '/me')
    const later = await api.ask<{ items: Token[] }>('bracke', '/tokens')
    expect(later.body.items[0]?.lastUsedOn).toBe('2026-11-24')
  })

  it('has a name, a scope and an end within a year', async () => {
    const bodies = [
      { scope: 'read' },
      { name: 'x' },
      { name: ' ', scope: 'read' },
      { name: 'x', scope: 'all' },
      { name: 'x', scope: 'read', days: 367 },
      { name: 'x', scope: 'read', days: 0 },
      { name: 'x', scope: 'read', userId: 'another' },
    ]
    for (const body of bodies)
      expect((await api.ask('bracke', '/tokens', { method: 'POST', body })).status).toBe(422)
    expect((await make('bracke')).expiresAt).toBe('2027-02-21T13:00:00.000Z')
  })

  it("is nobody else's to see or revoke", async () => {
    const { id } = await make('bracke')
    expect((await api.ask<{ items: unknown[] }>('admin', '/tokens')).body.items).toEqual([])
    const foreign = await api.ask('admin', `/tokens/${id}`, { method: 'DELETE' })
    const unknown = await api.ask('admin', '/tokens/none', { method: 'DELETE' })
    const { instance: _one, ...told } = foreign.body
    const { instance: _other, ...known } = unknown.body
    expect([foreign.status, told]).toEqual([404, known])
  })

  it('leaves a trail when it is made and when it is revoked', async () => {
    const { id } = await make('bracke')
    await api.ask('bracke', `/tokens/${id}`, { method: 'DELETE' })
    const events = await api.deps.db
      .selectFrom('audit_event')
      .select(['action', 'record_id', 'actor_role'])
      .where('record_type', '=', 'machine_token')
      .execute()
    expect(events.map(({ action }) => action)).toEqual(['create', 'close'])
  })
})

describe('a token that opens nothing', () => {
  async function refusalOf(secret: string): Promise<string> {
    const answer = await by(secret, '/users')
    expect(answer.status).toBe(401)
    const { instance: _instance, ...problem } = answer.body
    return JSON.stringify([problem, [...answer.headers].filter(([name]) => !name.includes('request'))])
  }

  it('is answered alike whether it is unknown, misspelt, over, revoked, or its owner disabled', async () => {
    const revoked = await make('bracke')
    const over = await make('bracke', { days: 1 })
    const unused = await make('coordinator', { days: 300 })
    await api.ask('bracke', `/tokens/${revoked.id}`, { method: 'DELETE' })
    const unknown = await refusalOf(`inflytt_${'A'.repeat(43)}`)
    expect(await refusalOf('')).toBe(unknown)
    expect(await refusalOf('no token at all')).toBe(unknown)
    expect(await refusalOf(revoked.secret)).toBe(unknown)
    await api.deps.db
      .updateTable('app_user')
      .set({ is_disabled: 1 })
      .where('role', '=', 'coordinator')
      .execute()
    expect(await refusalOf(unused.secret)).toBe(unknown)
    api.deps.setNow('2026-11-24T13:00:00Z')
    expect(await refusalOf(over.secret)).toBe(unknown)
  })

  it('stays so when the clock jumps back, and before it was made', async () => {
    const over = await make('bracke', { days: 300 })
    const unused = await make('bracke', { days: 300 })
    const used = await make('bracke', { days: 300 })
    expect((await by(used.secret, '/households')).status).toBe(200)
    api.deps.setNow('2029-01-01T10:00:00Z')
    expect((await by(over.secret, '/households')).status).toBe(401)
    api.deps.setNow('2026-11-24T13:00:00Z')
    expect((await by(over.secret, '/households')).status).toBe(401)
    expect((await by(unused.secret, '/households')).status).toBe(200)
    api.deps.setNow('2026-11-23T22:00:00Z')
    expect((await by(unused.secret, '/households')).status).toBe(401)
    api.deps.setNow('2021-11-24T10:00:00Z')
    expect((await by(used.secret, '/households')).status).toBe(401)
  })
})

describe.each(ENGINES)('a token on %s', (engine) => {
  let access: AccessApp
  it('ends at the next request when it is revoked, and loses what its owner loses', async () => {
    access = await createAccessApp({}, engine)
    const Cookie = cookieOf(await access.signIn())
    const made = await access.post('/api/v1/tokens', { name: 'x', scope: 'write' }, { Cookie })
    const { id, secret } = (await made.json()) as Token
    const headers = { Authorization: `Bearer ${secret}` }
    const read = () => access.app.request('/api/v1/households', { headers })
    expect(await (await read()).json()).toEqual({ kind: 'own', municipalityCodes: ['2305'] })
    await access.deps.db.updateTable('app_user').set({ role: 'admin' }).execute()
    expect((await read()).status).toBe(403)
    await access.deps.db.updateTable('app_user').set({ role: 'officer' }).execute()
    expect((await read()).status).toBe(200)
    const revoking = { method: 'DELETE', headers: { Cookie, Origin: 'http://localhost' } }
    const twice = await Promise.all([
      access.app.request(`/api/v1/tokens/${id}`, revoking),
      access.app.request(`/api/v1/tokens/${id}`, revoking),
    ])
    expect(twice.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404])
    expect((await read()).status).toBe(401)
  })
})
