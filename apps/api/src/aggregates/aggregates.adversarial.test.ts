import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { PART_OF_THE_444 } from './part.testing.ts'
import { LOGGED } from '../households/household.testing.ts'

const ROOT = 'en-attraktiv-region-444'
const REPLACEMENT = {
  title: 'A new number',
  programmeId: 'en-attraktiv-region',
  periodFrom: '2020-01',
  periodToEarliest: '2023-12',
  periodToLatest: '2024-10',
  households: 444,
  definitionNote: 'not known',
  sourceTitle: 'a list',
  replacesId: ROOT,
}
const BACKFILL = {
  ...LOGGED,
  moveInMonth: '2022-03',
  programmeId: 'en-attraktiv-region',
}

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator'])
})
afterEach(() => api.close())

const enter = (body: object) => api.ask('coordinator', '/aggregate-outcomes', { method: 'POST', body })

const countyTotal = async () =>
  (await api.ask<{ total: { value: number } }>('public', '/outcomes')).body.total.value

describe('replacing an aggregate', () => {
  it.each([
    [
      'ends before a household that is carved out of it',
      { periodToEarliest: '2021-12', periodToLatest: '2021-12' },
    ],
    ['lies in another municipality', { municipalityCodes: ['2380'] }],
  ])('is refused by one that %s', async (_what, change) => {
    await api.ask('bracke', '/households', { method: 'POST', body: BACKFILL })
    const { status } = await enter({ ...REPLACEMENT, ...change })
    expect(status).toBe(409)
    expect(await countyTotal()).toBe(444)
  })
})

it('a part is not put into one of its own parts in the place of the whole', async () => {
  const whole = (await enter({ ...PART_OF_THE_444, households: 10 })).body['id']
  const inner = (await enter({ ...PART_OF_THE_444, households: 10, parentId: whole })).body['id']
  const next = { ...PART_OF_THE_444, households: 10, replacesId: whole }
  const refused = await enter({ ...next, parentId: inner })
  expect([refused.status, refused.body]).toMatchObject([422, { errors: [{ pointer: '/parentId' }] }])
  expect((await enter(next)).status).toBe(201)
})

describe('the texts of an aggregate', () => {
  it('are named when they are missing', async () => {
    const { title: _title, ...untitled } = REPLACEMENT
    const { status, body } = await enter({ ...untitled, replacesId: null })
    expect([status, body]).toMatchObject([422, { errors: [{ pointer: '/title' }] }])
  })

  it.each([[null], [5], [[]], [{}]])('are named when the title is changed to %j', async (title) => {
    const { status, body } = await api.ask('coordinator', `/aggregate-outcomes/${ROOT}`, {
      method: 'PATCH',
      body: { title },
      headers: { 'If-Match': '*' },
    })
    expect([status, body]).toMatchObject([422, { errors: [{ pointer: '/title' }] }])
  })
})

it('the persons of an aggregate are no more than both engines hold', async () => {
  const { status, body } = await enter({ ...REPLACEMENT, persons: 2 ** 31 })
  expect([status, body]).toMatchObject([422, { errors: [{ pointer: '/persons' }] }])
})
