import {
  findAggregate,
  holdsWhatIsCarved,
  insertAggregate,
  touch,
  type Trx,
  updateAggregate,
  withWideCache,
} from '@inflytt/db'
import { type Aggregate, DomainError, type Surroundings } from '@inflytt/domain'
import { leaveTrail } from '../audit/trail.ts'
import { changedMeanwhile } from '../changed-record.ts'
import { addToLedger, type CarvedLedger, writeLedger } from '../households/household-store.ts'
import type { Unit } from '../write.ts'
import { placeAnew } from './place-anew.ts'

/** What happens to one aggregate: made, changed, or taken out of what is counted. */
export interface AggregateStep {
  before: Aggregate | undefined
  after: Aggregate
}

const isPart = (aggregate: Aggregate | undefined) =>
  aggregate !== undefined && !aggregate.isVoided && aggregate.relation === 'part_of'

/**
 * Writes changed aggregates and places every household they touch anew, in one transaction.
 * @throws DomainError `envelope-exceeded` when what is carved out does not fit
 */
export async function storeAggregates(
  unit: Unit,
  steps: readonly AggregateStep[],
  around: Surroundings,
): Promise<void> {
  const { trx, at } = unit
  const ledger: CarvedLedger = new Map()
  for (const step of steps) await storeStep(unit, step, ledger)
  await withWideCache(trx, () => placeAnew(unit, steps, around, ledger))
  await writeLedger(trx, ledger)
  for (const { after } of steps)
    if (!after.isVoided && !(await holdsWhatIsCarved(trx, after.id)))
      throw new DomainError(
        'envelope-exceeded',
        'The aggregate would hold fewer households than are carved out of it.',
      )
  await touch(trx, ['figures'], at)
}

async function storeStep(unit: Unit, step: AggregateStep, ledger: CarvedLedger) {
  const { trx } = unit
  const { before, after } = step
  if (before === undefined) await insertAggregate(trx, after)
  else if (!(await updateAggregate(trx, after, before.version))) throw changedMeanwhile()
  const isCounted = isPart(after) ? after.households : 0
  const wasCounted = isPart(before) ? (before?.households ?? 0) : 0
  if (before?.parentId !== undefined && before.parentId !== null)
    addToLedger(ledger, before.parentId, { childrenHouseholds: -wasCounted })
  if (after.parentId !== null) addToLedger(ledger, after.parentId, { childrenHouseholds: isCounted })
  const action = before === undefined ? 'create' : after.isVoided && !before.isVoided ? 'void' : 'change'
  const { id: recordId, version: recordVersion } = after
  await leaveTrail(unit, {
    action,
    recordType: 'aggregate_outcome',
    recordId,
    recordVersion,
    before,
    after,
  })
}

export async function readStored(trx: Trx, id: string): Promise<Aggregate> {
  const stored = await findAggregate(trx, id)
  if (stored === undefined) throw new Error(`aggregate ${id} is gone within its own transaction`)
  return stored
}
