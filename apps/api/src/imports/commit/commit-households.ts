import {
  addSteps,
  type CountSums,
  type Draft,
  insertHouseholds,
  insertImportRecords,
  insertLatenesses,
  touch,
  type Trx,
  writeCounts,
} from '@inflytt/db'
import {
  DomainError,
  fieldFaults,
  type Household,
  type HouseholdCreate,
  periodOf,
} from '@inflytt/domain'
import { leaveTrails } from '../../audit/trail.ts'
import { draftHousehold } from '../../households/household-draft.ts'
import { createOwnRefs, drawHouseholdRefs } from '../../households/household-ref.ts'
import { addCarved, type CarvedLedger, writeLedger } from '../../households/household-store.ts'
import { householdContext } from '../../field-context.ts'
import type { Unit } from '../../write.ts'
import { type AcceptedRow, ofRow } from './accepted-row.ts'
import type { Closed, Grounds } from './grounds.ts'
import type { ImportBatch } from '../import-batch.ts'

/**
 * Stores new households slice by slice, each by the rules of logging one; what they take of aggregates, and how they are
 * counted, is summed and written once at the end. Nothing that others write too is touched before that. With a draft they
 * are laid down in it.
 */
export function createHouseholdStore(
  unit: Unit,
  batch: ImportBatch,
  { context, closed }: Grounds,
  draft?: Draft,
) {
  const { trx, at, deps } = unit
  const laidDown = draft?.rowsOf(trx) ?? trx
  const fields = householdContext(context, [batch.municipalityCode ?? ''])
  const drafting = { context, closed, fields, at }
  const ledger: CarvedLedger = new Map()
  const counts: CountSums = new Map()
  const draw = (inputs: readonly HouseholdCreate[]) => drawHouseholdRefs(trx, deps, inputs)

  /** Puts down what is each household's own. */
  async function put(
    rows: readonly AcceptedRow[],
    into: Trx,
    drawRefs: (inputs: readonly HouseholdCreate[]) => Promise<string[]>,
  ): Promise<Household[]> {
    const refs = await drawRefs(rows.map(({ checked }) => checked.input as unknown as HouseholdCreate))
    const households: Household[] = []
    for (const [index, { row, checked }] of rows.entries())
      households.push(await ofRow(row, () => draftAccepted(checked, refs[index] ?? '', drafting)))
    await insertHouseholds(into, households)
    await insertLatenesses(into, latenessesOf(households, closed))
    await leaveTrails({ ...unit, trx: into }, households.map(toCreation))
    await insertImportRecords(into, batch.id, households.map(toRecord))
    return households
  }

  const drawFirst = draft === undefined ? draw : createOwnRefs(trx, deps, laidDown)
  return {
    async add(rows: readonly AcceptedRow[]): Promise<void> {
      const households = await put(rows, laidDown, drawFirst)
      draft?.noteRefs(households.map(({ ref }, index) => [ref, rows[index]?.row ?? 0] as const))
      for (const after of households) addCarved(ledger, undefined, after)
      addSteps(
        counts,
        households.map((after) => ({ before: undefined, after })),
      )
    },
    /** Once more with other refs, in a transaction that has its turn: nothing else of them is another. */
    async addAgain(rows: readonly AcceptedRow[]): Promise<void> {
      await put(rows, trx, draw)
    },
    /** @throws DomainError `envelope-exceeded` */
    async finish(): Promise<void> {
      await writeLedger(trx, ledger)
      if (await writeCounts(trx, counts)) await touch(trx, ['figures'], at)
    },
  }
}

interface Drafting extends Pick<Grounds, 'context' | 'closed'> {
  fields: ReturnType<typeof householdContext>
  at: string
}

/** The household of a row as logging it would make it now. @throws DomainError `conflict` where it no longer would */
function draftAccepted(
  { input: accepted, coverage }: AcceptedRow['checked'],
  ref: string,
  { context, closed, fields, at }: Drafting,
): Household {
  const input = accepted as unknown as HouseholdCreate
  const faults = fieldFaults(input, fields)
  if (faults.length > 0) throw new DomainError('conflict', faults[0]?.detail ?? '', { faults })
  const { municipalityCode, period } = periodOf(input)
  const isLate = closed.has(`${municipalityCode}/${period}`)
  const born = { ref, isLate, isDemo: context.isDemo, createdAt: at }
  const household = draftHousehold(input, born, context)
  if (household.coverage !== coverage)
    throw new DomainError(
      'conflict',
      'What the household is counted within has changed since it was checked. Check the import again.',
    )
  return household
}

const toCreation = (after: Household) => ({
  action: 'create' as const,
  recordType: 'household' as const,
  recordId: after.ref,
  recordVersion: after.version,
  after,
})

const toRecord = ({ ref, version }: Household) => ({
  recordType: 'household' as const,
  recordId: ref,
  action: 'create' as const,
  recordVersion: version,
})

function latenessesOf(households: readonly Household[], closed: Closed) {
  return households
    .filter(({ isLate }) => isLate)
    .map((household) => {
      const key = periodOf(household)
      const periodVersion = closed.get(`${key.municipalityCode}/${key.period}`) ?? 0
      return { ...key, householdRef: household.ref, periodVersion }
    })
}
