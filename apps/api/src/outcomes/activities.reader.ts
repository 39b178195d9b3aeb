import { type Db, listActivitiesWithin, sumCostsByActivity } from '@inflytt/db'
import { activitiesOutcome, type ActivityMeasure, partsOfSum } from '@inflytt/domain'
import { type MeasureReader, toQuestion } from './measure-reader.ts'
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
  const costs =
    request.measure === 'costPerParticipant'
      ? await readOnce(context, 'costs by activity', () => readCosts(db, isDemo))
      : []
  return activitiesOutcome(request.measure as ActivityMeasure, toQuestion(context, request), {
    activities,
    costs,
    county,
  })
}

async function readCosts(db: Db, isDemo: boolean) {
  const sums = await sumCostsByActivity(db, { isDemo })
  return sums.flatMap(({ activityId, ...sum }) =>
    partsOfSum(sum).map((amountSek) => ({ activityId, amountSek })),
  )
}
