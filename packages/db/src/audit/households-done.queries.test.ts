import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { household, insertSurroundings } from '../households/household.testing.ts'
import { insertHouseholds } from '../households/households.queries.ts'
import type { Store } from '../store/store.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'
import { plansOf } from '../testing/query-plans.ts'
import { listChangeKinds } from './audit-search.queries.ts'
import { insertAuditEvents } from './audit.queries.ts'
import { householdsDone } from './households-done.queries.ts'

const FIXED_AT = '2026-11-20T10:00:00.000Z'
const SINCE = '2026-11-21T10:00:00.000Z'
const MANY = 1203
const A_STRETCH = 10_000
const refAt = (i: number) => `2305-2025-${String((i * 457) % MANY).padStart(4, '0')}`
const ASKED = {
  after: FIXED_AT,
  fields: ['countStatus', 'moveInMonth'],
  lastMonth: '2025-12',
}

interface Given {
  field: string
  at?: string
}

let events = 0
const eventsOf = (action: string, refs: readonly string[], { field, at = SINCE }: Given) =>
  refs.map((recordId) => ({
    id: String((events += 1)).padStart(8, '0'),
    at,
    actorId: null,
    actorRole: 'officer',
    action,
    recordType: 'household',
    recordId,
    recordVersion: 2,
    changes: { note: { after: 'x' }, [field]: { after: 'y' } },
    salt: '',
  }))

describe.each(ENGINES)('households to which something was done, on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
    await insertSurroundings(store.db)
    const later = ['later', 'moved'].map((ref) => household({ ref, moveInMonth: '2026-01' }))
    const many = Array.from({ length: MANY }, (_, i) => household({ ref: refAt(i) }))
    await insertHouseholds(store.db, [...many, ...later])
  })
  afterEach(() => store.close())

  const leave = (action: string, refs: readonly string[], given: Given) =>
    insertAuditEvents(store.db, eventsOf(action, refs, given))
  async function done(action: string) {
    const slices: string[][] = []
    for await (const refs of householdsDone(store.db, { ...ASKED, action })) slices.push(refs)
    return slices
  }

  it('are found once each since an instant, whatever came before it, and of that action alone', async () => {
    const [first, second, ...others] = Array.from({ length: MANY }, (_, i) => refAt(i))
    await leave('void', [first!], { field: 'countStatus', at: FIXED_AT })
    await leave('restore', [second!], { field: 'countStatus' })
    await leave('void', others.slice(0, 300), { field: 'countStatus' })
    await leave('change', Array<string>(A_STRETCH).fill(second!), { field: 'adults' })
    await leave('void', others.slice(300), { field: 'countStatus' })
    const slices = await done('void')
    expect(slices.length).toBeGreaterThan(2)
    expect(slices.flat()).toEqual(others)
    expect(await done('restore')).toEqual([[second]])
    expect(await done('confirm')).toEqual([])
    expect(await listChangeKinds(store.db, FIXED_AT)).toEqual([
      { recordType: 'household', action: 'change' },
      { recordType: 'household', action: 'restore' },
      { recordType: 'household', action: 'void' },
    ])
  })

  it('are those of whom a field that is asked for is named, of the months or out of them', async () => {
    await leave('change', [refAt(7)], { field: 'adults' })
    await leave('change', [refAt(8), 'later'], { field: 'countStatus' })
    await leave('change', ['moved'], { field: 'moveInMonth' })
    await leave('change', ['erased'], { field: 'countStatus' })
    expect(await done('change')).toEqual([[refAt(8), 'moved']])
  })
})

it('are found along what has happened since, and not along all that ever did', async () => {
  const store = await createTestStore('sqlite')
  await insertAuditEvents(
    store.db,
    eventsOf('void', Array<string>(A_STRETCH).fill('A'), { field: 'countStatus' }),
  )
  const plans = await plansOf(store.db, 'audit_event', async (db) => {
    for await (const _ of householdsDone(db, { ...ASKED, action: 'void' })) continue
    await listChangeKinds(db, FIXED_AT)
  })
  const [since, beyond] = ['(at>?)', '((at,id)>(?,?))']
  expect(plans.map(([first]) => first)).toEqual([
    // Where a stretch ends, and what is within it.
    `SEARCH audit_event USING COVERING INDEX audit_event_at ${since}`,
    expect.stringMatching(/^SEARCH audit_event USING INDEX audit_event_at /u),
    `SEARCH audit_event USING COVERING INDEX audit_event_at ${beyond}`,
    `SEARCH audit_event USING INDEX audit_event_at ${beyond}`,
    `SEARCH audit_event USING INDEX audit_event_at ${since}`,
  ])
  await store.close()
})
