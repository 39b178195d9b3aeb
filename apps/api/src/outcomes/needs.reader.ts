import { listCountedNeeds, listNeedStates } from '@inflytt/db'
import { type NeedMeasure, needsOutcome } from '@inflytt/domain'
import type { MeasureReader } from './measure-reader.ts'

/** K14 a-c, from the needs and how each stood month by month. */
export const readNeeds: MeasureReader = async (db, context, request) => {
  const { measure, by, from, to, municipalities } = request
  const within = { isDemo: context.isDemo, municipalities }
  return needsOutcome(
    { measure: measure as NeedMeasure, by: [...by], fromYear: from, toYear: to, municipalities },
    {
      needs: await listCountedNeeds(db, within),
      states: await listNeedStates(db, within),
      currentMonth: context.currentMonth,
    },
  )
}
