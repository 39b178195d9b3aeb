import {
  addSteps,
  type CountSums,
  findHouseholds,
  type ImportRecord,
  type LaterUse,
  listHistories,
  listImportRecordsAfter,
  listImportRecordsOf,
  listLaterUses,
  takeTurn,
  touch,
  updateImport,
  voidMadeHouseholds,
  writeCounts,
} from '@inflytt/db'
import { DomainError, type Household, type HouseholdPatch } from '@inflytt/domain'
import { changeAggregateWithin } from '../../aggregates/aggregates.service.ts'
import { leaveTrails } from '../../audit/trail.ts'
import { draftChange } from '../../households/household-draft.ts'
import { assertOpen } from '../../households/household-lock.ts'
import { householdScope } from '../../households/household-scope.ts'
import { addCarved, type CarvedLedger, writeLedger } from '../../households/household-store.ts'
import { changeHouseholdWithin } from '../../households/households.service.ts'
import type { RecordContext } from '../../record-context.ts'
import type { Unit } from '../../write.ts'
import { type Beside, changedMeanwhile, type InTurns } from './commit-batch.ts'
import { GroundsMoved, readGrounds } from './grounds.ts'
import type { ImportBatch } from '../import-batch.ts'
import type { Progress } from '../import-jobs.ts'
import { scopeOfBatch } from '../import-scope.ts'
import { trailOf } from '../imports.service.ts'

const SLICE = 200
const MOST_TOLD = 100
const VOID_REASON = 'other'

/**
 * Takes back a whole import: what it made is voided, what it changed gets back what it had. Nothing is removed, so that
 * the history of each record tells both.
 * @throws DomainError `conflict` where something later depends on it; `period-closed`; GroundsMoved beside others
 */
export async function undoBatch(
  unit: Unit,
  batch: ImportBatch,
  progress: Progress,
  beside?: Beside,
): Promise<ImportBatch> {
  const { trx, at } = unit
  const undone: ImportBatch = {
    ...batch,
    version: batch.version + 1,
    state: 'undone',
    failure: null,
    undoneAt: at,
    updatedAt: at,
  }
  const draft = beside?.draft
  const claim = async () => {
    await draft?.finish()
    await beside?.askTurn()
    await takeTurn(trx)
    if (!(await updateImport(trx, undone, batch.version))) throw changedMeanwhile()
    assertUnused(
      await listLaterUses(trx, batch.id, { areMadeVoided: draft !== undefined && !draft.isApart }),
    )
  }
  if (draft === undefined) await claim()
  else assertUnused(await listLaterUses(trx, batch.id))
  await undoHouseholds(unit, batch, { progress, draft, claim })
  await undoAggregates(unit, batch, progress)
  await trailOf(unit, 'undo', undone)
  return undone
}

const USES: Record<LaterUse['use'], string> = {
  changed: 'Changed since.',
  erased: 'Erased since by a retention rule.',
  'follow-up': 'Has follow-ups.',
  match: 'Is matched to a recruitment need.',
  'duplicate-decision': 'Is of a pair that was decided on.',
  'held-households': 'Holds households that were recorded since.',
}

function assertUnused(uses: readonly LaterUse[]): void {
  if (uses.length === 0) return
  const blocked = new Set(uses.map(({ recordId }) => recordId)).size
  throw new DomainError(
    'conflict',
    `${blocked === 1 ? 'One record' : `${blocked} records`} of the import cannot be taken back, because something later depends on ${blocked === 1 ? 'it' : 'them'}. Nothing was undone. See errors; void single records by hand instead.`,
    {
      faults: uses
        .slice(0, MOST_TOLD)
        .map(({ recordId, use }) => ({ pointer: `/records/${recordId}`, detail: USES[use], code: use })),
      extra: { blocked },
    },
  )
}

async function* recordSlices(
  { trx }: Unit,
  batchId: string,
  recordType: ImportRecord['recordType'],
  progress: Progress,
) {
  let after = ''
  for (;;) {
    const slice = await listImportRecordsAfter(trx, batchId, { recordType, after, limit: SLICE })
    const last = slice.at(-1)
    if (last === undefined) return
    after = last.recordId
    yield slice
    progress.throwIfStopped()
  }
}

async function undoHouseholds(
  unit: Unit,
  batch: ImportBatch,
  { progress, draft, claim }: InTurns,
): Promise<void> {
  const { trx, at } = unit
  const grounds = await readGrounds(unit, batch, draft === undefined)
  const laidDown = { ...unit, trx: draft?.rowsOf(trx) ?? trx }
  const ledger: CarvedLedger = new Map()
  const counts: CountSums = new Map()
  const changed: string[] = []
  let voidedLater = 0
  for await (const slice of recordSlices(unit, batch.id, 'household', progress)) {
    const made = slice.filter(({ action }) => action === 'create').map(({ recordId }) => recordId)
    const steps = (await findHouseholds(trx, made))
      .filter(({ countStatus }) => countStatus !== 'voided')
      .map((before) => ({ before, after: voided(before, at, grounds.context) }))
    await assertOpen(
      trx,
      steps.map(({ before }) => before),
      { isHeld: draft === undefined },
    )
    if (draft?.isApart) voidedLater += steps.length
    else await voidMade(unit, batch.id, steps.length, refsOf(steps))
    await leaveVoidings(laidDown, steps)
    for (const { before, after } of steps) addCarved(ledger, before, after)
    addSteps(counts, steps)
    for (const { action, recordId } of slice) if (action === 'change') changed.push(recordId)
    progress.done += slice.length
  }
  if (draft !== undefined) {
    await claim()
    if ((await readGrounds(unit, batch, true)).mark !== grounds.mark) throw new GroundsMoved()
    if (draft.isApart) await voidMade(unit, batch.id, voidedLater)
    await draft.putIn(trx)
  }
  for (let from = 0; from < changed.length; from += SLICE) {
    const refs = changed.slice(from, from + SLICE)
    await giveBack(unit, batch, await listImportRecordsOf(trx, batch.id, refs))
    progress.throwIfStopped()
  }
  await writeLedger(trx, ledger)
  if (await writeCounts(trx, counts)) await touch(trx, ['figures'], at)
}

const voided = (before: Household, at: string, context: RecordContext) =>
  draftChange(before, { countStatus: 'voided', voidReason: VOID_REASON }, at, context)

interface Voiding {
  before: Household
  after: Household
}

const refsOf = (steps: readonly Voiding[]) => steps.map(({ before }) => before.ref)

/** Voids those of some refs, or all that the import made and that are not voided. */
async function voidMade(
  unit: Unit,
  batchId: string,
  expected: number,
  refs?: readonly string[],
): Promise<void> {
  if (expected === 0) return
  const made = { batchId, refs }
  const voidedNow = await voidMadeHouseholds(unit.trx, made, { voidReason: VOID_REASON, at: unit.at })
  // Somebody has changed one since its uses were looked for: who has the turn finds out which.
  if (voidedNow !== expected) throw new GroundsMoved()
}

function leaveVoidings(unit: Unit, steps: readonly Voiding[]): Promise<void> {
  return leaveTrails(
    unit,
    steps.map(({ before, after }) => ({
      action: 'void' as const,
      recordType: 'household' as const,
      recordId: after.ref,
      recordVersion: after.version,
      before,
      after,
    })),
  )
}

/** What only the server settles is derived anew, and not given back. */
const DERIVED = new Set(['coverage', 'coveredByAggregateId', 'currentMunicipalityCode', 'isLate'])
/** A decision falls with what it rested on, so that it is given back whole, after the rest. */
const DECISION: ReadonlySet<string> = new Set(['coverageDecision', 'coverageReason'])

async function giveBack(
  unit: Unit,
  batch: ImportBatch,
  changed: readonly ImportRecord[],
): Promise<void> {
  const scope = householdScope(scopeOfBatch(unit, batch), 'own')
  const events = await listHistories(
    unit.trx,
    'household',
    changed.map(({ recordId }) => recordId),
    [...new Set(changed.map(({ recordVersion }) => recordVersion))],
  )
  for (const { recordId, recordVersion } of changed) {
    const event = events.find(
      (each) => each.recordId === recordId && each.recordVersion === recordVersion,
    )
    // Imports recorded as changed what they had left as it was: the version is then somebody else's.
    if (event !== undefined && event.at !== batch.committedAt) continue
    if (event?.changes === undefined)
      throw new DomainError(
        'conflict',
        `What ${recordId} said before the import has been erased, so it cannot be given back. Nothing was undone.`,
      )
    const had = Object.entries(event.changes)
      .filter(([field]) => !DERIVED.has(field))
      .map(([field, { before }]) => [field, before ?? null] as const)
    const patch = Object.fromEntries(had.filter(([field]) => !DECISION.has(field))) as HouseholdPatch
    const decision = Object.fromEntries(had.filter(([field]) => DECISION.has(field)))
    await changeHouseholdWithin(unit, scope, {
      ref: recordId,
      patch,
      decision,
      expect: async ({ version }) => {
        if (version !== recordVersion) throw changedMeanwhile()
      },
    })
  }
}

async function undoAggregates(unit: Unit, batch: ImportBatch, progress: Progress): Promise<void> {
  for await (const slice of recordSlices(unit, batch.id, 'aggregate_outcome', progress)) {
    for (const { recordId } of slice)
      await changeAggregateWithin(unit, scopeOfBatch(unit, batch), {
        id: recordId,
        patch: { isVoided: true },
        expect: () => Promise.resolve(),
      })
    progress.done += slice.length
  }
}
