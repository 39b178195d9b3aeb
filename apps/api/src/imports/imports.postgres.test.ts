import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Trx } from '@inflytt/db'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { recordTag } from '../http/answers/conditional.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { type Batch, importing, latin1 } from './imports.testing.ts'

let api: TestApi
let files: ReturnType<typeof importing>
beforeEach(async () => {
  api = await createTestApi(['bracke'], undefined, 'postgres')
  files = importing(api)
}, 60_000)
afterEach(() => api.close())

const listOf = (rows: number, yearOf = (at: number) => 2020 + (at % 5)) =>
  [
    'Ärendenr;Inflyttad;Vuxna;Barn;Varifrån;Kontakt;Underlag',
    ...Array.from({ length: rows }, (_, at) => row(at, yearOf(at))),
  ].join('\r\n')
const row = (number: number, year: number) =>
  `KS-${number};${year}-0${(number % 9) + 1};2;${number % 3};Övriga Sverige;Kontakt före flytten;Hushållet`
const LIST = listOf(30)
/** More than are recorded on the spot, of a year that no aggregate holds. */
const MANY = 620
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

async function uploaded(): Promise<Batch> {
  const { body } = await files.upload(
    latin1(listOf(MANY, () => 2025)),
    'municipality=2305&fileName=lista.csv',
  )
  expect(body).toMatchObject({ state: 'previewed', counts: { accepted: MANY } })
  return body
}

/** Saves a batch while somebody writes, who ends when all of its rows are laid down, and has done something by then. */
async function savedBeside(id: string, meanwhile: (trx: Trx) => Promise<unknown>): Promise<Batch> {
  const { db } = api.deps
  const { resolve: go, promise: gone } = Promise.withResolvers<void>()
  const { resolve: begin, promise: begun } = Promise.withResolvers<void>()
  const writing = db.transaction().execute(async (trx) => {
    begin()
    await gone
    await meanwhile(trx)
  })
  await begun
  const saving = files.post(`/imports/${id}/commit`)
  await expect
    .poll(async () => (await files.read(id))['progress'], { timeout: 20_000 })
    .toEqual({ done: MANY, total: MANY })
  expect(await total()).toBe(totalBefore)
  go()
  await writing
  const answer = (await saving).body
  if (answer.state !== 'committing') return answer
  // On a busy machine the answer comes before the end.
  await expect.poll(async () => (await files.read(id)).state, { timeout: 30_000 }).not.toBe('committing')
  return files.read(id)
}
let totalBefore: number | undefined
const lateOnes = async () =>
  (await api.ask<{ items: object[] }>('bracke', '/households?isLate=true&limit=1')).body.items.length

it('saves many rows beside somebody who writes, waits for their end alone, and takes all of them back', async () => {
  const { id } = await uploaded()
  totalBefore = await total()
  expect(await savedBeside(id, async () => undefined)).toMatchObject({
    state: 'committed',
    saved: { households: MANY },
  })
  expect(await total()).toBe((totalBefore ?? 0) + MANY)
  expect(await differences()).toEqual([])
  expect(await files.post(`/imports/${id}/undo`)).toMatchObject({
    status: 200,
    body: { state: 'undone' },
  })
  expect(await total()).toBe(totalBefore)
  expect(await differences()).toEqual([])
}, 60_000)

it('drafts the rows anew where klart was said while they were laid down', async () => {
  const { id } = await uploaded()
  totalBefore = await total()
  const saved = await savedBeside(id, (trx) =>
    trx
      .insertInto('period_report')
      .values({
        municipality_code: '2305',
        period: '2025-T1',
        state: 'complete',
        version: 1,
        updated_at: api.deps.clock().toISOString(),
        reopen_reason: null,
        is_demo: 0,
      })
      .execute(),
  )
  expect(saved).toMatchObject({ state: 'committed', saved: { households: MANY } })
  expect(await lateOnes()).toBe(1)
  expect(await total()).toBe((totalBefore ?? 0) + MANY)
  expect(await differences()).toEqual([])
}, 60_000)

it('keeps nothing where another server has given the batch up meanwhile', async () => {
  const { id } = await uploaded()
  totalBefore = await total()
  const answered = await savedBeside(id, (trx) =>
    trx
      .updateTable('import_batch')
      .set((eb) => ({ state: 'cancelled', version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute(),
  )
  expect(answered).toMatchObject({ status: 412, type: expect.stringMatching(/#precondition-failed$/u) })
  expect(await files.read(id)).toMatchObject({ state: 'cancelled', failure: null, saved: null })
  expect(await total()).toBe(totalBefore)
  expect(await differences()).toEqual([])
}, 60_000)
