import { insertImportRecords } from '@inflytt/db'
import type { AggregateCreate } from '@inflytt/domain'
import { createAggregateWithin } from '../../aggregates/aggregates.service.ts'
import type { Unit } from '../../write.ts'
import type { AcceptedRow } from './accepted-row.ts'
import type { ImportBatch } from '../import-batch.ts'
import { scopeOfBatch } from '../import-scope.ts'

/** Enters one count of a municipality and a period as an aggregate, by the rules of entering one by hand. */
export async function commitCount(
  unit: Unit,
  batch: ImportBatch,
  { checked }: AcceptedRow,
): Promise<void> {
  const input = checked.input as unknown as AggregateCreate
  const { id, version } = await createAggregateWithin(unit, scopeOfBatch(unit, batch), input)
  await insertImportRecords(unit.trx, batch.id, [
    { recordType: 'aggregate_outcome', recordId: id, action: 'create', recordVersion: version },
  ])
}
