import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OPERATOR } from '../access/caller.ts'
import { importingBeside, MANY } from './imports-beside.testing.ts'
import { commitImport } from './imports-work.service.ts'
import { readStored } from './imports.service.ts'

const LATE = '/households?isLate=true&limit=1'

describe.each(['sqlite', 'postgres'] as const)('on %s an import', (engine) => {
  let beside: Awaited<ReturnType<typeof importingBeside>>
  beforeEach(async () => {
    beside = await importingBeside(engine)
  }, 60_000)
  afterEach(() => beside.api.close())

  it('saves many rows beside somebody who writes, waits for their end alone, and takes all of them back', async () => {
    const { total, totalBefore, assertClean, uploaded, endedBeside, undone } = beside
    const { id } = await uploaded()
    expect(await endedBeside(id)).toMatchObject({ state: 'committed', saved: { households: MANY } })
    expect(await total()).toBe(totalBefore + MANY)
    await assertClean()
    expect(await undone(id)).toMatchObject({ state: 'undone' })
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
    const { api, files, total, totalBefore, assertClean, uploaded, savedBeside } = beside
    const { id } = await uploaded()
    const batch = await readStored(api.deps.db, id)
    const saving = savedBeside(
      id,
      (trx) =>
        trx
          .updateTable('import_batch')
          .set((eb) => ({ state: 'cancelled', version: eb('version', '+', 1) }))
          .where('id', '=', id)
          .execute(),
      // An answer would not wait for it on a busy machine.
      () => commitImport({ deps: api.deps, caller: OPERATOR }, batch, null),
    )
    await expect(saving).rejects.toMatchObject({ code: 'precondition-failed' })
    expect(await files.read(id)).toMatchObject({ state: 'cancelled', failure: null, saved: null })
    expect(await total()).toBe(totalBefore)
    await assertClean()
  }, 60_000)
})
