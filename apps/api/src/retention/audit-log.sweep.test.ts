import { type AuditCut, insertAuditEvents, sealNextBatch } from '@inflytt/db'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PUBLIC_CALLER } from '../access/caller.ts'
import { createTestDeps, type TestDeps } from '../http/deps.testing.ts'
import { auditChainDifferences } from '../verify/audit.differences.ts'
import { decideRetentionRule } from './retention-rules.service.ts'
import { runRetention } from './retention-runs.service.ts'

const OLD = '2012-03-01T10:00:00.000Z'
/** The clock was set back after the first batch. */
const LATER = '2013-03-01T10:00:00.000Z'
const YOUNG = '2024-03-01T10:00:00.000Z'
/** So many that they are taken in three transactions, of three batches each. */
const BATCHES = 9
const EVENTS_A_BATCH = 300

let deps: TestDeps
beforeEach(async () => {
  deps = await createTestDeps()
  for (let batch = 1; batch <= BATCHES; batch += 1)
    await sealed(batch, batch === 1 ? LATER : OLD, EVENTS_A_BATCH)
  await sealed(BATCHES + 1, YOUNG, 2)
  await sealed(BATCHES + 2, YOUNG, 2)
  const said = { after: 10, decisionRef: 'KS 2026/12', decisionDate: null }
  await decideRetentionRule(
    { deps, caller: PUBLIC_CALLER, remember: () => Promise.resolve() },
    { kind: 'audit_log', said, expect: () => Promise.resolve() },
  )
})
afterEach(() => deps.store.close())

const idOf = (batch: number, event: number) =>
  `b${String(batch).padStart(2, '0')}-${String(event).padStart(4, '0')}`

async function sealed(batch: number, at: string, events: number): Promise<void> {
  await insertAuditEvents(
    deps.db,
    Array.from({ length: events }, (_, event) => ({
      id: idOf(batch, event),
      at,
      actorId: 'u1',
      actorRole: 'officer',
      action: 'change',
      recordType: 'programme',
      recordId: 'R',
      recordVersion: 1,
      changes: { note: { after: 'x' } },
      salt: 's',
    })),
  )
  await sealNextBatch(deps.db, at, { size: events })
}

/** Runs the rule, and does something as soon as the first few are taken; that waits for what takes them. */
function run(onFirst: () => Promise<unknown> = () => Promise.resolve()) {
  let isFirst = true
  const random = (below: number) => {
    if (isFirst) void onFirst()
    isFirst = false
    return deps.random(below)
  }
  const running = { deps: { ...deps, random }, caller: PUBLIC_CALLER }
  return runRetention(running, { kind: 'audit_log', isDryRun: false })
}
const where = async () => (await auditChainDifferences(deps.db)).map((difference) => difference.where)
const told = async () =>
  deps.db.selectFrom('retention_run').select(['outcome', 'failure', 'changed']).execute()
const cuts = async (): Promise<Pick<AuditCut, 'sequence'>[]> =>
  deps.db.selectFrom('audit_cut').select('sequence').orderBy('sequence').execute()
const inBatch = async (batch: number) =>
  (
    await deps.db
      .selectFrom('audit_event')
      .select('id')
      .where('id', 'like', `${idOf(batch, 0).slice(0, 3)}-%`)
      .execute()
  ).length

describe('a long log', () => {
  it('is taken a few batches at a time, and is whole from each of them on', async () => {
    const dry = await runRetention(
      { deps, caller: PUBLIC_CALLER },
      { kind: 'audit_log', isDryRun: true },
    )
    expect(dry.changed).toEqual({ events: BATCHES * EVENTS_A_BATCH })
    const first = await run(() =>
      deps.db.updateTable('retention_run').set({ stop_asked_at: OLD }).execute(),
    )
    expect(first).toMatchObject({ outcome: 'interrupted', changed: { events: 3 * EVENTS_A_BATCH } })
    expect(await where()).toEqual([])
    expect((await run()).changed).toEqual({ events: 6 * EVENTS_A_BATCH })
    expect(await cuts()).toEqual([{ sequence: 3 }, { sequence: 6 }, { sequence: 9 }])
    expect(await where()).toEqual([])
    const logged = deps.db
      .selectFrom('audit_event')
      .select('record_id')
      .where('record_type', '=', 'audit_log')
      .orderBy('record_id')
    expect((await logged.execute()).map(({ record_id }) => record_id.split(':')[0])).toEqual([
      '3',
      '6',
      '9',
    ])
    expect((await run()).changed).toEqual({ events: 0 })
  })

  const put = (id: string) =>
    deps.db.updateTable('audit_event').set({ actor_id: 'u2' }).where('id', '=', id).execute()
  it.each([
    ['the last event that is to go', () => put(idOf(BATCHES, 0)), 0],
    ['an event that is to stay', () => put(idOf(BATCHES + 2, 0)), 0],
  ])('loses nothing where %s is not as it was sealed', async (_what, tamper) => {
    await tamper()
    await expect(run()).rejects.toThrow(/not as it was sealed/)
    expect(await told()).toEqual([
      { outcome: 'failed', failure: 'trail_differs', changed: '{"events":0}' },
    ])
    expect(await cuts()).toEqual([])
  })

  it.each([
    ['an event', () => put(idOf(5, 0)), 'event b05-0000'],
    [
      'what a batch follows from',
      () =>
        deps.db
          .updateTable('audit_batch')
          .set({ previous_hash: 'another' })
          .where('sequence', '=', 7)
          .execute(),
      'batch 7',
    ],
    [
      'whether a batch is there',
      () => deps.db.deleteFrom('audit_batch').where('sequence', '=', 6).execute(),
      'batch 6',
    ],
  ])(
    'that is changed after it was looked at keeps what would hide it: %s',
    async (_what, tamper, expected) => {
      await expect(run(tamper)).rejects.toThrow(/not as it was sealed/)
      expect(await told()).toEqual([
        { outcome: 'failed', failure: 'trail_differs', changed: '{"events":900}' },
      ])
      expect(await cuts()).toEqual([{ sequence: 3 }])
      expect([await inBatch(3), await inBatch(4)]).toEqual([0, EVENTS_A_BATCH])
      expect(await where()).toContain(expected)
    },
  )

  it('takes no event that was slipped in below its beginning meanwhile', async () => {
    await run(async () => {
      const event = {
        ...(await deps.db.selectFrom('audit_event').selectAll().executeTakeFirstOrThrow()),
      }
      await deps.db
        .insertInto('audit_event')
        .values({ ...event, id: 'slipped in', at: OLD })
        .execute()
      await deps.db
        .insertInto('audit_seal')
        .values({ event_id: 'slipped in', sequence: 1, position: 1, event_hash: '0' })
        .execute()
    })
    expect(await cuts()).toHaveLength(3)
    expect(await where()).toEqual(['batch 1'])
    expect(await inBatch(1)).toBe(0)
    const slipped = deps.db.selectFrom('audit_event').select('id').where('id', '=', 'slipped in')
    expect(await slipped.execute()).toHaveLength(1)
  })

  it('keeps the latest time that was taken, though the clock was set back since', async () => {
    await run()
    const cut = deps.db.selectFrom('audit_cut').select('through_at').orderBy('sequence')
    expect((await cut.execute()).map(({ through_at }) => through_at)).toEqual([LATER, LATER, LATER])
  })
})
