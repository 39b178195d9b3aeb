import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importingBeside, MANY } from './imports-beside.testing.ts'

const LATE = '/households?isLate=true&limit=1'

describe.each(['sqlite', 'postgres'] as const)('on %s an import', (engine) => {
  let beside: Awaited<ReturnType<typeof importingBeside>>
  beforeEach(async () => {
    beside = await importingBeside(engine)
  }, 60_000)
  afterEach(() => beside.api.close())

  it('saves many rows beside somebody who writes, waits for their end alone, and takes all of them back', async () => {
    const { files, total, totalBefore, assertClean, uploaded, endedBeside } = beside
    const { id } = await uploaded()
    expect(await endedBeside(id)).toMatchObject({ state: 'committed', saved: { households: MANY } })
    expect(await total()).toBe(totalBefore + MANY)
    await assertClean()
    expect(await files.post(`/imports/${id}/undo`)).toMatchObject({
      status: 200,
      body: { state: 'undone' },
    })
    expect(await total()).toBe(totalBefore)
    await assertClean()
  }, 60_000)

  it('drafts the rows anew where klart was said while they were laid down', async () => {
    const { api, total, totalBefore, assertClean, uploaded, endedBeside } = beside
    const { id } = await uploaded()
    const saved = await endedBeside(id, (trx) =>
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
    expect((await api.ask<{ items: object[] }>('bracke', LATE)).body.items).toHaveLength(1)
    expect(await total()).toBe(totalBefore + MANY)
    await assertClean()
  }, 60_000)

  it('keeps nothing where the batch was given up meanwhile', async () => {
    const { files, total, totalBefore, assertClean, uploaded, endedBeside } = beside
    const { id } = await uploaded()
    const answered = await endedBeside(id, (trx) =>
      trx
        .updateTable('import_batch')
        .set((eb) => ({ state: 'cancelled', version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute(),
    )
    expect(answered).toMatchObject({
      status: 412,
      type: expect.stringMatching(/#precondition-failed$/u),
    })
    expect(await files.read(id)).toMatchObject({ state: 'cancelled', failure: null, saved: null })
    expect(await total()).toBe(totalBefore)
    await assertClean()
  }, 60_000)
})
