import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import { LOGGED } from '../households/household.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund', 'coordinator'])
})
afterEach(() => api.close())

interface Saved {
  ref: string
  isLate: boolean
  countStatus: string
  _warnings: { code: string }[]
}
interface Problem {
  type: string
  detail: string
  period?: string
  municipalityCode?: string
  errors?: { pointer: string }[]
}

const HOUSEHOLD = { ...LOGGED, moveInMonth: '2026-02' }

async function log(over: object = {}): Promise<Saved> {
  const { status, body } = await api.ask<Saved>('bracke', '/households', {
    method: 'POST',
    body: { ...HOUSEHOLD, ...over },
  })
  expect(status).toBe(201)
  return body
}

async function say(
  state: string,
  { period = '2026-T1', reason }: { period?: string; reason?: string } = {},
) {
  const path = `/period-reports/2305/${period}`
  const { headers } = await api.ask('bracke', path)
  return api.ask<Problem & { state: string }>('bracke', path, {
    method: 'PUT',
    body: { state, ...(reason !== undefined && { reopenReason: reason }) },
    headers: { 'If-Match': headers.get('etag') ?? '' },
  })
}

async function patch(ref: string, body: object, who: TestRole = 'bracke') {
  const { headers } = await api.ask(who, `/households/${ref}`)
  return api.ask<Problem & Saved>(who, `/households/${ref}`, {
    method: 'PATCH',
    body,
    headers: { 'If-Match': headers.get('etag') ?? '' },
  })
}

const stored = async (ref: string) => (await api.ask('bracke', `/households/${ref}`)).body
const codeOf = ({ type }: Problem) => type.split('#')[1]

describe('klart locks what counts a household', () => {
  it.each([
    ['moveInMonth', { moveInMonth: '2026-03' }],
    ['moveInMonth', { moveInMonth: '2026-06' }],
    ['adults', { adults: 1 }],
    ['children', { children: null }],
    ['originType', { originType: 'nordic' }],
    ['inclusionBasis', { inclusionBasis: 'recruited_via_party' }],
    ['countStatus', { countStatus: 'preliminary' }],
    ['countStatus', { countStatus: 'voided', voidReason: 'duplicate' }],
    ['countStatus', { evidence: 'none' }],
  ])('%s by %j: refused, told, and nothing stored', async (field, change) => {
    const { ref } = await log()
    expect((await say('closed')).status).toBe(200)
    const before = await stored(ref)
    const { status, body } = await patch(ref, change)
    expect([status, codeOf(body)]).toEqual([409, 'period-closed'])
    expect(body).toMatchObject({ period: '2026-T1', municipalityCode: '2305' })
    expect(body.detail).toContain('2026-T1 (2305)')
    expect(body.errors?.map(({ pointer }) => pointer)).toContain(`/${field}`)
    expect(await stored(ref)).toEqual(before)
  })

  it('names every locked field at once, and saves none of the others beside it', async () => {
    const { ref } = await log()
    await say('closed')
    const { body } = await patch(ref, { adults: 1, children: 2, note: 'flyttade i februari' })
    expect(body.errors?.map(({ pointer }) => pointer)).toEqual(['/adults', '/children'])
    expect(await stored(ref)).toMatchObject({ adults: 2, note: null })
  })

  it('leaves the other fields open, and a locked one that is sent unchanged', async () => {
    const { ref } = await log()
    await say('closed')
    const { status, body } = await patch(ref, { adults: 2, mainReason: 'work', note: 'egen anteckning' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ mainReason: 'work', note: 'egen anteckning' })
  })

  it('refuses a move into a closed tertial too', async () => {
    const { ref } = await log({ moveInMonth: '2026-06' })
    await say('closed')
    const { status, body } = await patch(ref, { moveInMonth: '2026-04' })
    expect([status, codeOf(body), body.period]).toEqual([409, 'period-closed', '2026-T1'])
  })

  it('refuses to restore one that was voided before klart', async () => {
    const { ref } = await log()
    await patch(ref, { countStatus: 'voided', voidReason: 'duplicate' })
    await say('closed_nothing')
    expect((await patch(ref, { countStatus: 'confirmed' })).status).toBe(409)
  })

  it('holds the coordinator too: coverage is locked', async () => {
    const { ref } = await log({ moveInMonth: '2024-05', programmeId: 'en-attraktiv-region' })
    await say('closed', { period: '2024-T2' })
    const { status, body } = await patch(ref, { coverage: 'covered' }, 'coordinator')
    expect([status, codeOf(body)]).toEqual([409, 'period-closed'])
    expect(body.errors?.map(({ pointer }) => pointer)).toEqual(['/coverage'])
  })

  it('saves what could confirm a preliminary one, but leaves it preliminary', async () => {
    const { ref } = await log({ evidence: 'none' })
    await say('closed')
    const { status, body } = await patch(ref, { evidence: 'household' })
    expect([status, body.countStatus]).toEqual([200, 'preliminary'])
    expect(body._warnings.map(({ code }) => code)).toContain('kept-preliminary')
    expect((await patch(ref, { countStatus: 'confirmed' })).status).toBe(409)
  })

  it('gives way once the period is opened again', async () => {
    const { ref } = await log()
    await say('closed')
    await say('open', { reason: 'fel antal vuxna' })
    expect((await patch(ref, { adults: 1 })).status).toBe(200)
  })
})

describe('a late household', () => {
  it('is kept without opening the period, corrected and confirmed, until klart is said once more', async () => {
    await say('closed_nothing')
    const late = await log({ evidence: 'none' })
    expect(late).toMatchObject({ isLate: true, countStatus: 'preliminary' })
    expect((await patch(late.ref, { adults: 1 })).status).toBe(200)
    const confirmed = await patch(late.ref, { evidence: 'household' })
    expect(confirmed.body).toMatchObject({ countStatus: 'confirmed', isLate: true })

    await say('open', { reason: 'ett till' })
    await say('closed')
    expect((await patch(late.ref, { adults: 2 })).status).toBe(409)
    expect(await stored(late.ref)).toMatchObject({ isLate: true, adults: 1 })
  })

  it('is found apart from those that came in time', async () => {
    const inTime = await log()
    await say('closed')
    const late = await log({ adults: 1 })
    const refs = async (query: string) =>
      (await api.ask<{ items: Saved[] }>('bracke', `/households${query}`)).body.items.map(
        ({ ref }) => ref,
      )
    expect(await refs('?isLate=true')).toEqual([late.ref])
    expect(await refs('?isLate=false')).toEqual([inTime.ref])
    expect((await refs('')).toSorted()).toEqual([inTime.ref, late.ref].toSorted())
    expect((await api.ask('bracke', '/households?isLate=1')).status).toBe(400)
  })

  it('does not move into another closed period', async () => {
    await say('closed')
    await say('closed', { period: '2025-T3' })
    const { ref } = await log()
    expect((await patch(ref, { moveInMonth: '2025-10' })).body.period).toBe('2025-T3')
    expect((await patch(ref, { moveInMonth: '2026-06' })).status).toBe(200)
    expect((await patch(ref, { moveInMonth: '2026-01' })).status).toBe(409)
  })
})

describe('klart said wrongly', () => {
  it('twice is a conflict, and nothing changes', async () => {
    await log()
    await say('closed')
    for (const state of ['closed', 'closed_nothing']) {
      const { status, body } = await say(state)
      expect([status, codeOf(body)]).toEqual([409, 'conflict'])
      expect(body.detail).toContain('2026-T1')
    }
    const { headers } = await api.ask('bracke', '/period-reports/2305/2026-T1')
    expect(headers.get('etag')).toBe('"1-own"')
  })

  it('opening what is open is one too', async () => {
    expect((await say('open', { reason: 'x' })).status).toBe(409)
  })

  it('nothing to report is refused while something is logged', async () => {
    const { ref } = await log({ evidence: 'none' })
    const { status, body } = await say('closed_nothing')
    expect([status, codeOf(body)]).toEqual([409, 'conflict'])
    expect(body.detail).toContain('one household is')
    await patch(ref, { countStatus: 'voided', voidReason: 'did_not_move' })
    expect((await say('closed_nothing')).status).toBe(200)
  })

  it('keeps the reason from all but the municipality and the coordinator', async () => {
    await say('closed')
    await say('open', { reason: 'en familj till' })
    const reason = async (who: TestRole | 'public') => {
      const one = await api.ask<{ reopenReason: string | null }>(who, '/period-reports/2305/2026-T1')
      const list = await api.ask<{ items: { reopenReason: string | null }[] }>(
        who,
        '/period-reports?municipality=2305&period=2026-T1',
      )
      expect(list.body.items[0]?.reopenReason).toBe(one.body.reopenReason)
      return one.body.reopenReason
    }
    expect(await reason('bracke')).toBe('en familj till')
    expect(await reason('coordinator')).toBe('en familj till')
    expect(await reason('ostersund')).toBeNull()
    expect(await reason('public')).toBeNull()
  })
})
