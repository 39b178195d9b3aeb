import {
  addSteps,
  type CountSums,
  insertHouseholds,
  insertImportRecords,
  insertLatenesses,
  touch,
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
import { householdContext } from '../../record-context.ts'
import type { Unit } from '../../write.ts'
import { type AcceptedRow, ofRow } from './accepted-row.ts'
import type { Closed, Grounds } from './grounds.ts'
import type { ImportBatch } from '../import-batch.ts'

/**
 * Stores new households slice by slice, each by the rules of logging one; what they take of aggregates, and how they are
 * counted, is summed and written once at the end. Nothing that others write too is touched before that.
 */
export function createHouseholdStore(
  unit: Unit,
  batch: ImportBatch,
  { context, closed }: Grounds,
  { isBeside }: { isBeside: boolean },
) {
  const { trx, at, deps } = unit
  const fieldContext = householdContext(context, [batch.municipalityCode ?? ''])
  const ledger: CarvedLedger = new Map()
  const counts: CountSums = new Map()
  const drawRefs = isBeside
    ? createOwnRefs(trx, deps)
    : (inputs: readonly HouseholdCreate[]) => drawHouseholdRefs(trx, deps, inputs)

  function draft({ row, checked }: AcceptedRow, ref: string): Promise<Household> {
    return ofRow(row, () => {
      const input = checked.input as unknown as HouseholdCreate
      const faults = fieldFaults(input, fieldContext)
      if (faults.length > 0) throw new DomainError('conflict', faults[0]?.detail ?? '', { faults })
      const { municipalityCode, period } = periodOf(input)
      const isLate = closed.has(`${municipalityCode}/${period}`)
      const born = { ref, isLate, isDemo: context.isDemo, createdAt: at }
      const household = draftHousehold(input, born, context)
      if (household.coverage !== checked.coverage)
        throw new DomainError(
          'conflict',
          'What the household is counted within has changed since it was checked. Check the import again.',
        )
      return household
    })
  }

  return {
    async add(rows: readonly AcceptedRow[]): Promise<void> {
      const inputs = rows.map(({ checked }) => checked.input as unknown as HouseholdCreate)
      const refs = await drawRefs(inputs)
      const households: Household[] = []
      for (const [index, row] of rows.entries()) households.push(await draft(row, refs[index] ?? ''))
      await insertHouseholds(trx, households)
      await insertLatenesses(trx, latenessesOf(households, closed))
      await leaveTrails(
        unit,
        households.map((after) => ({
          action: 'create' as const,
          recordType: 'household' as const,
          recordId: after.ref,
          recordVersion: after.version,
          after,
        })),
      )
      await insertImportRecords(
        trx,
        batch.id,
        households.map(({ ref, version }) => ({
          recordType: 'household' as const,
          recordId: ref,
          action: 'create' as const,
          recordVersion: version,
        })),
      )
      for (const after of households) addCarved(ledger, undefined, after)
      addSteps(
        counts,
        households.map((after) => ({ before: undefined, after })),
      )
    },
    /** @throws DomainError `envelope-exceeded` */
    async finish(): Promise<void> {
      await writeLedger(trx, ledger)
      if (await writeCounts(trx, counts)) await touch(trx, ['figures'], at)
    },
  }
}

function latenessesOf(households: readonly Household[], closed: Closed) {
  return households
    .filter(({ isLate }) => isLate)
    .map((household) => {
      const key = periodOf(household)
      const periodVersion = closed.get(`${key.municipalityCode}/${key.period}`) ?? 0
      return { ...key, householdRef: household.ref, periodVersion }
    })
}
