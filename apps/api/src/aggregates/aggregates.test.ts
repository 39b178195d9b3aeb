import { writeSetting } from '@inflytt/db'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Answered, createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { LOGGED } from '../households/household.testing.ts'

const ROOT = 'en-attraktiv-region-444'
const PART = {
  title: 'Bracke 2020-2023',
  programmeId: 'en-attraktiv-region',
  relation: 'part_of',
  parentId: ROOT,
  municipalityCodes: ['2305'],
  periodFrom: '2020-01',
  periodToEarliest: '2023-12',
  periodToLatest: '2023-12',
  households: 21,
  definitionNote: 'not known',
  sourceTitle: 'a list',
}
const BACKFILL = {
  ...LOGGED,
  moveInMonth: '2022-03',
  programmeId: 'en-attraktiv-region',
}

interface Body {
  id: string
  households: number
  allocated: number
  reserved: number
  remaining: number
  isVoided: boolean
  coverage?: string
  coveredByAggregateId?: string
}

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund', 'coordinator', 'partner'])
})
afterEach(async () => {
  const { differences } = await verifyStore(api.deps.db, api.deps.clock())
  await api.close()
  if (differences.length > 0) throw new Error(`the store differs: ${JSON.stringify(differences)}`)
})

const post = (body: object, who: TestRole = 'coordinator') =>
  api.ask<Body>(who, '/aggregate-outcomes', { method: 'POST', body })
const log = (over: object = {}) =>
  api.ask<Body & { ref: string }>('bracke', '/households', {
    method: 'POST',
    body: { ...BACKFILL, ...over },
  })
const read = async (id: string) => api.ask<Body>('public', `/aggregate-outcomes/${id}`)
async function patch(id: string, body: object) {
  const { headers } = await read(id)
  return api.ask<Body>('coordinator', `/aggregate-outcomes/${id}`, {
    method: 'PATCH',
    body,
    headers: { 'If-Match': headers.get('etag') ?? '' },
  })
}
const problem = (answered: Answered<never> | Answered<Body>) => {
  const { type, errors } = answered.body as unknown as { type?: string; errors?: { pointer: string }[] }
  return [answered.status, String(type).split('#')[1], ...(errors?.map(({ pointer }) => pointer) ?? [])]
}

describe('an aggregate outcome', () => {
  it('is there from the start, open to all: 444 households of the whole county', async () => {
    const { body } = await read(ROOT)
    expect(body).toMatchObject({
      households: 444,
      allocated: 0,
      remaining: 444,
      municipalityCodes: [],
      persons: null,
    })
  })

  it('gives its households to a part, and takes the carved ones along', async () => {
    await log()
    // The digits of its months would make a personal identity number.
    const part = await post({ ...PART, title: 'Bracke 2021-07--2021-09' })
    expect(part.status).toBe(201)
    expect(part.body).toMatchObject({ households: 21, allocated: 1, remaining: 20 })
    expect((await read(ROOT)).body).toMatchObject({ allocated: 0, remaining: 423 })
  })

  it('gives everything back when the part is voided', async () => {
    await log()
    const { body } = await post(PART)
    expect((await patch(body.id, { isVoided: true })).status).toBe(200)
    expect((await read(ROOT)).body).toMatchObject({ allocated: 1, remaining: 443 })
  })

  it.each([
    [{ municipalityCodes: ['2380'] }, { coverage: 'covered', coveredByAggregateId: ROOT }],
    [{ periodFrom: '2022-04' }, { coverage: 'covered', coveredByAggregateId: ROOT }],
    [{ periodToEarliest: '2022-02' }, { coverage: 'undecided' }],
    [
      { periodToEarliest: '2022-02', periodToLatest: '2022-02' },
      { coverage: 'covered', coveredByAggregateId: ROOT },
    ],
  ])('that is changed by %j places the households within it anew', async (change, placed) => {
    const { body: part } = await post(PART)
    const { ref } = (await log()).body
    const household = async () => (await api.ask<Body>('bracke', `/households/${ref}`)).body
    expect(await household()).toMatchObject({ coverage: 'covered', coveredByAggregateId: part.id })
    expect((await patch(part.id, change)).status).toBe(200)
    expect(await household()).toMatchObject(placed)
  })

  it('holds no more than it has: neither carved, nor as a part', async () => {
    const { body } = await post({ ...PART, households: 2 })
    await log()
    await log()
    const third = await log()
    expect(problem(third)).toEqual([409, 'envelope-exceeded'])
    expect(
      (await api.ask<{ _meta: { totalRecords: number } }>('bracke', '/households')).body._meta
        .totalRecords,
    ).toBe(2)
    expect(problem(await patch(body.id, { households: 1 }))).toEqual([409, 'envelope-exceeded'])
    expect(problem(await post({ ...PART, municipalityCodes: ['2380'], households: 443 }))).toEqual([
      409,
      'envelope-exceeded',
    ])
  })

  it('cannot be overfilled by two at once', async () => {
    await post({ ...PART, households: 1 })
    const both = await Promise.all([log(), log()])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]))
  })

  it('refuses the same as preliminary: a reserved place is a place', async () => {
    await post({ ...PART, households: 1 })
    expect((await log({ evidence: 'none' })).status).toBe(201)
    expect(problem(await log({ evidence: 'none' }))).toEqual([409, 'envelope-exceeded'])
  })

  it('refuses an overlapping root and an overlapping sibling', async () => {
    const root = { ...PART, relation: 'root', parentId: null, municipalityCodes: [] }
    expect(problem(await post(root))).toEqual([409, 'aggregates-overlap'])
    await post(PART)
    expect(problem(await post({ ...PART, periodFrom: '2022-01' }))).toEqual([409, 'aggregates-overlap'])
  })

  it('refuses a part outside its parent', async () => {
    expect(problem(await post({ ...PART, periodFrom: '2019-06' }))).toEqual([
      422,
      'validation-failed',
      '/periodFrom',
    ])
    expect(problem(await post({ ...PART, parentId: 'nothing' }))).toEqual([
      422,
      'validation-failed',
      '/parentId',
    ])
  })

  it('tells every fault at once', async () => {
    const answered = await post({
      ...PART,
      municipalityCodes: ['9999'],
      programmeId: 'nothing',
      households: 0,
    })
    expect(problem(answered).slice(0, 2)).toEqual([422, 'validation-failed'])
    expect(new Set(problem(answered).slice(2))).toEqual(
      new Set(['/households', '/municipalityCodes/0', '/programmeId']),
    )
  })

  it('is replaced together with its households and parts, or not at all', async () => {
    await log()
    await post(PART)
    const next = {
      ...PART,
      relation: 'root',
      parentId: null,
      municipalityCodes: [],
      periodToLatest: '2024-10',
      replacesId: ROOT,
    }
    expect(problem(await post({ ...next, households: 20 }))).toEqual([409, 'envelope-exceeded'])
    expect((await read(ROOT)).body).toMatchObject({ isVoided: false, remaining: 423 })
    const replaced = await post({ ...next, households: 460 })
    expect(replaced.body).toMatchObject({ households: 460, remaining: 439 })
    expect((await read(ROOT)).body).toMatchObject({ isVoided: true, allocated: 0 })
    const { body } = await api.ask<{ total: { value: number } }>('public', '/outcomes')
    expect(body.total.value).toBe(460)
  })

  it('decides every undecided household at once when its end is set', async () => {
    const { body } = await log({ moveInMonth: '2024-05' })
    expect(body.coverage).toBe('undecided')
    await patch(ROOT, { periodToEarliest: '2023-12', periodToLatest: '2023-12' })
    const decided = await api.ask<{ coverage: string }>('bracke', `/households/${body.ref}`)
    expect(decided.body.coverage).toBe('new')
    await patch(ROOT, { periodToEarliest: '2024-10', periodToLatest: '2024-10' })
    expect(
      (await api.ask<{ coverage: string }>('bracke', `/households/${body.ref}`)).body.coverage,
    ).toBe('covered')
  })

  it('cannot be voided while it has parts', async () => {
    await post(PART)
    expect(problem(await patch(ROOT, { isVoided: true }))).toEqual([409, 'conflict'])
  })

  it('is written by an officer only as a part of the own municipality', async () => {
    expect((await post(PART, 'bracke')).status).toBe(201)
    expect(problem(await post({ ...PART, municipalityCodes: ['2380'] }, 'bracke'))).toEqual([
      422,
      'validation-failed',
      '/municipalityCodes/0',
    ])
    expect(problem(await post({ ...PART, relation: 'root', parentId: null }, 'bracke'))).toEqual([
      403,
      'forbidden',
    ])
    expect(problem(await post({ ...PART, municipalityCodes: [] }, 'bracke'))).toEqual([
      422,
      'validation-failed',
      '/municipalityCodes',
    ])
    expect((await post(PART, 'partner')).status).toBe(403)
  })

  it('is told when it is entered as it is when it is read, also while small counts are hidden', async () => {
    await writeSetting(api.deps.db, 'strictDisclosure', true)
    await log()
    const entered = await post({ ...PART, households: 2 })
    const seen = await read(entered.body.id)
    expect(seen.body).toMatchObject({ allocated: null, reserved: null, remaining: null })
    expect([entered.status, entered.body]).toEqual([201, seen.body])
    expect(entered.headers.get('etag')).toBe(seen.headers.get('etag'))
  })

  it('has another tag when something has been carved out of it', async () => {
    const before = (await read(ROOT)).headers.get('etag')
    await log()
    expect((await read(ROOT)).headers.get('etag')).not.toBe(before)
  })
})
