import type { Lead } from '@inflytt/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import { computeOutcome } from '../outcomes/outcomes.service.ts'
import { readRecordContext } from '../record-context.ts'
import { LOGGED } from '../households/household.testing.ts'

const LEAD = { responsibleMunicipality: '2305', firstContactMonth: '2026-05' }
const HOUSEHOLD = { ...LOGGED, moveInMonth: '2026-09' }

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund', 'coordinator'])
})
afterEach(() => api.close())

type Answer = Lead & { errors?: { pointer: string }[]; current?: Lead; items: Lead[] }

async function create(over: object = {}): Promise<string> {
  const { status, body } = await api.ask<Answer>('bracke', '/leads', {
    method: 'POST',
    body: { ...LEAD, ...over },
  })
  expect(status).toBe(201)
  return body.ref
}
const read = async (ref: string) => (await api.ask<Answer>('bracke', `/leads/${ref}`)).body
const patch = (ref: string, body: object, who: TestRole = 'bracke', match = '*') =>
  api.ask<Answer>(who, `/leads/${ref}`, { method: 'PATCH', body, headers: { 'If-Match': match } })

async function household(over: object = {}) {
  return api.ask<{ ref: string; errors?: { pointer: string }[] }>('bracke', '/households', {
    method: 'POST',
    body: { ...HOUSEHOLD, ...over },
  })
}
const changeHousehold = (ref: string, body: object) =>
  api.ask('bracke', `/households/${ref}`, { method: 'PATCH', body, headers: { 'If-Match': '*' } })

describe('the history of a lead', () => {
  it('tells what was changed, the case number to its own municipality alone', async () => {
    const ref = await create({ externalRef: 'KS 12/26' })
    await patch(ref, { stage: 'visit', stageMonth: '2026-07' })
    type History = { items: { action: string; fields: string[] }[] }
    const historyFor = (who: TestRole) => api.ask<History>(who, `/leads/${ref}/history`)
    const own = await historyFor('bracke')
    expect(own.body.items.map(({ action }) => action)).toEqual(['change', 'create'])
    expect(own.body.items[0]?.fields).toContain('stage')
    expect(own.body.items[1]?.fields).toContain('externalRef')
    expect(JSON.stringify((await historyFor('coordinator')).body)).not.toContain('KS 12/26')
    expect((await historyFor('ostersund')).status).toBe(404)
  })
})

describe('the stages of a lead', () => {
  it('go forwards, each with its month', async () => {
    const ref = await create()
    expect((await patch(ref, { stage: 'dialogue', stageMonth: '2026-06' })).status).toBe(200)
    expect((await patch(ref, { stage: 'decided' })).status).toBe(200)
    const { stage, stageHistory } = await read(ref)
    expect(stage).toBe('decided')
    expect(stageHistory.map((step) => [step.stage, step.month])).toEqual([
      ['new', '2026-05'],
      ['dialogue', '2026-06'],
      ['decided', '2026-11'],
    ])
  })

  it.each([
    ['backwards without a reason', { stage: 'dialogue' }, ['/stageReason']],
    ['with an empty reason', { stage: 'dialogue', stageReason: '  ' }, ['/stageReason']],
    ['in a month to come', { stage: 'decided', stageMonth: '2027-01' }, ['/stageMonth']],
    ['before the stage it has', { stage: 'decided', stageMonth: '2026-06' }, ['/stageMonth']],
    ['closed without a reason', { stage: 'closed' }, ['/closeReason']],
    ['a reason for what is not closed', { closeReason: 'no_job' }, ['/closeReason']],
    ['moved by hand', { stage: 'moved' }, ['/stage']],
    ['a month without a stage', { stageMonth: '2026-10' }, ['/stage']],
    ['first met after the next stage', { firstContactMonth: '2026-08' }, ['/firstContactMonth']],
    [
      'several faults at once',
      { stage: 'closed', stageMonth: '2027-01' },
      ['/closeReason', '/stageMonth'],
    ],
  ])('are refused: %s', async (_name, body, pointers) => {
    const ref = await create()
    await patch(ref, { stage: 'visit', stageMonth: '2026-07' })
    const before = await read(ref)
    const answer = await patch(ref, body)
    expect([answer.status, answer.body.errors?.map(({ pointer }) => pointer).toSorted()]).toEqual([
      422,
      pointers,
    ])
    expect(await read(ref)).toEqual(before)
  })

  it('close with a reason, and open again with one', async () => {
    const ref = await create()
    expect((await patch(ref, { stage: 'closed', closeReason: 'no_housing' })).status).toBe(200)
    expect((await patch(ref, { stage: 'dialogue' })).status).toBe(422)
    const { body } = await patch(ref, { stage: 'dialogue', stageReason: 'De hörde av sig igen' })
    expect([body.stage, body.closeReason, body.stageHistory.at(-1)?.reason]).toEqual([
      'dialogue',
      null,
      'De hörde av sig igen',
    ])
  })

  it('are changed by those of the municipality alone, and from what they read', async () => {
    const ref = await create()
    const body = { stage: 'dialogue' }
    expect((await patch(ref, body, 'coordinator')).status).toBe(403)
    expect((await patch(ref, body, 'ostersund')).status).toBe(404)
    expect((await patch(ref, body, 'bracke', '"7-own"')).status).toBe(412)
    const unmatched = await api.ask('bracke', `/leads/${ref}`, { method: 'PATCH', body })
    expect(unmatched.status).toBe(428)
    expect((await read(ref)).stage).toBe('new')
  })
})

describe('a lead that was saved by mistake', () => {
  it('is voided, listed apart, and had back', async () => {
    const ref = await create()
    const list = async (query = '') =>
      (await api.ask<Answer>('bracke', `/leads${query}`)).body.items.map((lead) => lead.ref)
    expect((await patch(ref, { isVoided: true })).status).toBe(200)
    expect([await list(), await list('?isVoided=true')]).toEqual([[], [ref]])
    expect((await patch(ref, { isVoided: false })).status).toBe(200)
    expect(await list()).toEqual([ref])
  })

  it('is no lead of a household', async () => {
    const leadId = await create()
    await patch(leadId, { isVoided: true })
    const { status, body } = await household({ leadId })
    expect([status, body.errors]).toMatchObject([422, [{ pointer: '/leadId' }]])
  })
})

describe('a household that names its lead', () => {
  it('moves it, in its own transaction, and gives it back when it is voided', async () => {
    const leadId = await create()
    await patch(leadId, { stage: 'visit', stageMonth: '2026-06' })
    const { body } = await household({ leadId })
    const moved = await read(leadId)
    expect([moved.stage, moved.householdRef, moved.stageHistory.at(-1)]).toEqual([
      'moved',
      body.ref,
      { stage: 'moved', month: '2026-09', reason: null },
    ])
    await changeHousehold(body.ref, { moveInMonth: '2026-08' })
    expect((await read(leadId)).stageHistory.at(-1)?.month).toBe('2026-08')
    await changeHousehold(body.ref, { countStatus: 'voided', voidReason: 'did_not_move' })
    const released = await read(leadId)
    expect([released.stage, released.householdRef, released.stageHistory.length]).toEqual([
      'visit',
      null,
      2,
    ])
    await changeHousehold(body.ref, { countStatus: 'confirmed' })
    expect((await read(leadId)).householdRef).toBe(body.ref)
    await changeHousehold(body.ref, { leadId: null })
    expect((await read(leadId)).stage).toBe('visit')
  })

  it('is restored without it where the lead is voided since, and tells so', async () => {
    const leadId = await create()
    const { body } = await household({ leadId })
    await changeHousehold(body.ref, { countStatus: 'voided', voidReason: 'did_not_move' })
    await patch(leadId, { isVoided: true })
    const named = await changeHousehold(body.ref, { countStatus: 'confirmed', leadId })
    expect([named.status, named.body['errors']]).toMatchObject([422, [{ pointer: '/leadId' }]])
    const { status, body: restored } = await changeHousehold(body.ref, { countStatus: 'confirmed' })
    expect([status, restored['leadId']]).toEqual([200, null])
    expect(restored['_warnings']).toContainEqual(
      expect.objectContaining({ code: 'lead-not-restored', pointer: '/leadId' }),
    )
    expect((await read(leadId)).stage).toBe('new')
  })

  it('gives a closed lead back with its reason, though it was changed meanwhile', async () => {
    const leadId = await create()
    await patch(leadId, { stage: 'closed', closeReason: 'no_housing' })
    const { body } = await household({ leadId })
    await patch(leadId, { adults: 2, closeReason: null })
    await changeHousehold(body.ref, { countStatus: 'voided', voidReason: 'did_not_move' })
    expect(await read(leadId)).toMatchObject({ stage: 'closed', closeReason: 'no_housing', adults: 2 })
    expect((await patch(leadId, { adults: 1 })).status).toBe(200)
  })

  it('cannot take the lead of another, and nothing is stored', async () => {
    const leadId = await create()
    await household({ leadId })
    const total = async () =>
      (await api.ask<{ _meta: { totalRecords: number } }>('bracke', '/households')).body._meta
        .totalRecords
    const before = await total()
    const { status, body } = await household({ leadId, moveInMonth: '2026-10' })
    expect([status, body.errors]).toMatchObject([422, [{ pointer: '/leadId' }]])
    expect(await total()).toBe(before)
    const voiding = await patch(leadId, { isVoided: true })
    expect([voiding.status, voiding.body.errors]).toMatchObject([422, [{ pointer: '/isVoided' }]])
  })
})

it('the funnel is computed from the leads, and told to nobody', async () => {
  const leadId = await create({ firstContactMonth: '2024-05' })
  await household({ leadId })
  const closed = await create({ firstContactMonth: '2024-08' })
  await patch(closed, { stage: 'closed', closeReason: 'no_job', stageMonth: '2026-02' })
  const { db, clock } = api.deps
  const context = await readRecordContext(db, clock())
  const ask = async (measure: 'conversion' | 'leadTime' | 'leadsClosed', by: string[], year: number) =>
    (await computeOutcome(db, context, { measure, by, from: year, to: year })).total
  expect(await ask('conversion', ['year'], 2024)).toMatchObject({ value: 50, base: 2 })
  expect(await ask('leadTime', ['year'], 2024)).toMatchObject({ value: null, note: 'too_few', base: 1 })
  expect(await ask('leadsClosed', ['closeReason'], 2026)).toMatchObject({ value: 1 })
  for (const measure of ['conversion', 'conversionClosed', 'leadTime', 'leadsClosed'])
    expect((await api.ask('coordinator', `/outcomes?measure=${measure}`)).status).toBe(403)
})
