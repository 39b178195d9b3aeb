import { AGREEMENT_NOT_SAID, type Activity, type Cost } from '@inflytt/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { insertSurroundings } from '../households/household.testing.ts'
import {
  countCostsOfLine,
  type Db,
  findCost,
  insertActivity,
  listCosts,
  MONEY_WRITERS,
  type Store,
  sumCostsByActivity,
  sumCostsByLine,
  sumCostsByMonth,
} from '../index.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'
import { plansOf } from '../testing/query-plans.ts'

const updatedAt = '2026-11-23T10:00:00.000Z'
const kept = { version: 1, isVoided: false, updatedAt }
const REAL = { isDemo: false }

async function insertLines(db: Db) {
  await insertSurroundings(db)
  for (const isDemo of [false, true]) {
    const id = isDemo ? 'demo' : 'a'
    const agreement = { ...AGREEMENT_NOT_SAID, name: id, year: 2025, programmeIds: [], isDemo }
    await MONEY_WRITERS.agreement.insert(db, { ...agreement, ...kept, id })
    const line = { agreementId: id, category: 'travel' as const, amountSek: null }
    for (const number of [1, 2])
      await MONEY_WRITERS.budget_line.insert(db, { ...line, ...kept, id: `${id}${number}` })
  }
  await insertActivity(db, {
    id: 'meeting',
    ...kept,
    title: 'Meeting',
    dateFrom: '2025-03-01',
    dateTo: '2025-03-01',
    tamPhase: 'welcome',
    type: 'welcome_package',
    isDigital: false,
    municipalityCodes: [],
    participatingPartyIds: [],
    status: 'done',
    isDemo: false,
    createdAt: updatedAt,
  } as unknown as Activity)
}

const cost = (id: string, over: Partial<Cost> = {}) => ({
  ...kept,
  id,
  budgetLineId: 'a1',
  activityId: null,
  month: '2025-03',
  amountSek: 5,
  ...over,
})

const MANY = [
  cost('c1', { month: '2025-04' }),
  cost('c2', { activityId: 'meeting', amountSek: null }),
  cost('c3', { activityId: 'meeting' }),
  cost('c4', { budgetLineId: 'a2', amountSek: 7 }),
  cost('c5', { budgetLineId: 'a2', month: '2024-12', amountSek: null }),
  cost('c6', { isVoided: true, activityId: 'meeting' }),
  cost('c7', { budgetLineId: 'demo1', amountSek: 1000 }),
]

describe.each(ENGINES)('costs on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
    await insertLines(store.db)
    for (const one of MANY) await MONEY_WRITERS.cost.insert(store.db, one)
  })
  afterEach(() => store.close())

  it('are listed by month, a page at a time, and found one by one', async () => {
    const { db } = store
    const list = (page: number, isVoided = false) =>
      listCosts(db, { ...REAL, isVoided }, { page, limit: 2 })
    const idsOf = ({ items, totalRecords }: Awaited<ReturnType<typeof list>>) => [
      items.map(({ id }) => id).join(),
      totalRecords,
    ]
    expect(idsOf(await list(1))).toEqual(['c5,c2', 5])
    expect(idsOf(await list(3))).toEqual(['c1', 5])
    expect(idsOf(await list(1, true))).toEqual(['c6', 1])
    expect(await findCost(db, REAL, 'c3')).toMatchObject({ activityId: 'meeting', amountSek: 5 })
    expect(await findCost(db, REAL, 'c7')).toBeUndefined()
    expect(await countCostsOfLine(db, 'a1')).toBe(3)
  })

  it('are added up without those that were taken away, and unknown ones counted', async () => {
    const { db } = store
    const years = { fromYear: 2025, toYear: 2025 }
    const byMonth = await sumCostsByMonth(db, { ...REAL, ...years })
    expect(byMonth.toSorted((a, b) => a.month.localeCompare(b.month))).toEqual([
      { month: '2025-03', known: 12, unknown: 1 },
      { month: '2025-04', known: 5, unknown: 0 },
    ])
    expect(await sumCostsByMonth(db, { ...REAL, fromYear: 2024, toYear: 2024 })).toEqual([
      { month: '2024-12', known: null, unknown: 1 },
    ])
    expect(await sumCostsByActivity(db, REAL)).toEqual([{ activityId: 'meeting', known: 5, unknown: 1 }])
    const byLine = await sumCostsByLine(db, ['a'])
    expect(byLine.toSorted((a, b) => a.budgetLineId.localeCompare(b.budgetLineId))).toEqual([
      { budgetLineId: 'a1', known: 10, unknown: 1 },
      { budgetLineId: 'a2', known: 7, unknown: 1 },
    ])
    expect(await sumCostsByLine(db, [])).toEqual([])
  })
})

it.each<[string, string[], (db: Db) => Promise<unknown>]>([
  [
    'a page',
    ['cost_listed', 'cost_of_activity'],
    (db) => listCosts(db, { ...REAL, isVoided: false }, { page: 9, limit: 20 }),
  ],
  ['by month', ['cost_listed'], (db) => sumCostsByMonth(db, { ...REAL, fromYear: 2020, toYear: 2026 })],
  ['by line', ['cost_of_line'], (db) => sumCostsByLine(db, ['a'])],
  ['by activity', ['cost_of_activity'], (db) => sumCostsByActivity(db, REAL)],
])('are read along an index without sorting on SQLite: %s', async (_name, indexes, ask) => {
  const store = await createTestStore('sqlite')
  const plans = await plansOf(store.db, 'cost', ask)
  expect(plans.length).toBeGreaterThan(0)
  for (const plan of plans) {
    expect(plan.filter((detail) => /cost/u.test(detail) && /INDEX/u.test(detail))).toEqual([
      expect.stringMatching(new RegExp(indexes.join('|'), 'u')),
    ])
    expect(plan.join()).not.toContain('TEMP B-TREE')
  }
  await store.close()
})
