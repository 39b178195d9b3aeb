import { listReportVersions } from '@inflytt/db'
import { type Measure, MEASURES } from '@inflytt/domain'
import { expect, it } from 'vitest'
import { PUBLIC_CALLER } from '../access/caller.ts'
import { createApp } from '../app.ts'
import type { TestDeps } from '../http/deps.testing.ts'
import { openPublishedDemo } from '../report-versions/attack/published-demo.testing.ts'
import { fixYear } from '../report-versions/report-versions.service.ts'
import { decideRetentionRule } from './retention-rules.service.ts'
import { runRetention } from './retention-runs.service.ts'

const caller = { ...PUBLIC_CALLER, userId: 'u1', role: 'admin' as const }
const remember = () => Promise.resolve()
/** Each with a term so short that what it takes stood behind a year that can still be fixed again. */
const RULES = [
  ['closed_leads', 1],
  ['household_months', 4],
  ['household_aggregates', 5],
] as const
const FIXED_AGAIN = [2023, 2024, 2025]
const GONE = [2020, 2021, 2022]
const decision = { body: 'Regionstyrelsen', date: '2029-02-20', diaryRef: 'RS/2/2029' }

/** What is told of every closed measure, and whether anything is said to have changed since. */
async function told(deps: TestDeps) {
  const app = createApp(deps)
  const ask = async (path: string) =>
    (await (await app.request(`/api/v1${path}`)).json()) as {
      cells?: object[]
      isChangedAfterFixing?: boolean
    }
  const closed = (Object.keys(MEASURES) as Measure[]).filter(
    (measure) => MEASURES[measure].publication !== 'open',
  )
  const figures: Record<string, unknown> = {}
  for (const measure of closed)
    for (const by of ['year', 'closeReason,year', 'leaveReason,year', 'occupationField,year']) {
      const { cells } = await ask(`/outcomes?measure=${measure}&by=${by}&from=2020&to=2025`)
      if (cells !== undefined) figures[`${measure} ${by}`] = cells
    }
  const changed: [number, unknown][] = []
  for (const { id, year, version } of await listReportVersions(deps.db, { isDemo: true }))
    if (version === 1)
      changed.push([year, (await ask(`/report-versions/${id}/changes`)).isChangedAfterFixing])
  return { figures, changed }
}

it('no rule that is run changes what is told of a year, nor of the years before it when it is fixed again', async () => {
  const deps = await openPublishedDemo()
  try {
    deps.setNow('2029-03-01T12:00:00.000Z')
    const before = await told(deps)
    expect(Object.keys(before.figures).length).toBeGreaterThan(15)
    expect(before.changed).toHaveLength(GONE.length + FIXED_AGAIN.length)
    for (const [kind, after] of RULES) {
      const said = { after, decisionRef: 'KS 2026/1', decisionDate: null }
      await decideRetentionRule({ deps, caller, remember }, { kind, said, expect: async () => {} })
      const { changed } = await runRetention({ deps, caller }, { kind, isDryRun: false })
      expect(Object.values(changed)[0]).toBeGreaterThan(0)
    }
    expect(await told(deps)).toEqual(before)
    for (const year of FIXED_AGAIN) await fixYear({ deps, caller, remember }, { year, decision })
    expect((await told(deps)).figures).toEqual(before.figures)
    for (const year of GONE)
      await expect(fixYear({ deps, caller, remember }, { year, decision })).rejects.toThrow(
        /avidentifierade/,
      )
  } finally {
    await deps.store.close()
  }
}, 300_000)
