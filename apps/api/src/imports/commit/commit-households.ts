import {
  adjustHouseholdCounts,
  holdPeriods,
  insertHouseholds,
  insertImportRecords,
  insertLatenesses,
  listPeriodReports,
  touch,
} from '@inflytt/db'
import {
  DomainError,
  fieldFaults,
  type Household,
  type HouseholdCreate,
  isClosed,
  periodOf,
  tertialsOfYear,
} from '@inflytt/domain'
import { leaveTrails } from '../../audit/trail.ts'
import { draftHousehold } from '../../households/household-draft.ts'
import { drawHouseholdRefs } from '../../households/household-ref.ts'
import { addCarved, type CarvedLedger, writeLedger } from '../../households/household-store.ts'
import { householdContext, readRecordContext } from '../../record-context.ts'
import type { Unit } from '../../write.ts'
import { type AcceptedRow, ofRow } from './accepted-row.ts'
import type { ImportBatch } from '../import-batch.ts'

/**
 * Stores new households slice by slice, each by the rules of logging one; what they take of aggregates, and how they are
 * counted, is summed and written once at the end.
 */
export async function createHouseholdStore(unit: Unit, batch: ImportBatch) {
  const { trx, at, deps } = unit
  const context = await readRecordContext(trx, new Date(at))
  const fieldContext = householdContext(context, [batch.municipalityCode ?? ''])
  const closed = await holdClosedPeriods(unit, batch)
  const ledger: CarvedLedger = new Map()
  let isFigureChanged = false

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
      const refs = await drawHouseholdRefs(trx, deps, inputs)
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
      isFigureChanged =
        (await adjustHouseholdCounts(
          trx,
          households.map((after) => ({ before: undefined, after })),
        )) || isFigureChanged
    },
    /** @throws DomainError `envelope-exceeded` */
    async finish(): Promise<void> {
      await writeLedger(trx, ledger)
      if (isFigureChanged) await touch(trx, ['figures'], at)
    },
  }
}

type Closed = ReadonlyMap<string, number>

/** The tertials of which klart was said, with the version that says so; nobody says it until the transaction ends. */
async function holdClosedPeriods({ trx }: Unit, batch: ImportBatch): Promise<Closed> {
  const municipalityCode = batch.municipalityCode ?? ''
  const periods = batch.summary.years.flatMap(({ year }) => tertialsOfYear(year))
  await holdPeriods(
    trx,
    periods.map((period) => ({ municipalityCode, period })),
    'shared',
  )
  const filter = { municipalities: [municipalityCode], from: '0000', to: '9999' }
  const reports = (await listPeriodReports(trx, filter)).filter(({ state }) => isClosed(state))
  return new Map(reports.map(({ period, version }) => [`${municipalityCode}/${period}`, version]))
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
