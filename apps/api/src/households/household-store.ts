import {
  adjustHouseholdCounts,
  changeCarved,
  insertHousehold,
  touch,
  type Trx,
  updateHousehold,
} from '@inflytt/db'
import { carvedBy, DomainError, type Household } from '@inflytt/domain'
import type { Unit } from '../write.ts'
import { changedMeanwhile } from '../changed-record.ts'

/** Changes of what is carved out of aggregates, summed per aggregate before any is written. */
export type CarvedLedger = Map<
  string,
  { allocated: number; reserved: number; childrenHouseholds: number }
>

export function addToLedger(
  ledger: CarvedLedger,
  id: string,
  change: Partial<ReturnType<typeof emptyChange>>,
): void {
  const sum = ledger.get(id) ?? emptyChange()
  ledger.set(id, {
    allocated: sum.allocated + (change.allocated ?? 0),
    reserved: sum.reserved + (change.reserved ?? 0),
    childrenHouseholds: sum.childrenHouseholds + (change.childrenHouseholds ?? 0),
  })
}

function emptyChange() {
  return { allocated: 0, reserved: 0, childrenHouseholds: 0 }
}

type Carving = Parameters<typeof carvedBy>[0]

export function addCarved(
  ledger: CarvedLedger,
  before: Carving | undefined,
  after: Carving | undefined,
): void {
  const out = before && carvedBy(before)
  const into = after && carvedBy(after)
  if (out) addToLedger(ledger, out.aggregateId, { allocated: -out.allocated, reserved: -out.reserved })
  if (into) addToLedger(ledger, into.aggregateId, into)
}

/** @throws DomainError `envelope-exceeded` when an aggregate does not hold that many */
export async function writeLedger(trx: Trx, ledger: CarvedLedger): Promise<void> {
  for (const [id, change] of ledger) {
    if (Object.values(change).every((count) => count === 0)) continue
    if (!(await changeCarved(trx, id, change)))
      throw new DomainError(
        'envelope-exceeded',
        'More households than the aggregate holds. If its number is wrong, enter a new aggregate with its source that replaces it.',
      )
  }
}

/** Stores a household with its counts; the envelope is the caller's, who may move several at once. */
export async function storeHousehold(
  { trx, at }: Pick<Unit, 'trx' | 'at'>,
  before: Household | undefined,
  after: Household,
): Promise<void> {
  if (before === undefined) await insertHousehold(trx, after)
  else if (!(await updateHousehold(trx, after, before.version))) throw changedMeanwhile()
  const isFigureChanged = await adjustHouseholdCounts(trx, [{ before, after }])
  if (isFigureChanged) await touch(trx, ['figures'], at)
}
