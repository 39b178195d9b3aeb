import { listHouseholds } from '@inflytt/db'
import { type Measure, MEASURES, RETENTION_KINDS, RETENTION_TERMS } from '@inflytt/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PUBLIC_CALLER } from '../access/caller.ts'
import { createApp } from '../app.ts'
import type { TestDeps } from '../http/deps.testing.ts'
import { openPublishedDemo } from '../report-versions/published-demo.testing.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { decideRetentionRule } from './retention-rules.service.ts'
import { runRetention } from './retention-runs.service.ts'

const caller = { ...PUBLIC_CALLER, userId: 'u1', role: 'admin' as const }
const remember = () => Promise.resolve()

let deps: TestDeps
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  deps = await openPublishedDemo()
  app = createApp(deps)
}, 120_000)
afterAll(() => deps.store.close())

/** What is told, or that nothing is: a refusal has a number of its own. */
const read = async (path: string) => {
  const response = await app.request(`/api/v1${path}`)
  return response.ok ? response.text() : String(response.status)
}

/** Everything that is published: each open measure by each open dimension, the fixed years, the aggregates, the report. */
async function figures(): Promise<Record<string, string>> {
  const told: Record<string, string> = {}
  for (const measure of Object.keys(MEASURES) as Measure[]) {
    if (MEASURES[measure].publication === 'tier1') {
      const path = `/outcomes?measure=${measure}&by=year&from=2020&to=2025`
      told[path] = await read(path)
      continue
    }
    for (const by of ['municipality,year', 'programme,year']) {
      const path = `/outcomes?measure=${measure}&by=${by}&from=2020&to=2026`
      told[path] = await read(path)
    }
  }
  for (const path of ['/aggregate-outcomes?limit=500', '/reports/2026?format=csv', '/period-reports'])
    told[path] = await read(path)
  return told
}

const run = async (kind: (typeof RETENTION_KINDS)[number]) => {
  const { least } = RETENTION_TERMS[kind]
  const said = { after: least, decisionRef: 'KS 2026/1', decisionDate: null }
  await decideRetentionRule({ deps, caller, remember }, { kind, said, expect: async () => {} })
  const [dry, done] = [
    await runRetention({ deps, caller, remember }, { kind, isDryRun: true }),
    await runRetention({ deps, caller, remember }, { kind, isDryRun: false }),
  ]
  expect([done.changed, done.held]).toEqual([dry.changed, dry.held])
  return done
}

describe('a retention rule', () => {
  it.each(['2029-03-01', '2034-12-31'])(
    'on %s changes no published figure, whatever it erases, and leaves nothing that differs',
    async (day) => {
      deps.setNow(`${day}T12:00:00.000Z`)
      const before = await figures()
      for (const kind of RETENTION_KINDS) {
        await run(kind)
        expect({ kind, figures: await figures() }).toEqual({ kind, figures: before })
      }
      expect((await verifyStore(deps.db, deps.clock())).differences).toEqual([])
    },
    60_000,
  )

  it('has by then left no household of a closed year with its month, its texts or its history', async () => {
    const { items } = await listHouseholds(deps.db, {}, { page: 1, limit: 500 })
    expect(items.filter(({ moveInPrecision }) => moveInPrecision === 'year')).toEqual([])
    expect(
      items.every(({ countStatus, coverage, moveInMonth }) => {
        const isHeld = countStatus === 'preliminary' || coverage === 'undecided'
        return isHeld || moveInMonth >= '2025'
      }),
    ).toBe(true)
    expect(
      await deps.db.selectFrom('revision').selectAll().where('record_type', '=', 'lead').execute(),
    ).toEqual([])
  })
})
