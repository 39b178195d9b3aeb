import { ENGINES } from '@inflytt/db/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { PUBLIC_CALLER } from '../access/caller.ts'
import { LOGGED } from '../households/household.testing.ts'
import { holdByAnother } from '../store/held-store.testing.ts'
import { composeHere } from './compose/compose-here.ts'
import { readDecidedBy } from './compose/published-from.ts'
import { fixYear, storeYear } from './report-versions.service.ts'

const DECISION = { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS 1/2026' }
const INPUT = { year: 2022, decision: DECISION }

describe.each(ENGINES)('a year that is fixed while another program writes to %s', (engine) => {
  let api: TestApi
  beforeEach(async () => {
    api = await createTestApi(['bracke'], undefined, engine)
    for (let count = 0; count < 6; count += 1) {
      const body = { ...LOGGED, moveInMonth: '2022-03', programmeId: 'en-attraktiv-region' }
      await api.ask('bracke', '/households', { method: 'POST', body })
    }
  })
  afterEach(() => api.close())

  const write = () => {
    const caller = { ...PUBLIC_CALLER, role: 'coordinator' as const, userId: 'u' }
    return { deps: api.deps, caller, remember: () => Promise.resolve() }
  }
  /** What is composed, with whatever may be stored of it. */
  const compose = async () => ({
    decidedBy: await readDecidedBy(api.deps.db),
    ...(await composeHere(api.deps, INPUT, {})),
  })
  const stored = async () =>
    (await api.deps.db.selectFrom('report_version').select('year').execute()).map(({ year }) => year)

  it('is begun when that has ended', async () => {
    const end = await holdByAnother(api.deps.db)
    expect(await fixYear(write(), INPUT)).toMatchObject({ year: 2022, version: 1 })
    await end()
    expect(await stored()).toEqual([2022])
  }, 30_000)

  it('is stored when that has ended, as it was composed before', async () => {
    const composed = await compose()
    const end = await holdByAnother(api.deps.db)
    expect(await storeYear(write(), composed)).toEqual(composed.version)
    await end()
    expect(await stored()).toEqual([2022])
  }, 30_000)

  it('is not stored where it is given up meanwhile', async () => {
    const composed = await compose()
    const end = await holdByAnother(api.deps.db)
    const giving = new AbortController()
    const storing = storeYear(write(), composed, giving.signal)
    giving.abort(new Error('nobody waits for it'))
    await expect(storing).rejects.toThrow('nobody waits for it')
    await end()
    expect(await stored()).toEqual([])
  }, 30_000)
})
