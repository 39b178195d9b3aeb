import { ENGINES } from '@inflytt/db/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { LOGGED } from '../households/household.testing.ts'
import { verifyStore } from '../verify/verify.service.ts'

const DECISION = { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/118/2026' }
const PERSONS = LOGGED.adults + LOGGED.children
const K1 = 'inflyttade_hushall_via_samarbetet'
/** The year, and the three that end with it: nobody moved in before. */
const TOLD_OF = new Set(['2025', '2023--2025'])

interface ReportBody {
  report: { dataVersion: string }
  tables: {
    id: string
    rows: {
      rowType: string
      year: string
      measure: string
      category: string | null
      value: number | null
    }[]
  }[]
}
interface OutcomeBody {
  cells: { value: number | null }[]
  dataVersion: string
}
interface VersionBody {
  id: string
  detail?: string
}

let api: TestApi
afterEach(() => api.close())

async function log(): Promise<void> {
  const body = { ...LOGGED, moveInMonth: '2025-03', programmeId: 'en-attraktiv-region' }
  const { status } = await api.ask('bracke', '/households', { method: 'POST', body })
  expect(status).toBe(201)
}

/** The households of Bracke that moved in in 2025, and the version of the record that this is told of. */
async function standing(): Promise<[households: number | null, version: number]> {
  const { body } = await api.ask<OutcomeBody>(
    'public',
    '/outcomes?by=year&from=2025&to=2025&municipality=2305',
  )
  return [body.cells[0]!.value, Number(body.dataVersion)]
}

const fix = (year = 2025) =>
  api.ask<VersionBody>('coordinator', '/report-versions', {
    method: 'POST',
    body: { year, decision: DECISION },
  })

/** Fixes 2025 while one household after the other is logged; gives how many were. */
async function fixWhileLogging() {
  const answered = new AbortController()
  const fixing = fix().finally(() => answered.abort())
  let logged = 0
  for (; !answered.signal.aborted; logged += 1) await log()
  return { fixed: await fixing, logged }
}

describe.each(ENGINES)(
  'a year that is fixed while households are logged without pause on %s',
  (engine) => {
    it('is of one version of the record, which it names, and the rest is told as changed since', async () => {
      api = await createTestApi(['bracke', 'coordinator', 'admin'], undefined, engine)
      // Of a year without a limit on how many households there may be, for which nobody has to say klart.
      const setting = {
        method: 'PATCH',
        body: { reportingFrom: '2026-T1' },
        headers: { 'If-Match': '*' },
      }
      expect((await api.ask('admin', '/settings', setting)).status).toBe(200)
      // The last of its three years: of a block that is not complete a class that holds everybody is not shown.
      for (const year of [2023, 2024]) expect((await fix(year)).status).toBe(201)
      for (let count = 0; count < 7; count += 1) await log()
      const [before, versionBefore] = await standing()
      const { fixed, logged } = await fixWhileLogging()
      expect(fixed.status).toBe(201)
      const [after, versionAfter] = await standing()
      expect([before, after, versionAfter - versionBefore]).toEqual([7, 7 + logged, logged])

      const { report, tables } = (
        await api.ask<ReportBody>('public', '/reports/2025?version=1&format=json&municipality=2305')
      ).body
      const since = Number(report.dataVersion) - versionBefore
      expect(since).toBeLessThan(logged)
      const told = new Map(
        tables.flatMap(({ id, rows }) =>
          rows
            .filter(({ year, category }) => TOLD_OF.has(year) && category === null)
            .map(({ rowType, measure, value }) => [`${id} ${rowType} ${measure}`, value]),
        ),
      )
      const households = [
        `T1 cell ${K1}_kommunen_aret`,
        `T1 cell ${K1}_lanet_aret`,
        `T2 cell ${K1}`,
        'T3 summa hushall_efter_hushallstyp',
        'T4 summa hushall_efter_anknytning',
        'T6 summa hushall_efter_sektor',
      ].map((row) => told.get(row))
      expect(new Set(households)).toEqual(new Set([7 + since]))
      expect(told.get('T3 summa personer')).toBe(PERSONS * (7 + since))

      const changes = await api.ask<{ isChangedAfterFixing: boolean }>(
        'public',
        `/report-versions/${fixed.body.id}/changes`,
      )
      expect(changes.body.isChangedAfterFixing).toBe(true)
      expect((await verifyStore(api.deps.db, api.deps.clock())).differences).toEqual([])
    }, 60_000)
  },
)
