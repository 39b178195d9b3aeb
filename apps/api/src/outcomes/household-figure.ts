import type { Db } from '@inflytt/db'
import type { OutcomeCell } from '@inflytt/domain'
import type { RecordContext } from '../record-context.ts'
import { computeOutcome } from './outcomes.service.ts'

/** K1 of one municipality and year as it stands now, for those who may read its records, with the aggregates of the context. */
export async function readHouseholdFigure(
  db: Db,
  context: RecordContext,
  municipality: string,
  year: number,
) {
  const outcome = await computeOutcome(db, context, {
    measure: 'households',
    by: ['municipality', 'year'],
    from: year,
    to: year,
    municipalities: [municipality],
  })
  const [cell] = outcome.cells
  const { value, preliminary, bound, status } = cell as OutcomeCell
  return { municipality, year, value, preliminary: preliminary ?? 0, bound, status }
}
