import { expect, it } from 'vitest'
import { type Db, listLeads, listNeeds } from './index.ts'
import { createTestStore } from './testing/index.ts'
import { plansOf } from './testing/query-plans.ts'

const LATE = { page: 900, limit: 20 }
const ONE = ['2380']
const SEVERAL = ['2305', '2380']
const NEEDS = { isDemo: false }

it.each<[string, string, (db: Db) => Promise<unknown>]>([
  ['leads of a municipality', 'lead_place', (db) => listLeads(db, { municipalities: ONE }, LATE)],
  [
    'leads of a municipality at a stage',
    'lead_place',
    (db) => listLeads(db, { municipalities: ONE, stages: ['closed'] }, LATE),
  ],
  ['leads of several', 'lead_newest', (db) => listLeads(db, { municipalities: SEVERAL }, LATE)],
  ['all leads', 'lead_newest', (db) => listLeads(db, {}, LATE)],
  [
    'needs of a municipality',
    'recruitment_need_place',
    (db) => listNeeds(db, { ...NEEDS, municipalities: ONE, partyId: 'p' }, LATE),
  ],
  [
    'needs of several',
    'recruitment_need_newest',
    (db) => listNeeds(db, { ...NEEDS, municipalities: SEVERAL, statuses: ['open'] }, LATE),
  ],
  [
    'all needs',
    'recruitment_need_newest',
    (db) => listNeeds(db, { ...NEEDS, isHardToFill: true }, LATE),
  ],
])('a late page of %s is found along an index, and counted by it alone', async (_what, index, ask) => {
  const store = await createTestStore('sqlite')
  const [counted, listed] = await plansOf(store.db, index.split('_').slice(0, -1).join('_'), ask)
  expect(counted?.join()).toMatch(/COVERING INDEX/u)
  expect(listed).toEqual([expect.stringContaining(index)])
  await store.close()
})
