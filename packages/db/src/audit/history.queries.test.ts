import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { insertAuditEvents } from './audit.queries.ts'
import { type HistorySource, listHistoryPage } from './history.queries.ts'
import type { Store } from '../store/store.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'
import { plansOf } from '../testing/query-plans.ts'

const anyEvent = fc.record({
  recordType: fc.constantFrom('household', 'follow_up', 'lead'),
  recordId: fc.constantFrom('A', 'B', 'C'),
  recordVersion: fc.integer({ min: 1, max: 4 }),
  // Several at one time, and a clock that is set back.
  at: fc.constantFrom('2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z'),
  fields: fc.subarray(['adults', 'note', 'externalRef']),
})

const anyAsked = fc.constantFrom<HistorySource[]>(
  [{ recordType: 'household', recordIds: ['A'] }],
  [{ recordType: 'household', recordIds: ['A'], unseenFields: ['note', 'externalRef'] }],
  [{ recordType: 'household', recordIds: ['A', 'B'] }],
  [
    { recordType: 'follow_up', recordIds: ['A', 'B'] },
    { recordType: 'household', recordIds: ['A'], unseenFields: ['note'] },
  ],
  [
    { recordType: 'follow_up', recordIds: [] },
    { recordType: 'household', recordIds: ['B'] },
  ],
  [{ recordType: 'household', recordIds: [] }],
)

type Event = typeof anyEvent extends fc.Arbitrary<infer T> ? T & { id: string } : never

/** The whole of it, by the program: which ids, newest first. */
function toldOf(events: readonly Event[], asked: readonly HistorySource[]): string[] {
  const sources = asked.filter(({ recordIds }) => recordIds.length > 0)
  const isOne = sources.length === 1 && sources[0]?.recordIds.length === 1
  const placeOf = (event: Event) =>
    sources.findIndex(
      ({ recordType, recordIds, unseenFields }) =>
        recordType === event.recordType &&
        recordIds.includes(event.recordId) &&
        (unseenFields === undefined || event.fields.some((field) => !unseenFields.includes(field))),
    )
  const newerFirst = (a: string | number, b: string | number) => (a < b ? 1 : a > b ? -1 : 0)
  return events
    .filter((event) => placeOf(event) >= 0)
    .toSorted(
      (a, b) =>
        (isOne
          ? newerFirst(a.recordVersion, b.recordVersion) || newerFirst(a.at, b.at)
          : newerFirst(a.at, b.at) ||
            placeOf(a) - placeOf(b) ||
            newerFirst(a.recordVersion, b.recordVersion)) || newerFirst(a.id, b.id),
    )
    .map(({ id }) => id)
}

describe.each(ENGINES)('a history on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
  })
  afterEach(() => store.close())

  it('has each event on one page, in one order, and counts those that are told', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEvent, { maxLength: 14 }),
        anyAsked,
        fc.integer({ min: 1, max: 5 }),
        async (drawn, asked, limit) => {
          await store.db.deleteFrom('revision').execute()
          await store.db.deleteFrom('audit_waiting').execute()
          await store.db.deleteFrom('audit_event').execute()
          const events = drawn.map((event, i) => ({ ...event, id: `e${String(i).padStart(2, '0')}` }))
          await insertAuditEvents(
            store.db,
            events.map(({ fields, ...event }) => ({
              ...event,
              actorId: null,
              actorRole: 'officer',
              action: 'change',
              salt: 's',
              changes: Object.fromEntries(fields.map((field) => [field, { before: 1, after: 2 }])),
            })),
          )
          const whole = toldOf(events, asked)
          const pages = Math.ceil(whole.length / limit)
          const told: string[] = []
          for (let page = 1; page <= pages + 1; page++) {
            const { items, totalRecords } = await listHistoryPage(store.db, asked, { page, limit })
            expect(totalRecords).toBe(whole.length)
            told.push(...items.map(({ id }) => id))
            for (const { id, fields, changes } of items) {
              expect(fields).toEqual(events.find((event) => event.id === id)?.fields)
              expect(Object.keys(changes ?? {})).toEqual(fields)
            }
          }
          expect(told).toEqual(whole)
        },
      ),
      { numRuns: engine === 'sqlite' ? 150 : 30 },
    )
  })
})

it('goes along the index of the record from its newest event, and reads the values of a page alone', async () => {
  const store = await createTestStore('sqlite')
  const entry = { actorId: null, actorRole: 'officer', action: 'change', salt: 's', changes: {} }
  const of = { recordType: 'cost', recordId: 'A', at: '2026-11-01T00:00:00.000Z' }
  await insertAuditEvents(
    store.db,
    [1, 2, 3].map((recordVersion) => ({ ...entry, ...of, id: `e${recordVersion}`, recordVersion })),
  )
  const source = { recordType: 'cost', recordIds: ['A'] }
  const [counted, found, told] = await plansOf(store.db, 'audit_event', (db) =>
    listHistoryPage(db, [source], { page: 2, limit: 1 }),
  )
  expect(counted?.join()).toMatch(/COVERING INDEX audit_event_record/u)
  expect(found?.[0]).toContain('USING INDEX audit_event_record')
  expect(found?.join()).toMatch(/LAST (?:TERM|2 TERMS) OF ORDER BY/u)
  expect(told?.join()).not.toContain('SCAN')
  await store.close()
})
