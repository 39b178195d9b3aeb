import { listActivitiesWithin } from '@inflytt/db'
import { activitiesOutcome, type ActivityMeasure } from '@inflytt/domain'
import { readBook } from '../money/money.service.ts'
import { toQuestion } from './logged.reader.ts'
import type { MeasureReader } from './measure-reader.ts'
import { readOnce } from './read-once.ts'

/** K16, from the activities and the costs that name one. */
export const readActivities: MeasureReader = async (db, context, request) => {
  const { isDemo } = context
  const { from: fromYear, to: toYear } = request
  const activities = await readOnce(context, `activities of ${fromYear} to ${toYear}`, () =>
    listActivitiesWithin(db, { isDemo, fromYear, toYear }),
  )
  const { costs } = await readBook(db)
  return activitiesOutcome(request.measure as ActivityMeasure, toQuestion(context, request), {
    activities,
    costs: costs.filter(({ isVoided, activityId }) => !isVoided && activityId !== null),
    county: context.county,
  })
}
