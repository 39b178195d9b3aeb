import { beforeEach, describe, expect, it } from 'vitest'
import { ENGINES } from '@inflytt/db/testing'
import { type AccessApp, cookieOf, createAccessApp } from '../access/access.testing.ts'

interface Listed {
  items: { id: string; isCurrent: boolean; userAgent: string }[]
}

describe.each(ENGINES)('sessions on %s', (engine) => {
  let access: AccessApp
  let first: string
  let second: string
  beforeEach(async () => {
    access = await createAccessApp({}, engine)
    first = cookieOf(await access.signIn({}, { 'User-Agent': 'First' }))
    access.deps.setNow('2026-11-23T12:10:00.000Z')
    second = cookieOf(await access.signIn({}, { 'User-Agent': 'Second' }))
  })

  async function list(cookie: string): Promise<Listed['items']> {
    const answer = await access.app.request('/api/v1/sessions', { headers: { Cookie: cookie } })
    return ((await answer.json()) as Listed).items
  }

  const end = (path: string, cookie: string) =>
    access.app.request(`/api/v1/sessions${path}`, {
      method: 'DELETE',
      headers: { Cookie: cookie, Origin: 'http://localhost' },
    })

  it('are listed for their own user, without a token among them, and ended one by one', async () => {
    const items = await list(second)
    expect(items.map(({ userAgent, isCurrent }) => [userAgent, isCurrent])).toEqual([
      ['Second', true],
      ['First', false],
    ])
    const [token = ''] = /(?<=session_token=)[^.]+/.exec(first) ?? []
    expect(JSON.stringify(items)).not.toContain(token)
    expect((await end(`/${items[1]?.id ?? ''}`, second)).status).toBe(200)
    expect(await access.role(first)).toBe('public')
    expect(await access.role(second)).toBe('officer')
    expect((await end(`/${items[1]?.id ?? ''}`, second)).status).toBe(404)
  })

  it('end all at once but the one that asks', async () => {
    expect(await (await end('', second)).json()).toEqual({ ended: 1 })
    expect(await access.role(first)).toBe('public')
    expect(await access.role(second)).toBe('officer')
    expect((await end('', '')).status).toBe(401)
  })

  it('give no access when the clock jumps years, back or forth', async () => {
    access.deps.setNow('2020-11-23T12:10:00.000Z')
    expect(await access.role(second)).toBe('public')
    access.deps.setNow('2031-11-23T12:10:00.000Z')
    expect(await access.role(second)).toBe('public')
    access.deps.setNow('2026-11-23T12:15:00.000Z')
    expect(await access.role(second)).toBe('public')
  })
})
