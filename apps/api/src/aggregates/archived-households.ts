import { type ArchivedCount, listArchivedCounts, recoverArchived } from '@inflytt/db'
import { type Coverage, DomainError, lockedCoverage, type Surroundings } from '@inflytt/domain'
import { addToLedger, type CarvedLedger } from '../households/household-store.ts'
import type { Unit } from '../write.ts'

interface Placing {
  around: Surroundings
  ledger: CarvedLedger
  /** Whether a covered household must stay inside an aggregate. */
  mustStay: boolean
}

/** Households that are kept as counts alone get the coverage that the aggregates now give them. */
export async function placeArchivedAnew(
  { trx }: Unit,
  { around, ledger, mustStay }: Placing,
): Promise<void> {
  for (const row of await listArchivedCounts(trx)) {
    const before = lockedOf(row)
    const placed = lockedCoverage(before, around.activeAggregates, around.county)
    const isSame =
      placed.coverage === before.coverage && placed.aggregateId === before.coveredByAggregateId
    if (isSame) continue
    if (mustStay && before.coverage === 'covered' && placed.coverage === 'new') throw leftOutside()
    if (row.aggregate_id !== '') addToLedger(ledger, row.aggregate_id, { allocated: -row.households })
    if (placed.aggregateId !== null)
      addToLedger(ledger, placed.aggregateId, { allocated: row.households })
    await recoverArchived(trx, row, placed)
  }
}

/** What decides the coverage of such households: all of a row are alike in it. */
function lockedOf(row: ArchivedCount): Parameters<typeof lockedCoverage>[0] {
  const coverage = row.coverage as Coverage
  return {
    municipalityCode: row.municipality_code,
    moveInMonth: `${row.year}-01`,
    programmeId: row.programme_id,
    originType: row.standing.endsWith('_own_county') ? 'own_county' : 'unknown',
    inclusionBasis: row.standing.endsWith('_attracted') ? 'contact_before_move' : 'unknown',
    countStatus: 'confirmed',
    coverage,
    coverageDecision: coverage === 'covered' || coverage === 'new' ? coverage : null,
    coveredByAggregateId: row.aggregate_id === '' ? null : row.aggregate_id,
  }
}

export function leftOutside(): DomainError {
  return new DomainError(
    'conflict',
    'Households that are carved out of the aggregate would lie outside it, and the total would rise by them. Widen its municipalities, months or programme.',
  )
}
