import { type Db, touch } from '@inflytt/db'
import { DomainError, type Fault } from '@inflytt/domain'
import { leaveTrail } from '../audit/trail.ts'
import { readSettings } from '../settings/settings.service.ts'
import { actionOf, changedMeanwhile, isUnchanged } from '../changed-record.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'

/** What a party and a programme have in common. */
export interface StandingRecord {
  id: string
  version: number
  isVoided: boolean
  isDemo: boolean
}

type Sent = Readonly<Record<string, unknown>>

/** How one kind of them is kept. */
export interface Keeping<R extends StandingRecord> {
  recordType: 'party' | 'programme'
  list: (db: Db, within: { includeDemo: boolean; isVoided?: boolean }) => Promise<R[]>
  insert: (db: Db, record: R) => Promise<void>
  update: (db: Db, record: R) => Promise<boolean>
  isUsed: (db: Db, id: string) => Promise<boolean>
  faults: (db: Db, sent: Sent, id: string | undefined) => Promise<Fault[]>
}

/** What is shown in the mode of the store. */
export async function listStanding<R extends StandingRecord>(
  db: Db,
  keeping: Keeping<R>,
  isVoided: boolean,
): Promise<R[]> {
  const { demo } = await readSettings(db)
  return keeping.list(db, { includeDemo: demo === 'on', isVoided })
}

/** @throws DomainError `not-found` */
export async function readStanding<R extends StandingRecord>(
  db: Db,
  keeping: Keeping<R>,
  id: string,
): Promise<R> {
  const all = [await listStanding(db, keeping, false), await listStanding(db, keeping, true)].flat()
  const found = all.find((record) => record.id === id)
  if (found === undefined) throw new DomainError('not-found', '')
  return found
}

/** @throws DomainError `validation-failed` */
export function createStanding<R extends StandingRecord>(
  write: Write<R>,
  keeping: Keeping<R>,
  said: Omit<R, keyof StandingRecord>,
): Promise<R> {
  return inTransaction(write, async (unit) => {
    const { demo } = await readSettings(unit.trx)
    const kept = { id: unit.deps.newId(), version: 1, isVoided: false, isDemo: demo === 'on' }
    const record = { ...said, ...kept } as R
    await assertSound(unit, keeping, record)
    await keeping.insert(unit.trx, record)
    await trail(unit, keeping, { action: 'create', after: record })
    return record
  })
}

export interface StandingChange<R> {
  id: string
  patch: Sent
  expect: (stored: R) => Promise<void>
}

/** Changes, voids or restores. @throws DomainError `not-found`, `precondition-failed`, `validation-failed`, `conflict` */
export function changeStanding<R extends StandingRecord>(
  write: Write<R>,
  keeping: Keeping<R>,
  { id, patch, expect }: StandingChange<R>,
): Promise<R> {
  return inTransaction(write, async (unit) => {
    const before = await readStanding(unit.trx, keeping, id)
    await expect(before)
    const { demo } = await readSettings(unit.trx)
    // The real facts come back as they were when the demo is removed.
    if (demo === 'on' && !before.isDemo)
      throw new DomainError(
        'conflict',
        'The real facts are not changed while demo mode is on. Remove the demo first.',
      )
    const after: R = { ...before, ...patch, version: before.version + 1 }
    if (!after.isVoided) await assertSound(unit, keeping, after)
    else if (!before.isVoided && (await keeping.isUsed(unit.trx, id)))
      throw new DomainError('conflict', 'Other records name this one, so it stays. Nothing was saved.')
    if (isUnchanged(before, after)) return before
    if (!(await keeping.update(unit.trx, after))) throw changedMeanwhile()
    const action = actionOf(before, after)
    await trail(unit, keeping, { action, before, after })
    return after
  })
}

async function assertSound<R extends StandingRecord>(
  { trx }: Unit,
  keeping: Keeping<R>,
  record: R,
): Promise<void> {
  const faults = await keeping.faults(trx, Object.fromEntries(Object.entries(record)), record.id)
  if (faults.length > 0)
    throw new DomainError('validation-failed', 'Nothing was saved. See errors.', { faults })
}

async function trail<R extends StandingRecord>(
  unit: Unit,
  { recordType }: Keeping<R>,
  step: { action: 'create' | 'change' | 'void' | 'restore'; before?: R; after: R },
): Promise<void> {
  const { id: recordId, version: recordVersion } = step.after
  await leaveTrail(unit, { ...step, recordType, recordId, recordVersion })
  await touch(unit.trx, ['figures', 'settings'], unit.at)
}
