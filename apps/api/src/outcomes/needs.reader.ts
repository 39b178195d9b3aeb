import { listNeedCounts } from '@inflytt/db'
import { needCountsFor, type NeedMeasure, needsOutcome } from '@inflytt/domain'
import type { MeasureReader } from './measure-reader.ts'

/** K14 a-c, from the counts that are kept of the needs. */
export const readNeeds: MeasureReader = async (db, { isDemo }, request) => {
  const { by, from: fromYear, to: toYear, municipalities } = request
  const question = {
    measure: request.measure as NeedMeasure,
    by: [...by],
    fromYear,
    toYear,
    municipalities,
  }
  const counts = await listNeedCounts(db, { isDemo, municipalities, ...needCountsFor(question) })
  return needsOutcome(question, counts)
}
