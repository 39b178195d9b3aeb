import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Answered, createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import { LOGGED } from '../households/household.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator', 'partner', 'admin'])
  api.deps.setNow('2026-11-23T13:00:00Z')
})
afterEach(() => api.close())

interface User {
  id: string
  email: string
  role: string
  isDisabled: boolean
  hasPassword: boolean
  municipalityCodes: string[]
  invitedUntil: string | null
  invitation: { code: string; expiresAt: string }
  _warnings: { code: string; detail: string }[]
}

const NEW = {
  email: 'new@example.org',
  name: 'New officer',
  role: 'officer',
  municipalityCodes: ['2305'],
}
const PASSWORD = 'fyra små grå stenar'

const invite = (over: object = {}) =>
  api.ask<User>('admin', '/users', { method: 'POST', body: { ...NEW, ...over } })

const post = (path: string, body: unknown) =>
  api.ask('public', `/api/auth/${path}`, { method: 'POST', body })

const accept = (code: string, password = PASSWORD) => post('accept-invitation', { code, password })

const signIn = (email: string, password = PASSWORD) => post('sign-in/email', { email, password })

async function find(email: string): Promise<User & { tag: string }> {
  const { body } = await api.ask<{ items: User[] }>('admin', '/users?limit=500')
  const { id } = body.items.find((user) => user.email === email) ?? { id: '' }
  const one = await api.ask<User>('admin', `/users/${id}`)
  return { ...one.body, tag: one.headers.get('etag') ?? '' }
}

const of = (name: TestRole) => find(`${name}@example.invalid`)

async function change(user: User & { tag: string }, body: object): Promise<Answered<User>> {
  const headers = { 'If-Match': user.tag }
  return api.ask<User>('admin', `/users/${user.id}`, { method: 'PATCH', body, headers })
}

describe('an invitation', () => {
  it('lets the invited set a password and sign in, once', async () => {
    const made = await invite()
    expect(made).toMatchObject({ status: 201, body: { hasPassword: false, role: 'officer' } })
    expect(made.headers.get('cache-control')).toBe('no-store')
    expect((await signIn(NEW.email)).status).toBe(401)
    const { code } = made.body.invitation
    expect((await post('invitation', { code })).body).toMatchObject({ email: NEW.email, name: NEW.name })
    expect(await accept(code)).toMatchObject({ status: 200, body: { email: NEW.email } })
    expect(await signIn(NEW.email)).toMatchObject({ status: 200, body: { municipalityCodes: ['2305'] } })
    expect((await accept(code, 'another long one')).status).toBe(401)
    expect(await find(NEW.email)).toMatchObject({ hasPassword: true, invitedUntil: null })
  })

  it('is stored as a hash alone', async () => {
    const { code } = (await invite()).body.invitation
    const { db } = api.deps
    const stored = await Promise.all([
      db.selectFrom('invitation').selectAll().execute(),
      db.selectFrom('revision').selectAll().execute(),
    ])
    expect(JSON.stringify(stored)).not.toContain(code)
  })

  it('is over after seven days, and stays so when the clock jumps back', async () => {
    const { code } = (await invite()).body.invitation
    api.deps.setNow('2026-11-30T13:00:00Z')
    expect((await accept(code)).status).toBe(401)
    api.deps.setNow('2026-11-24T13:00:00Z')
    expect((await accept(code)).status).toBe(401)
  })

  it('refuses a weak password and stays open', async () => {
    const { code } = (await invite()).body.invitation
    const weak = await accept(code, 'New officer 2026')
    expect(weak).toMatchObject({ status: 422, body: { errors: [{ pointer: '/password' }] } })
    expect((await accept(code)).status).toBe(200)
  })

  it('lets one of two through that come at once', async () => {
    const { code } = (await invite()).body.invitation
    const both = await Promise.all([accept(code), accept(code, 'another long one')])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401])
  })

  it('is not guessed: twenty tries an hour from one address', async () => {
    const tries = Array.from({ length: 21 }, (_, i) => post('invitation', { code: `guess ${i}` }))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  })
})

describe('making an account', () => {
  it.each([
    [{ role: 'public' }, '/role'],
    [{ municipalityCodes: [] }, '/municipalityCodes'],
    [{ municipalityCodes: ['0180'] }, '/municipalityCodes/0'],
    [{ role: 'partner', municipalityCodes: [], partyId: 'none' }, '/partyId'],
    [{ email: 'someone@demo.invalid' }, '/email'],
    [{ email: '191212121212@example.org' }, '/email'],
    [{ name: '\u202eadmin' }, '/name'],
    [{ name: '\u200b' }, '/name'],
    [{ isDemo: true }, '/isDemo'],
    [{ password: PASSWORD }, '/password'],
  ])('refuses %j', async (over, pointer) => {
    const refused = await invite(over)
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer }] } })
  })

  it('refuses an address that has one', async () => {
    expect((await invite({ email: 'BRACKE@example.invalid' })).status).toBe(409)
  })

  it('is for administrators alone', async () => {
    const sent = { method: 'POST', body: NEW }
    for (const who of ['bracke', 'coordinator', 'partner'] as const)
      expect((await api.ask(who, '/users', sent)).status).toBe(403)
    expect((await api.ask('public', '/users', sent)).status).toBe(401)
  })
})

describe('changing an account', () => {
  it('counts at the next request of a live session', async () => {
    const coordinator = await of('coordinator')
    const answer = await change(coordinator, { role: 'officer', municipalityCodes: ['2380'] })
    expect(answer.status).toBe(200)
    const me = await api.ask('coordinator', '/me')
    expect(me.body).toMatchObject({ role: 'officer', municipalityCodes: ['2380'] })
  })

  it('ends what was answered before: a request that is sent again tells nothing of it', async () => {
    const household = {
      ...LOGGED,
      moveInMonth: '2025-05',
      adults: 1,
      children: 0,
      note: 'Ring efter sommaren',
    }
    const send = () =>
      api.ask('bracke', '/households', {
        method: 'POST',
        body: household,
        headers: { 'Idempotency-Key': 'a-call' },
      })
    const first = await send()
    expect(first.status).toBe(201)
    expect(await send()).toMatchObject({ status: 201, body: first.body })
    await change(await of('bracke'), { municipalityCodes: ['2380'] })
    const again = await send()
    expect(again.status).toBe(409)
    expect(JSON.stringify(again.body)).not.toContain('sommaren')
  })

  it('demands the version that was read', async () => {
    const officer = await of('bracke')
    const unsaid = await api.ask('admin', `/users/${officer.id}`, {
      method: 'PATCH',
      body: { name: 'A' },
    })
    expect(unsaid.status).toBe(428)
    expect((await change(officer, { name: 'A' })).status).toBe(200)
    expect(await change(officer, { name: 'B' })).toMatchObject({
      status: 412,
      body: { current: { name: 'A' } },
    })
  })

  it('refuses bindings that do not fit the role', async () => {
    const refused = await change(await of('bracke'), { role: 'coordinator' })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/municipalityCodes' }] } })
  })

  it('leaves a trail of names and values', async () => {
    const officer = await of('bracke')
    await change(officer, { name: 'Renamed' })
    const event = await api.deps.db
      .selectFrom('audit_event')
      .selectAll()
      .where('record_type', '=', 'user')
      .where('record_id', '=', officer.id)
      .executeTakeFirstOrThrow()
    expect(event).toMatchObject({ action: 'change', actor_role: 'admin', fields: '["name"]' })
  })
})

describe('disabling an account', () => {
  it('ends its sessions, its tokens and its invitation at once', async () => {
    const token = { name: 'x', scope: 'write' }
    const made = await api.ask('bracke', '/tokens', { method: 'POST', body: token })
    const officer = await of('bracke')
    const answer = await change(officer, { isDisabled: true })
    expect(answer.body).toMatchObject({
      isDisabled: true,
      _warnings: [{ code: 'municipality-without-officer', detail: expect.stringContaining('2305') }],
    })
    expect((await api.ask('bracke', '/households')).status).toBe(401)
    const headers = { Authorization: `Bearer ${String(made.body['secret'])}` }
    expect((await api.ask('public', '/households', { headers })).status).toBe(401)
    expect((await signIn(officer.email, 'a long pass phrase')).status).toBe(401)

    const { code } = (await invite()).body.invitation
    await change(await find(NEW.email), { isDisabled: true })
    expect((await accept(code)).status).toBe(401)
  })

  it('is undone by enabling, which opens a new sign-in and nothing that was open', async () => {
    await change(await of('bracke'), { isDisabled: true })
    expect((await change(await of('bracke'), { isDisabled: false })).status).toBe(200)
    expect((await api.ask('bracke', '/households')).status).toBe(401)
    expect((await signIn('bracke@example.invalid', 'a long pass phrase')).status).toBe(200)
  })
})

describe('the last administrator', () => {
  it('is neither disabled, demoted nor reset, also beside one who has not answered yet', async () => {
    await invite({ email: 'second@example.org', role: 'admin', municipalityCodes: [] })
    const admin = await of('admin')
    expect((await change(admin, { isDisabled: true })).status).toBe(409)
    expect((await change(admin, { role: 'coordinator' })).status).toBe(409)
    const reset = await api.ask('admin', `/users/${admin.id}/invitation`, { method: 'POST' })
    expect(reset.status).toBe(409)
    expect((await api.ask('admin', '/users')).status).toBe(200)
    expect((await signIn(admin.email, 'a long pass phrase')).status).toBe(200)
  })

  it('may go once another can sign in', async () => {
    const over = { email: 'second@example.org', role: 'admin', municipalityCodes: [] }
    await accept((await invite(over)).body.invitation.code)
    expect((await change(await of('admin'), { role: 'coordinator' })).status).toBe(200)
    expect((await api.ask('admin', '/users')).status).toBe(403)
  })
})

describe('resetting', () => {
  it('ends the password that was and what is signed in, and opens by the new invitation', async () => {
    const officer = await of('bracke')
    const reset = await api.ask<User>('admin', `/users/${officer.id}/invitation`, { method: 'POST' })
    expect(reset.status).toBe(201)
    expect((await api.ask('bracke', '/households')).status).toBe(401)
    expect((await signIn(officer.email, 'a long pass phrase')).status).toBe(401)
    expect((await accept(reset.body.invitation.code)).status).toBe(200)
    expect((await signIn(officer.email)).status).toBe(200)
  })

  it('is refused for an account that is not there', async () => {
    expect((await api.ask('admin', '/users/none/invitation', { method: 'POST' })).status).toBe(404)
    expect((await api.ask('admin', '/users/none/totp', { method: 'DELETE' })).status).toBe(404)
  })
})

it('lists by pages and filters, and refuses what it does not know', async () => {
  const { body } = await api.ask<{ items: User[]; _meta: { totalRecords: number } }>(
    'admin',
    '/users?limit=2',
  )
  expect(body.items.map(({ email }) => email)).toEqual([
    'admin@example.invalid',
    'bracke@example.invalid',
  ])
  expect(body._meta.totalRecords).toBe(4)
  const officers = await api.ask<{ items: User[] }>('admin', '/users?role=officer&isDisabled=false')
  expect(officers.body.items.map(({ role }) => role)).toEqual(['officer'])
  expect((await api.ask('admin', '/users?role=public')).status).toBe(400)
})
