import type { Measure } from '@inflytt/domain'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { readRecordContext } from '../record-context.ts'
import { LOGGED_READERS } from './logged.reader.ts'
import { computeOutcome } from './outcomes.service.ts'
import { LOGGED } from '../households/household.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke'])
})
afterEach(() => api.close())

async function log(over: object) {
  const { status } = await api.ask('bracke', '/households', {
    method: 'POST',
    body: {
      ...LOGGED,
      moveInMonth: '2025-03',
      ...over,
    },
  })
  expect(status).toBe(201)
}

async function compute(measure: Measure) {
  const by = ['municipality', 'year']
  const { db, clock } = api.deps
  const context = await readRecordContext(db, clock())
  return computeOutcome(db, context, { measure, by, from: 2025, to: 2025, municipalities: ['2305'] })
}

it('computes from what is logged, and tells none of it', async () => {
  await log({})
  await log({ adults: 1, children: 0, moveInMonth: '2025-11' })
  await log({ inclusionBasis: 'contact_after_move' })
  await log({ originType: 'own_county' })
  expect((await compute('persons')).total).toMatchObject({ value: 4, bound: 'exact' })
  expect((await compute('personsBeforeNovember')).total).toMatchObject({ value: 3, after: 1 })
  expect((await compute('contactAfterMove')).total.value).toBe(1)
  expect((await compute('fromOwnCounty')).total.value).toBe(1)
  expect((await compute('familyShare')).total).toMatchObject({ value: 50, base: 2 })
  expect((await compute('dataQuality')).total).toMatchObject({ value: 100, base: 2 })
  for (const measure of Object.keys(LOGGED_READERS)) {
    const { status, body } = await api.ask<{ type: string }>('bracke', `/outcomes?measure=${measure}`)
    expect([measure, status, body.type.split('#')[1]]).toEqual([measure, 403, 'not-published'])
  }
})

it('breaks K1 down by an attribute without losing what is known only together', async () => {
  await log({ originType: 'nordic' })
  const { db, clock } = api.deps
  const context = await readRecordContext(db, clock())
  const question = { measure: 'households', from: 2020, to: 2025 } as const
  const { cells, total, unallocated } = await computeOutcome(db, context, {
    ...question,
    by: ['origin'],
  })
  expect(cells.find(({ origin }) => origin === 'nordic')?.value).toBe(1)
  expect(total).toEqual((await computeOutcome(db, context, { ...question, by: ['year'] })).total)
  expect(cells.reduce((sum, { value }) => sum + (value ?? 0), 0) + unallocated[0]!.remaining).toBe(
    total.value,
  )
})
