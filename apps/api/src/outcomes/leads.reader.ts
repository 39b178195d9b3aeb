import { listLeadCohort } from '@inflytt/db'
import { funnelOutcome, yearOf } from '@inflytt/domain'
import type { MeasureReader } from './measure-reader.ts'

/** K5, K6 and the leads that closed; these stand in the year of closing, whenever they were first met. */
export const readFunnel: MeasureReader = async (db, context, request) => {
  const { measure, municipalities, from, to } = request
  if (
    measure !== 'conversion' &&
    measure !== 'conversionClosed' &&
    measure !== 'leadTime' &&
    measure !== 'leadsClosed'
  )
    throw new Error(`${measure} is no measure of leads`)
  const fromYear = measure === 'leadsClosed' ? yearOf(context.settings.earliestMonth) : from
  const leads = await listLeadCohort(db, { municipalities, fromYear, toYear: to })
  const question = { by: [...request.by], fromYear: from, toYear: to, municipalities }
  return funnelOutcome(measure, question, {
    leads,
    currentMonth: context.currentMonth,
    percentDecimals: request.percentDecimals,
  })
}
