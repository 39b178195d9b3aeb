import { type Db, findAggregate } from '@inflytt/db'
import {
  type Aggregate,
  AGGREGATE_NOT_SAID,
  aggregateCombinationFaults,
  type AggregateCreate,
  aggregateFieldFaults,
  type AggregatePatch,
  assertFits,
  DomainError,
  type Fault,
  fillIn,
} from '@inflytt/domain'
import type { Scope } from '../access/rules.ts'
import { readRecordContext, type RecordContext } from '../record-context.ts'
import { isUnchanged } from '../changed-record.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'
import { type AggregateStep, readStored, storeAggregates } from './aggregate-store.ts'

/**
 * Enters an aggregate, in the place of another where `replacesId` says so: its households and parts move over.
 * @throws DomainError `validation-failed`, `forbidden`, `aggregates-overlap`, `envelope-exceeded`
 */
export function createAggregate(
  write: Write<Aggregate>,
  scope: Scope,
  input: AggregateCreate,
): Promise<Aggregate> {
  return inTransaction({ ...write, isLong: true }, (unit) => createAggregateWithin(unit, scope, input))
}

/** The same within a transaction that writes more. */
export async function createAggregateWithin(
  unit: Unit,
  scope: Scope,
  input: AggregateCreate,
): Promise<Aggregate> {
  const { trx, at } = unit
  const context = await readRecordContext(trx, new Date(at))
  assertWithinScope(scope, input.relation ?? 'root')
  const aggregate = newAggregate(input, unit.deps.newId(), at, context)
  assertSound(input, aggregate, context, scope)
  const replaced = findReplaced(aggregate, context)
  if (replaced !== undefined) assertWithinScope(scope, replaced.relation, replaced.municipalityCodes)
  const moved = context.activeAggregates
    .filter((child) => replaced !== undefined && child.parentId === replaced.id)
    .map((before) => ({
      before,
      after: { ...before, parentId: aggregate.id, version: before.version + 1, updatedAt: at },
    }))
  const steps: AggregateStep[] = [{ before: undefined, after: aggregate }, ...moved]
  if (replaced !== undefined)
    steps.push({
      before: replaced,
      after: { ...replaced, isVoided: true, version: replaced.version + 1, updatedAt: at },
    })
  const activeAggregates = afterSteps(context.activeAggregates, steps)
  assertFits(aggregate, activeAggregates, context.county)
  await storeAggregates(unit, steps, { ...context, activeAggregates })
  return readStored(trx, aggregate.id)
}

export interface AggregateChange {
  id: string
  patch: AggregatePatch
  /** Is given what is stored, and refuses a change of something older. */
  expect: (stored: Aggregate) => Promise<void>
}

/**
 * Changes or voids an aggregate. Setting the end month decides every undecided household at once.
 * @throws DomainError `not-found`, `precondition-failed`, `validation-failed`, `conflict`, `aggregates-overlap`, `envelope-exceeded`
 */
export function changeAggregate(
  write: Write<Aggregate>,
  scope: Scope,
  { id, patch, expect }: AggregateChange,
): Promise<Aggregate> {
  return inTransaction({ ...write, isLong: true }, (unit) =>
    changeAggregateWithin(unit, scope, { id, patch, expect }),
  )
}

/** The same within a transaction that writes more. */
export async function changeAggregateWithin(
  unit: Unit,
  scope: Scope,
  { id, patch, expect }: AggregateChange,
): Promise<Aggregate> {
  const { trx, at } = unit
  const context = await readRecordContext(trx, new Date(at))
  const before = await readAggregate(trx, id, context.isDemo)
  await expect(before)
  assertWithinScope(scope, before.relation, before.municipalityCodes)
  const after: Aggregate = {
    ...before,
    ...(patch as Partial<Aggregate>),
    version: before.version + 1,
    updatedAt: at,
  }
  assertSound(patch, after, context, scope)
  if (isUnchanged(before, after)) return before
  if (after.isVoided && context.activeAggregates.some(({ parentId }) => parentId === id))
    throw new DomainError(
      'conflict',
      'The aggregate has parts. Void them first, or enter an aggregate that replaces it.',
    )
  const steps = [{ before, after }]
  const activeAggregates = afterSteps(context.activeAggregates, steps)
  if (!after.isVoided) assertFits(after, activeAggregates, context.county)
  await storeAggregates(unit, steps, { ...context, activeAggregates })
  return readStored(trx, id)
}

/** @throws DomainError `not-found`, also for the one that the mode of the store hides */
export async function readAggregate(db: Db, id: string, isDemo: boolean): Promise<Aggregate> {
  const aggregate = await findAggregate(db, id)
  if (aggregate === undefined || aggregate.isDemo !== isDemo) throw new DomainError('not-found', '')
  return aggregate
}

function newAggregate(
  input: AggregateCreate,
  id: string,
  at: string,
  { isDemo }: RecordContext,
): Aggregate {
  const carved = { allocated: 0, reserved: 0, childrenHouseholds: 0 }
  const born = { id, version: 1, isVoided: false, isDemo, createdAt: at, updatedAt: at }
  return { ...fillIn(input, { ...AGGREGATE_NOT_SAID, replacesId: null }), ...carved, ...born }
}

/** An officer writes parts within the own municipality; whole ones are the coordinator's. */
function assertWithinScope(
  scope: Scope,
  relation: Aggregate['relation'],
  codes?: readonly string[],
): void {
  if (scope.kind === 'all') return
  const isOwn =
    codes === undefined ||
    (codes.length > 0 && codes.every((code) => scope.municipalityCodes.includes(code)))
  if (relation !== 'part_of' || !isOwn)
    throw new DomainError(
      'forbidden',
      'An officer may enter parts (part_of) of the own municipality only.',
    )
}

function assertSound(sent: object, aggregate: Aggregate, context: RecordContext, scope: Scope): void {
  const writable = scope.kind === 'all' ? context.county : scope.municipalityCodes
  const isProgramme = (id: string) => context.programmes.some((programme) => programme.id === id)
  const faults: Fault[] = aggregateFieldFaults(sent as Record<string, unknown>, {
    county: writable,
    isProgramme,
  })
  if (scope.kind === 'own' && aggregate.municipalityCodes.length === 0)
    faults.push({
      pointer: '/municipalityCodes',
      detail: 'Name the municipality; an empty list is the whole county.',
    })
  faults.push(...aggregateCombinationFaults(aggregate))
  if (faults.length === 0) return
  const count = faults.length === 1 ? 'One fault' : `${faults.length} faults`
  throw new DomainError('validation-failed', `${count} in the body; nothing was saved. See errors.`, {
    faults,
  })
}

function findReplaced(
  { replacesId, relation }: Aggregate,
  { activeAggregates }: RecordContext,
): Aggregate | undefined {
  if (replacesId === null) return undefined
  const replaced = activeAggregates.find(({ id }) => id === replacesId)
  if (replaced !== undefined && replaced.relation === relation) return replaced
  throw new DomainError('validation-failed', 'One fault in the body; nothing was saved. See errors.', {
    faults: [
      { pointer: '/replacesId', detail: 'There is no such active aggregate of the same relation.' },
    ],
  })
}

function afterSteps(active: readonly Aggregate[], steps: readonly AggregateStep[]): Aggregate[] {
  const changed = new Map(steps.map(({ after }) => [after.id, after]))
  const kept = active.filter(({ id }) => !changed.has(id))
  return [...kept, ...changed.values()].filter(({ isVoided }) => !isVoided)
}
