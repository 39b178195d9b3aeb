import { listActivitiesWithin } from '@inflytt/db'
import { activitiesOutcome, type ActivityMeasure } from '@inflytt/domain'
import { readBook } from '../money/money.service.ts'
import { toQuestion } from './logged.reader.ts'
import type { MeasureReader } from './measure-reader.ts'
import { readOnce } from './read-once.ts'

// Each is looked for in every row: of many, all rows are read as soon.
const MOST_LOOKED_FOR = 30

/** K16, from the activities and the costs that name one. */
export const readActivities: MeasureReader = async (db, context, request) => {
  const { isDemo, county } = context
  const { from: fromYear, to: toYear, municipalities } = request
  const isOfSome = municipalities.length < Math.min(county.length, MOST_LOOKED_FOR)
  const touching = isOfSome ? municipalities : undefined
  const what = `activities of ${touching?.join() ?? 'all'} from ${fromYear} to ${toYear}`
  const activities = await readOnce(context, what, () =>
    listActivitiesWithin(db, { isDemo, fromYear, toYear, touching }),
  )
  const { costs } = await readBook(db)
  return activitiesOutcome(request.measure as ActivityMeasure, toQuestion(context, request), {
    activities,
    costs: costs.filter(({ isVoided, activityId }) => !isVoided && activityId !== null),
    county,
  })
}
