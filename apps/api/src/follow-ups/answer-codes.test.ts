import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { LOGGED } from '../households/household.testing.ts'

let api: TestApi
let ref: string
beforeEach(async () => {
  api = await createTestApi(['bracke'])
  const { body } = await api.ask<{ ref: string }>('bracke', '/households', {
    method: 'POST',
    body: {
      ...LOGGED,
      moveInMonth: '2025-08',
    },
  })
  ref = body.ref
})
afterEach(() => api.close())

interface Problem {
  type: string
  instance: string
}
const issue = async () =>
  (
    await api.ask<{ code: string; validThrough: string }>('bracke', `/households/${ref}/answer-codes`, {
      method: 'POST',
      body: {},
    })
  ).body
const answer = (code: string, over: object = {}) =>
  api.ask<Problem & Record<string, unknown>>('public', '/follow-up-answers', {
    method: 'POST',
    body: { code, milestone: 12, outcome: 'stayed', ...over },
  })
const stored = () => api.deps.db.selectFrom('follow_up').selectAll().execute()
const told = ({ status, body }: { status: number; body: Problem }) =>
  JSON.stringify([status, { ...body, instance: '' }])

describe('a household answers itself', () => {
  it('by its code, without an account, and is told nothing of itself', async () => {
    const { code, validThrough } = await issue()
    expect(code).toMatch(/^[A-HJKMNP-Z2-9]{10}$/)
    expect(validThrough).toBe('2028-11')
    const open = await api.ask('public', '/follow-up-answers/open-milestones', {
      method: 'POST',
      body: { code },
    })
    expect(open.body).toEqual({ open: [3, 12], answered: [] })
    const written = `${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `
    const { status, body } = await answer(written, { satisfaction: 5 })
    expect([status, body]).toEqual([201, { milestone: 12, outcome: 'stayed', answeredMonth: '2026-11' }])
    expect(await stored()).toMatchObject([{ household_ref: ref, source: 'household', satisfaction: 5 }])
  })

  it('once a milestone', async () => {
    const { code } = await issue()
    expect((await answer(code)).status).toBe(201)
    const again = await answer(code, { outcome: 'left' })
    expect([again.status, again.body.type.split('#')[1]]).toEqual([409, 'conflict'])
    expect(await stored()).toMatchObject([{ milestone: 12, outcome: 'stayed', version: 1 }])
    expect((await answer(code, { milestone: 3 })).status).toBe(201)
    expect(await stored()).toHaveLength(2)
  })

  it('not before a milestone, and not with what is no answer', async () => {
    const { code } = await issue()
    expect((await answer(code, { milestone: 24 })).status).toBe(422)
    expect((await answer(code, { source: 'register' })).status).toBe(422)
    expect((await answer(code, { answeredMonth: '2026-01' })).status).toBe(422)
    expect(await stored()).toEqual([])
  })

  it('gives a wrong, a replaced and an expired code the same answer', async () => {
    const { code: first } = await issue()
    const { code: second } = await issue()
    const wrong = await answer('AAAAAAAAAA')
    expect(wrong.status).toBe(404)
    expect(told(await answer(first))).toBe(told(wrong))
    api.deps.setNow('2028-12-02T12:00:00.000Z')
    expect(told(await answer(second))).toBe(told(wrong))
    await api.ask('bracke', `/households/${ref}`, {
      method: 'PATCH',
      body: { countStatus: 'voided', voidReason: 'duplicate' },
      headers: { 'If-Match': '*' },
    })
    expect(told(await answer(second, { milestone: 3 }))).toBe(told(wrong))
    expect(await stored()).toEqual([])
  })

  it('by a code that is given once, and so under no key that asks for it again', async () => {
    const { code } = await issue()
    const refused = await api.ask('bracke', `/households/${ref}/answer-codes`, {
      method: 'POST',
      body: {},
      headers: { 'Idempotency-Key': 'k' },
    })
    expect([refused.status, refused.headers.get('cache-control')]).toEqual([400, 'no-store'])
    expect((await answer(code)).status).toBe(201)
  })

  it('opens nothing again by a clock that is set back, once it was seen to have expired', async () => {
    const { code } = await issue()
    const [began, wrong] = [api.deps.clock(), await answer('AAAAAAAAAA')]
    api.deps.setNow('2034-11-23T12:00:00.000Z')
    expect((await answer(code)).status).toBe(404)
    api.deps.setNow(began.toISOString())
    expect(told(await answer(code))).toBe(told(wrong))
    const milestones = await api.ask('public', '/follow-up-answers/open-milestones', {
      method: 'POST',
      body: { code },
    })
    expect(milestones.status).toBe(404)
    const { code: next } = await issue()
    expect((await answer(next)).status).toBe(201)
  })

  it('opens nothing before it was given, and all the same after', async () => {
    const { code } = await issue()
    const given = api.deps.clock().getTime()
    api.deps.setNow('2024-11-23T12:00:00.000Z')
    expect((await answer(code)).status).toBe(404)
    api.deps.setNow(new Date(given - 6 * 60_000).toISOString())
    expect((await answer(code)).status).toBe(404)
    api.deps.setNow(new Date(given - 4 * 60_000).toISOString())
    expect((await answer(code)).status).toBe(201)
  })

  it('keeps no code that could be read', async () => {
    const { code } = await issue()
    const kept = JSON.stringify([
      await api.deps.db.selectFrom('answer_code').selectAll().execute(),
      await api.deps.db.selectFrom('revision').selectAll().execute(),
      await api.deps.db.selectFrom('idempotent_answer').selectAll().execute(),
      api.deps.logged,
    ])
    expect(kept).not.toContain(code)
  })

  it('a thousand guesses are stopped, and nothing is stored', async () => {
    const { code } = await issue()
    const seen: number[] = []
    for (let i = 0; i < 1000; i++) seen.push((await answer(`GUESS${String(i).padStart(5, '2')}`)).status)
    expect(seen.filter((status) => status === 404)).toHaveLength(10)
    expect(seen.filter((status) => status === 429)).toHaveLength(990)
    const limited = await answer(code)
    expect(limited.status).toBe(429)
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await stored()).toEqual([])
    api.deps.setNow('2026-11-23T14:00:00.000Z')
    expect((await answer(code)).status).toBe(201)
  })
})
