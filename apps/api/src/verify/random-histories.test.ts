import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { ALL_STEPS } from './history-steps.testing.ts'
import { playHistory } from './history.testing.ts'
import { verifyStore } from './verify.service.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund', 'coordinator'])
})
afterEach(() => api.close())

describe('inflytt verify', () => {
  it.each([1, 20_261_124])(
    'finds no difference after a random history over all that is recorded: %i',
    { timeout: 240_000 },
    async (seed) => {
      const tally = await playHistory(api, ALL_STEPS, { seed, length: 1500 })
      for (const [name] of ALL_STEPS) expect(tally[name], name).toBeGreaterThan(0)
      expect(tally['POST ok']).toBeGreaterThan(200)
      expect(tally['PATCH ok']).toBeGreaterThan(100)
      expect(tally['422 validation-failed']).toBeGreaterThan(20)
      expect(tally['409 conflict']).toBeGreaterThan(0)
      expect(tally['409 period-closed']).toBeGreaterThan(0)
      expect(tally['409 envelope-exceeded']).toBeGreaterThan(0)
      const { db } = api.deps
      const decisions = await db.selectFrom('duplicate_decision').selectAll().execute()
      expect(decisions.some(({ voided_ref }) => voided_ref !== null)).toBe(true)
      expect(decisions.some(({ decision, version }) => decision === 'undecided' && version > 1)).toBe(
        true,
      )
      const aggregates = await db.selectFrom('aggregate_outcome').selectAll().execute()
      expect(aggregates.some(({ replaces_id }) => replaces_id !== null)).toBe(true)
      const { differences } = await verifyStore(api.deps.db, api.deps.clock())
      expect(differences).toEqual([])
    },
  )
})
