import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import {
  listAggregates,
  listHouseholds,
  listAnnotations,
  listLeads,
  listNeeds,
  listPublishedTables,
  listReportVersions,
  listTargets,
} from '@inflytt/db'
import { EMPLOYER_SECTORS, NEED_CONTRACTS, NEED_STATUSES } from '@inflytt/domain'
import { afterEach, describe, expect, it } from 'vitest'
import { PUBLIC_CALLER } from '../access/caller.ts'
import { addUser, ensureDemoAccounts } from '../access/accounts/accounts.service.ts'
import { changeAggregate } from '../aggregates/aggregates.service.ts'
import { seedFacts } from '../facts/seed-facts.ts'
import { createTestDeps, type TestDeps } from '../http/deps.testing.ts'
import { readOutcome } from '../outcomes/outcomes.service.ts'
import { readRecordContext } from '../record-context.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { fixDemoYearsLater } from './demo-publications.ts'
import { fillDemo } from './fill-demo.ts'
import { removeDemo } from './remove-demo.ts'

const ADMIN = {
  email: 'admin@example.org',
  name: 'Admin',
  role: 'admin',
  password: 'fyra små grå stenar',
} as const

let deps: TestDeps
afterEach(() => deps.store.close())

async function demo() {
  deps = await createTestDeps()
  await seedFacts(deps)
  expect(await fillDemo(deps)).toBe(true)
}
const outcome = async () => {
  const context = await readRecordContext(deps.db, deps.clock())
  return readOutcome(deps.db, context, {
    measure: 'households',
    by: ['municipality', 'year'],
    from: 2020,
    to: 2026,
  })
}
const all = () => listHouseholds(deps.db, {}, { page: 1, limit: 500 })
/** Without the ids, which are new each time, and in an order without them. */
async function needs() {
  const { items } = await listNeeds(deps.db, { isDemo: true, isVoided: false }, { page: 1, limit: 500 })
  return items
    .map(({ id: _id, ...need }) => need)
    .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
}

describe('demo mode', () => {
  it('fills every municipality and year with made-up households, all marked, and nothing differs', async () => {
    await demo()
    const { cells, unallocated } = await outcome()
    expect(
      cells.filter(
        ({ municipality, year, value }) => value === null && year !== 2026 && municipality !== '2303',
      ),
    ).toEqual([])
    expect(unallocated.map(({ aggregateId }) => aggregateId)).toEqual(['demo-444'])
    expect(unallocated[0]?.allocated).toBeGreaterThan(250)
    const { items } = await all()
    expect(items.every(({ isDemo }) => isDemo)).toBe(true)
    expect(items.filter(({ isLate }) => isLate).length).toBeGreaterThan(3)
    const targets = await listTargets(deps.db, { isDemo: true })
    expect(new Set(targets.map(({ scope }) => scope))).toContain('county')
    const annotations = await listAnnotations(deps.db, { isDemo: true }, { page: 1, limit: 10 })
    expect(annotations.items.map(({ date }) => date)).toEqual(['2023-05-15', '2024-01', '2024-12'])
    expect(annotations.items.every(({ text }) => text.includes('demo'))).toBe(true)
    const leads = await listLeads(deps.db, {}, { page: 1, limit: 500 })
    expect(leads.totalRecords).toBe(281)
    const ended = (stage: string) => leads.items.filter((lead) => lead.stage === stage).length
    expect([ended('closed'), ended('moved')]).toEqual([150, 99])
    expect(leads.items.every(({ isDemo }) => isDemo)).toBe(true)
    expect(new Set(items.map(({ countStatus }) => countStatus))).toEqual(
      new Set(['confirmed', 'preliminary', 'voided']),
    )
    expect((await verifyStore(deps.db, deps.clock())).differences).toEqual([])
  })

  it('is the same every time, with needs of several parties, sectors and states', async () => {
    await demo()
    const [households, first] = [await all(), await needs()]
    await deps.store.close()
    await demo()
    expect([await all(), await needs()]).toEqual([households, first])

    const each = (field: keyof (typeof first)[number]) => new Set(first.map((need) => need[field]))
    expect(each('status')).toEqual(new Set(NEED_STATUSES))
    expect(each('municipalityCode').size).toBe(8)
    expect(each('reportedByPartyId').size).toBeGreaterThan(5)
    expect(each('contract')).toEqual(new Set([...NEED_CONTRACTS, null]))
    expect(each('isHardToFill')).toEqual(new Set([true, false, null]))
    const sectors = EMPLOYER_SECTORS.filter((sector) => sector !== 'unknown')
    expect(each('employerSector')).toEqual(new Set(sectors))
    expect(each('filledByNewcomers').size).toBeGreaterThan(1)
  })

  it('hides the real 444 while it is on, and brings it back when it is removed', async () => {
    await demo()
    await ensureDemoAccounts(deps)
    await removeDemo(deps)
    const { cells, unallocated, total } = await outcome()
    expect(unallocated).toMatchObject([{ aggregateId: 'en-attraktiv-region-444', remaining: 444 }])
    expect(cells.every(({ value }) => value === null)).toBe(true)
    expect(total.value).toBe(444)
    expect((await all()).totalRecords).toBe(0)
    expect(await listAggregates(deps.db, { isDemo: true, includeVoided: true })).toEqual([])
    for (const table of [
      'lead',
      'household_count',
      'need_count',
      'audit_event',
      'revision',
      'period_report',
      'late_household',
      'target',
      'data_controller',
    ] as const)
      expect(await deps.db.selectFrom(table).selectAll().execute(), table).toEqual([])
    expect(await deps.db.selectFrom('app_user').selectAll().execute()).toEqual([])
    expect((await verifyStore(deps.db, deps.clock())).differences).toEqual([])
  })

  it('fills a store in which whoever runs it has made an account, and does not come back once it was removed', async () => {
    deps = await createTestDeps()
    await seedFacts(deps)
    await addUser(deps, ADMIN)
    expect(await fillDemo(deps)).toBe(true)
    await removeDemo(deps)
    expect(await deps.db.selectFrom('app_user').select('email').execute()).toEqual([
      { email: ADMIN.email },
    ])
    expect(await fillDemo(deps)).toBe(false)
    await expect(removeDemo(deps)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('does not touch a store that holds real records', async () => {
    deps = await createTestDeps()
    await seedFacts(deps)
    const caller = { ...PUBLIC_CALLER, role: 'coordinator' as const }
    const write = { deps, caller, remember: () => Promise.resolve() }
    await changeAggregate(
      write,
      { kind: 'all' },
      {
        id: 'en-attraktiv-region-444',
        patch: { title: 'another title' },
        expect: () => Promise.resolve(),
      },
    )
    expect(await fillDemo(deps)).toBe(false)
    expect((await all()).totalRecords).toBe(0)
  })
})

describe('the years of the demo', () => {
  it('are given up where the server stops, with nothing left of the year at hand, and begun by the next', async () => {
    await demo()
    for (let start = 0; start < 2; start += 1) {
      const solving = once(process, 'worker') as Promise<[Worker]>
      const years = fixDemoYearsLater(deps)
      const [solver] = await solving
      await years.stop()
      expect(solver.threadId).toBe(-1)
      expect(await listReportVersions(deps.db, { isDemo: true })).toEqual([])
    }
    expect(deps.logged).toEqual([])
  })

  it('wait in silence for the municipality that has not said klart of the last one', async () => {
    deps = await createTestDeps()
    deps.setNow('2021-01-20T12:00:00.000Z')
    await seedFacts(deps)
    await deps.db
      .insertInto('setting')
      .values({ key: 'reportingFrom', value: JSON.stringify('2020-T1') })
      .execute()
    expect(await fillDemo(deps)).toBe(true)
    await fixDemoYearsLater(deps).finished
    expect(await listReportVersions(deps.db, { isDemo: true })).toEqual([])
    expect(deps.logged).toEqual([])
  })

  it('are fixed once, where another that thinks this one gone does them too', async () => {
    deps = await createTestDeps()
    deps.setNow('2022-04-20T12:00:00.000Z')
    await seedFacts(deps)
    await fillDemo(deps)
    const { db } = deps
    const first = fixDemoYearsLater(deps)
    const runOut = async () =>
      (await db.updateTable('lease').set({ until: '' }).executeTakeFirst()).numUpdatedRows
    await expect.poll(runOut).toBe(1n)
    const second = fixDemoYearsLater(deps)
    await Promise.all([first.finished, second.finished])
    const versions = await listReportVersions(db, { isDemo: true })
    expect(versions.map(({ year, version }) => `${year} ${version}`)).toEqual(['2020 1', '2021 1'])
    expect(deps.logged).toEqual([])
  }, 60_000)

  it('are not fixed of the real record when the demo is removed meanwhile', async () => {
    await demo()
    const years = fixDemoYearsLater(deps)
    await removeDemo(deps)
    await years.finished
    for (const isDemo of [true, false]) expect(await listReportVersions(deps.db, { isDemo })).toEqual([])
    expect((await listPublishedTables(deps.db, { isDemo: false })).length).toBe(0)
  })
})
