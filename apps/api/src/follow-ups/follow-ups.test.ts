import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import { computeOutcome } from '../outcomes/outcomes.service.ts'
import { readRecordContext } from '../record-context.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { LOGGED } from '../households/household.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund', 'both', 'coordinator', 'partner'])
})
afterEach(() => api.close())

interface FollowUp {
  id: string
  milestone: number
  dueMonth: string
  outcome: string
  newMunicipalityCode: string | null
  leaveReason: string | null
  source: string
  isVoided: boolean
  type: string
  detail: string
  errors?: { pointer: string }[]
}
interface List {
  items: (FollowUp & { householdRef: string; milestone: number; externalRef?: string | null })[]
  _meta: { totalRecords: number }
}

const HOUSEHOLD = { ...LOGGED, moveInMonth: '2025-08' }
const household = async (over: object = {}) =>
  (
    await api.ask<{ ref: string }>('bracke', '/households', {
      method: 'POST',
      body: { ...HOUSEHOLD, ...over },
    })
  ).body.ref
const log = (ref: string, body: object, who: TestRole | 'public' = 'bracke') =>
  api.ask<FollowUp>(who, `/households/${ref}/follow-ups`, { method: 'POST', body })
const change = (ref: string, id: string, body: object) =>
  api.ask<FollowUp>('bracke', `/households/${ref}/follow-ups/${id}`, {
    method: 'PATCH',
    body,
    headers: { 'If-Match': '*' },
  })
const list = async (ref: string) =>
  (await api.ask<List>('bracke', `/households/${ref}/follow-ups`)).body.items
const due = async (query = '', who: TestRole = 'bracke') =>
  (await api.ask<List>(who, `/follow-ups${query}`)).body
const place = async (ref: string) =>
  (await api.ask<{ currentMunicipalityCode: string | null }>('bracke', `/households/${ref}`)).body
    .currentMunicipalityCode
const pointers = (body: FollowUp) => body.errors?.map(({ pointer }) => pointer)
const differences = async () => (await verifyStore(api.deps.db, api.deps.clock())).differences

describe('a follow-up', () => {
  it('stands in the history of its household, for those who read it', async () => {
    const ref = await household()
    const { body } = await log(ref, { milestone: 12, outcome: 'left', leaveReason: 'work' })
    await change(ref, body.id, { isVoided: true })
    interface Event {
      action: string
      milestone?: number
      changes: { field: string; after: unknown }[]
    }
    const historyFor = (who: TestRole) => api.ask<{ items: Event[] }>(who, `/households/${ref}/history`)
    const { items } = (await historyFor('bracke')).body
    expect(items.map(({ action, milestone }) => [action, milestone])).toEqual([
      ['void', 12],
      ['create', 12],
      ['create', undefined],
    ])
    expect(items[1]?.changes).toContainEqual({ field: 'leaveReason', after: 'work' })
    expect((await historyFor('coordinator')).body.items).toEqual(items)
    expect((await historyFor('ostersund')).status).toBe(404)
    expect((await historyFor('partner')).status).toBe(403)
  })

  it('gives the history of its household another tag', async () => {
    const ref = await household()
    const tag = async () =>
      (await api.ask('bracke', `/households/${ref}/history`)).headers.get('etag') ?? ''
    const before = await tag()
    await log(ref, { milestone: 12, outcome: 'stayed' })
    expect(await tag()).not.toBe(before)
  })

  it('is logged with its outcome alone', async () => {
    const ref = await household()
    const { status, body, headers } = await log(ref, { milestone: 12, outcome: 'stayed' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      milestone: 12,
      dueMonth: '2026-08',
      source: 'phone',
      answeredMonth: '2026-11',
      leaveReason: null,
    })
    const read = await api.ask('bracke', headers.get('location') ?? '')
    expect([read.status, read.headers.get('etag')]).toEqual([200, headers.get('etag')])
  })

  it.each([
    ['before its milestone', { milestone: 24, outcome: 'stayed' }, ['/milestone']],
    ['at a milestone that is none', { milestone: 6, outcome: 'stayed' }, ['/milestone']],
    ['moved, but nowhere', { milestone: 3, outcome: 'moved_within_county' }, ['/newMunicipalityCode']],
    [
      'moved to where it lives',
      { milestone: 3, outcome: 'moved_within_county', newMunicipalityCode: '2305' },
      ['/newMunicipalityCode'],
    ],
    [
      'moved to another county',
      { milestone: 3, outcome: 'moved_within_county', newMunicipalityCode: '0180' },
      ['/newMunicipalityCode'],
    ],
    [
      'several faults at once',
      {
        milestone: 3,
        outcome: 'stayed',
        leaveReason: 'work',
        newMunicipalityCode: '2380',
        satisfaction: 6,
        answeredMonth: '2026-12',
      },
      ['/satisfaction', '/answeredMonth', '/newMunicipalityCode', '/leaveReason'],
    ],
    [
      'answered too early',
      { milestone: 3, outcome: 'stayed', answeredMonth: '2025-10' },
      ['/answeredMonth'],
    ],
  ])('is refused: %s', async (_name, body, expected) => {
    const ref = await household()
    const refused = await log(ref, body)
    expect(refused.status).toBe(422)
    expect(pointers(refused.body)?.toSorted()).toEqual(expected.toSorted())
    expect(await list(ref)).toEqual([])
  })

  it('is given once a milestone, also when two say so at once', async () => {
    const ref = await household()
    const both = await Promise.all([
      log(ref, { milestone: 12, outcome: 'stayed' }),
      log(ref, { milestone: 12, outcome: 'left' }),
    ])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]))
    expect(await list(ref)).toHaveLength(1)
  })

  it('is corrected, voided and restored', async () => {
    const ref = await household()
    const { body } = await log(ref, { milestone: 12, outcome: 'left', leaveReason: 'work' })
    expect(await place(ref)).toBeNull()
    const corrected = await change(ref, body.id, { outcome: 'stayed' })
    expect(corrected.body).toMatchObject({ outcome: 'stayed', leaveReason: null })
    expect(await place(ref)).toBe('2305')
    await change(ref, body.id, { isVoided: true })
    expect((await log(ref, { milestone: 12, outcome: 'partly' })).status).toBe(201)
    const restored = await change(ref, body.id, { isVoided: false })
    expect([restored.status, restored.body.type.split('#')[1]]).toEqual([409, 'conflict'])
    expect(await differences()).toEqual([])
  })

  it('is voided though a later one has made it wrong, and restored only as what is right', async () => {
    const ref = await household({ moveInMonth: '2024-08' })
    const moved = { outcome: 'moved_within_county', newMunicipalityCode: '2380' }
    const { body } = await log(ref, { milestone: 24, ...moved })
    expect((await log(ref, { milestone: 12, ...moved })).status).toBe(201)
    const voided = await change(ref, body.id, { isVoided: true })
    expect([voided.status, voided.body.isVoided]).toEqual([200, true])
    const restored = await change(ref, body.id, { isVoided: false })
    expect([restored.status, pointers(restored.body)]).toEqual([422, ['/newMunicipalityCode']])
    expect(await differences()).toEqual([])
  })

  it('needs to be read before it is changed', async () => {
    const ref = await household()
    const { body } = await log(ref, { milestone: 12, outcome: 'stayed' })
    const path = `/households/${ref}/follow-ups/${body.id}`
    const patch = { method: 'PATCH', body: { outcome: 'partly' } }
    expect((await api.ask('bracke', path, patch)).status).toBe(428)
    const stale = { ...patch, headers: { 'If-Match': '"9-own"' } }
    const { status, body: told } = await api.ask<{ current: FollowUp }>('bracke', path, stale)
    expect([status, told.current.outcome]).toEqual([412, 'stayed'])
  })

  it('is of confirmed households alone', async () => {
    const ref = await household({ evidence: 'none' })
    expect((await log(ref, { milestone: 12, outcome: 'stayed' })).status).toBe(409)
  })

  it('of others answers as one that does not exist', async () => {
    const ref = await household()
    const { body } = await log(ref, { milestone: 12, outcome: 'stayed' })
    const cover = (answer: { status: number; body: unknown }) =>
      JSON.stringify([answer.status, { ...(answer.body as object), instance: '' }])
    const pairs: [
      string,
      string,
      { method?: string; body?: object; headers?: Record<string, string> },
    ][] = [
      [`/households/${ref}/follow-ups`, '/households/2305-2025-XXXX/follow-ups', {}],
      [
        `/households/${ref}/follow-ups`,
        '/households/2305-2025-XXXX/follow-ups',
        { method: 'POST', body: { milestone: 24, outcome: 'stayed' } },
      ],
      [
        `/households/${ref}/follow-ups/${body.id}`,
        '/households/2305-2025-XXXX/follow-ups/x',
        { method: 'PATCH', body: { outcome: 'left' }, headers: { 'If-Match': '"1-own"' } },
      ],
      [
        `/households/${ref}/answer-codes`,
        '/households/2305-2025-XXXX/answer-codes',
        { method: 'POST', body: {} },
      ],
    ]
    for (const [theirs, nobodys, sent] of pairs) {
      const [seen, unseen] = [
        await api.ask('ostersund', theirs, sent),
        await api.ask('ostersund', nobodys, sent),
      ]
      expect(cover(seen)).toBe(cover(unseen))
      expect(seen.status).toBe(404)
    }
    expect((await log(ref, { milestone: 3, outcome: 'stayed' }, 'coordinator')).status).toBe(403)
    expect((await log(ref, { milestone: 3, outcome: 'stayed' }, 'partner')).status).toBe(403)
    expect((await log(ref, { milestone: 3, outcome: 'stayed' }, 'public')).status).toBe(401)
  })
})

describe('a move within the county', () => {
  it('changes where the household lives and no count of arrivals', async () => {
    const ref = await household()
    const before = (await api.ask('public', '/outcomes?by=municipality,year')).body
    const tag = (await api.ask('bracke', `/households/${ref}`)).headers.get('etag')
    const moved = { milestone: 12, outcome: 'moved_within_county', newMunicipalityCode: '2380' }
    expect((await log(ref, moved)).status).toBe(201)
    const after = (await api.ask('public', '/outcomes?by=municipality,year')).body
    expect({ ...after, updatedAt: '' }).toEqual({ ...before, updatedAt: '' })
    const read = await api.ask<{ currentMunicipalityCode: string; municipalityCode: string }>(
      'bracke',
      `/households/${ref}`,
      { headers: { 'If-None-Match': tag ?? '' } },
    )
    expect(read.status).toBe(200)
    expect([read.body.municipalityCode, read.body.currentMunicipalityCode]).toEqual(['2305', '2380'])
    expect((await api.ask('ostersund', `/households/${ref}`)).status).toBe(404)
  })

  it('stays right when the municipality of the arrival is corrected', async () => {
    const ref = await household()
    const moved = { milestone: 3, outcome: 'moved_within_county', newMunicipalityCode: '2380' }
    const { body } = await log(ref, moved)
    await change(ref, body.id, { isVoided: true })
    await log(ref, { milestone: 3, outcome: 'stayed' })
    expect(await place(ref)).toBe('2305')
    const kept = await api.ask<FollowUp>('bracke', `/households/${ref}`, {
      method: 'PATCH',
      body: { moveInMonth: '2026-09' },
      headers: { 'If-Match': '*' },
    })
    expect([kept.status, pointers(kept.body)]).toEqual([422, ['/moveInMonth']])
    expect(await differences()).toEqual([])
  })
})

describe('the municipality of a household that has moved on', () => {
  it('is not corrected to where it moved later, until the answer is voided', async () => {
    const ref = await household()
    const moved = { milestone: 12, outcome: 'moved_within_county', newMunicipalityCode: '2380' }
    const { body } = await log(ref, moved)
    const correct = () =>
      api.ask<FollowUp>('both', `/households/${ref}`, {
        method: 'PATCH',
        body: { municipalityCode: '2380' },
        headers: { 'If-Match': '*' },
      })
    const refused = await correct()
    expect([refused.status, pointers(refused.body)]).toEqual([422, ['/municipalityCode']])
    await change(ref, body.id, { isVoided: true })
    expect((await correct()).status).toBe(200)
  })
})

describe('the work list', () => {
  it('holds what is due and not answered, the latest first', async () => {
    const ref = await household({ moveInMonth: '2025-08' })
    const young = await household({ moveInMonth: '2026-08' })
    await household({ moveInMonth: '2026-09' })
    const { items } = await due()
    expect(items.map((item) => [item.householdRef, item.milestone, item.dueMonth])).toEqual([
      [young, 3, '2026-11'],
      [ref, 12, '2026-08'],
      [ref, 3, '2025-11'],
    ])
    expect((await due('?due=2026-12'))._meta.totalRecords).toBe(4)
    expect((await due('?due=2026-08')).items.map(({ milestone }) => milestone)).toEqual([12, 3])
    const paged = await due('?limit=1&page=2')
    expect([paged.items[0]?.milestone, paged._meta.totalRecords]).toEqual([12, 3])
  })

  it('passes over what a later answer has overtaken, and who has left', async () => {
    const ref = await household()
    await log(ref, { milestone: 12, outcome: 'unreachable' })
    expect((await due()).items.map(({ milestone }) => milestone)).toEqual([3])
    const other = await household()
    await log(other, { milestone: 12, outcome: 'stayed' })
    expect((await due()).items.map(({ householdRef }) => householdRef)).toEqual([ref])
    await log(ref, { milestone: 3, outcome: 'left' })
    expect((await due()).items).toEqual([])
  })

  it('says the own case number, by which the municipality knows whom to call, and to nobody else', async () => {
    await household({ moveInMonth: '2026-08', externalRef: 'KS 2026/117' })
    await household({ moveInMonth: '2026-07' })
    expect((await due()).items.map(({ externalRef }) => externalRef)).toEqual(['KS 2026/117', null])
    for (const item of (await due('', 'coordinator')).items)
      expect(item).not.toHaveProperty('externalRef')
  })

  it('shows nobody else\u2019s', async () => {
    await household()
    expect((await due('', 'ostersund')).items).toEqual([])
    expect((await due('', 'coordinator')).items).toHaveLength(2)
    expect((await api.ask('ostersund', '/follow-ups?municipality=2305')).status).toBe(400)
    expect((await api.ask('bracke', '/follow-ups?due=november')).status).toBe(400)
  })
})

describe('what the answers tell', () => {
  it('is computed, and told to nobody', async () => {
    for (let i = 0; i < 10; i++) {
      const ref = await household({
        impactHousehold: 'decisive',
        welcomeSteps: [
          { step: 'contact_person', month: '2025-08', status: 'done' },
          { step: 'school', month: '2025-09', status: 'done' },
        ],
      })
      const outcome = i < 5 ? 'stayed' : 'left'
      await log(ref, { milestone: 12, outcome, satisfaction: 4, partnerWorking: 'yes' })
    }
    const context = await readRecordContext(api.deps.db, api.deps.clock())
    const value = async (measure: 'retention12') =>
      (await computeOutcome(api.deps.db, context, { measure, by: ['year'], from: 2025, to: 2025 })).total
    expect(await value('retention12')).toMatchObject({ value: 50, lower: 50, upper: 50, base: 10 })
    expect(await value('impact' as never)).toMatchObject({ value: null, lower: 10, upper: 10 })
    expect(await value('welcomedShare' as never)).toMatchObject({ value: 100, base: 10 })
    expect(await value('satisfaction' as never)).toMatchObject({ value: 4, base: 10 })
    expect(await value('partnerWorkingShare' as never)).toMatchObject({ value: 100, base: 10 })
    expect(await value('householdsLeft' as never)).toMatchObject({ value: null, status: 'unknown' })
    const { total } = await computeOutcome(api.deps.db, context, {
      measure: 'householdsLeft',
      by: ['year'],
      from: 2026,
      to: 2026,
    })
    expect(total.value).toBe(5)
    for (const measure of ['retention12', 'impact', 'satisfaction', 'welcomedShare', 'householdsLeft']) {
      const { status, body } = await api.ask<FollowUp>('bracke', `/outcomes?measure=${measure}`)
      expect([measure, status, body.type.split('#')[1]]).toEqual([measure, 403, 'not-published'])
    }
  })

  it('tells verify of a whereabouts and of milestones that nothing explains', async () => {
    const ref = await household()
    await api.deps.db
      .updateTable('household')
      .set({ current_municipality_code: '2380', awaited_milestones: 1 })
      .where('ref', '=', ref)
      .execute()
    expect(await differences()).toMatchObject([
      { what: 'whereabouts', where: ref },
      { what: 'awaited', where: ref, kept: [3], recomputed: [3, 12, 24, 36] },
    ])
  })
})

describe('the steps of the welcome', () => {
  it('are said once each, and not of a month to come', async () => {
    const refused = await api.ask<FollowUp>('bracke', '/households', {
      method: 'POST',
      body: {
        ...HOUSEHOLD,
        welcomeSteps: [
          { step: 'school', month: '2026-12', status: 'done' },
          { step: 'school', month: '2025-09', status: 'offered' },
          { step: 'cake', month: '2025-09', status: 'offered' },
        ],
      },
    })
    expect(refused.status).toBe(422)
    expect(pointers(refused.body)).toEqual([
      '/welcomeSteps/2/step',
      '/welcomeSteps/0/month',
      '/welcomeSteps/1/step',
    ])
  })

  it('stay open when the period is closed', async () => {
    const ref = await household()
    await api.ask('bracke', '/period-reports/2305/2025-T2', {
      method: 'PUT',
      body: { state: 'closed' },
      headers: { 'If-None-Match': '*' },
    })
    const welcomeSteps = [{ step: 'network', month: '2025-10', status: 'done' }]
    const { status, body } = await api.ask('bracke', `/households/${ref}`, {
      method: 'PATCH',
      body: { welcomeSteps },
      headers: { 'If-Match': '*' },
    })
    expect([status, body['welcomeSteps']]).toEqual([200, welcomeSteps])
    expect((await log(ref, { milestone: 12, outcome: 'stayed' })).status).toBe(201)
  })
})
