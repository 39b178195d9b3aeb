import { insertAuditEvent } from '@inflytt/db'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sealAuditTrail } from '../audit/sealer.ts'
import { createTestDeps, type TestDeps } from '../http/deps.testing.ts'
import { auditChainDifferences, auditHeadDifference } from './audit.differences.ts'

let deps: TestDeps
beforeEach(async () => {
  deps = await createTestDeps()
  for (const [a, b] of ['ab', 'cd', 'ef']) {
    await leave(a)
    await leave(b)
    await sealAuditTrail(deps)
  }
})
afterEach(() => deps.store.close())

const leave = (id: string | undefined) =>
  insertAuditEvent(deps.db, {
    id: id ?? '',
    at: '2026-11-23T10:00:00.000Z',
    actorId: 'u1',
    actorRole: 'officer',
    action: 'change',
    recordType: 'household',
    recordId: 'R',
    recordVersion: 1,
    changes: { note: { after: 'x' } },
    salt: 's',
  })

const found = async () => (await auditChainDifferences(deps.db)).map(({ where }) => where)

describe('the chain of the audit trail', () => {
  it('is whole as it was sealed, while events wait, and when values are erased', async () => {
    expect(await found()).toEqual([])
    await leave('g')
    expect(await found()).toEqual([])
    await deps.db.deleteFrom('revision').execute()
    expect(await found()).toEqual([])
  })

  it('names an event that was altered', async () => {
    await deps.db.updateTable('audit_event').set({ actor_id: 'u2' }).where('id', '=', 'c').execute()
    expect(await found()).toEqual(['event c'])
  })

  it('names an event whose values were altered', async () => {
    await deps.db.updateTable('revision').set({ changes: '{}' }).where('event_id', '=', 'c').execute()
    expect(await found()).toEqual(['event c, its values'])
  })

  it('names an event that was altered together with its seal, by its batch', async () => {
    await deps.db
      .updateTable('audit_seal')
      .set({ event_hash: '0' })
      .where('event_id', '=', 'c')
      .execute()
    expect(await found()).toEqual(['batch 2', 'event c'])
  })

  it('names an event that was removed, and its batch when the seal went too', async () => {
    await deps.db.deleteFrom('revision').execute()
    await deps.db.deleteFrom('audit_event').where('id', '=', 'd').execute()
    expect(await found()).toEqual(['event d'])
    await deps.db.deleteFrom('audit_seal').where('event_id', '=', 'd').execute()
    expect(await found()).toEqual(['batch 2', 'batch 2, number of events'])
  })

  it('names an event that waits and was removed', async () => {
    await leave('g')
    await deps.db.deleteFrom('revision').execute()
    await deps.db.deleteFrom('audit_event').where('id', '=', 'g').execute()
    expect(await found()).toEqual(['event g'])
  })

  it('names events that were reordered', async () => {
    for (const [id, position] of [
      ['c', 3],
      ['d', 1],
      ['c', 2],
    ] as const)
      await deps.db.updateTable('audit_seal').set({ position }).where('event_id', '=', id).execute()
    expect(await found()).toEqual(['batch 2', 'event c'])
  })

  it('names an event that was inserted', async () => {
    await leave('ca')
    await deps.db.deleteFrom('audit_waiting').execute()
    expect(await found()).toEqual(['event ca'])
  })

  it('names a batch that was removed, altered or inserted', async () => {
    await deps.db.deleteFrom('audit_batch').where('sequence', '=', 2).execute()
    expect(await found()).toEqual(['batch 2', 'batch 2'])
    await deps.db
      .insertInto('audit_batch')
      .values({ sequence: 2, sealed_at: '', events: 2, previous_hash: '1', hash: '2' })
      .execute()
    expect(await found()).toEqual(['batch 2', 'batch 2', 'batch 3'])
  })

  it('cut off at its end is seen by what was told before', async () => {
    const { sequence, hash } = await deps.db
      .selectFrom('audit_batch')
      .select(['sequence', 'hash'])
      .where('sequence', '=', 3)
      .executeTakeFirstOrThrow()
    expect(await auditHeadDifference(deps.db, `${sequence}:${hash}`)).toEqual([])
    await deps.db.deleteFrom('revision').execute()
    for (const id of ['e', 'f']) {
      await deps.db.deleteFrom('audit_event').where('id', '=', id).execute()
      await deps.db.deleteFrom('audit_seal').where('event_id', '=', id).execute()
    }
    await deps.db.deleteFrom('audit_batch').where('sequence', '=', 3).execute()
    expect(await found()).toEqual([])
    expect(await auditHeadDifference(deps.db, `3:${hash}`)).toEqual([
      { what: 'audit_chain', where: 'batch 3', kept: 'removed', recomputed: hash },
    ])
  })

  it.each(['', 'abc', '999', ':', `3:${'f'.repeat(63)}`, 'f'.repeat(64)])(
    'compares nothing with "%s"',
    (told) =>
      expect(auditHeadDifference(deps.db, told)).rejects.toThrow(/is no head of the audit trail/),
  )

  it('is told of a batch that never was', async () => {
    const hash = 'a'.repeat(64)
    expect(await auditHeadDifference(deps.db, `999:${hash}`)).toMatchObject([
      { where: 'batch 999', kept: 'removed', recomputed: hash },
    ])
  })
})
