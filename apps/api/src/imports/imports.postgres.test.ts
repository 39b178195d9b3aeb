import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { recordTag } from '../http/answers/conditional.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { listOf } from './imports-beside.testing.ts'
import { importing, latin1 } from './imports.testing.ts'

let api: TestApi
let files: ReturnType<typeof importing>
beforeEach(async () => {
  api = await createTestApi(['bracke'], undefined, 'postgres')
  files = importing(api)
}, 60_000)
afterEach(() => api.close())

const LIST = listOf(30, (at) => 2020 + (at % 5))
const total = async () =>
  (
    await api.ask<{ total: { value: number } }>(
      'public',
      '/outcomes?by=municipality,year&municipality=2305&from=2020&to=2025',
    )
  ).body.total.value
const differences = async () => (await verifyStore(api.deps.db, api.deps.clock())).differences

it('on PostgreSQL too a list is read, recorded by the same rules, and taken back', async () => {
  const before = await total()
  const { status, body } = await files.upload(latin1(LIST), 'municipality=2305&fileName=lista.csv')
  expect(status).toBe(201)
  expect(body).toMatchObject({ state: 'previewed', encoding: 'windows-1252' })
  expect(body.counts.accepted).toBe(30)
  for (const place of ['3000000000', '0x2', '%202', '2.0'])
    expect((await files.patch(`/imports/${body.id}/rows/${place}`, { decision: 'reject' })).status).toBe(
      404,
    )
  // Each of a row of its own, by the version that was read of it: none stands in the way of another.
  for (const [decision, version, accepted] of [
    ['reject', 1, 0],
    ['accept', 2, 30],
  ] as const) {
    const decided = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        api.ask('bracke', `/imports/${body.id}/rows/${at + 2}`, {
          method: 'PATCH',
          body: { decision },
          headers: { 'If-Match': recordTag(version, 'row') },
        }),
      ),
    )
    expect(decided.map((answered) => answered.status)).toEqual(decided.map(() => 200))
    expect((await files.read(body.id)).counts.accepted).toBe(accepted)
  }
  const committed = await api.ask<{ state: string }>('bracke', `/imports/${body.id}/commit`, {
    method: 'POST',
  })
  expect([committed.status, committed.body.state]).toEqual([200, 'committed'])
  expect(await total()).toBe((before ?? 0) + 30)
  expect(await differences()).toEqual([])
  const undone = await api.ask<{ state: string }>('bracke', `/imports/${body.id}/undo`, {
    method: 'POST',
  })
  expect([undone.status, undone.body.state]).toEqual([200, 'undone'])
  expect(await total()).toBe(before)
  expect(await differences()).toEqual([])
}, 60_000)
