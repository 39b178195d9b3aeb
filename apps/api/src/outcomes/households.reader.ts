import { listHouseholdCounts, listPeriodReports } from '@inflytt/db'
import { householdsOutcome, isClosed, tertialOf } from '@inflytt/domain'
import type { MeasureReader } from './measure-reader.ts'

/** K1, from the counts that are kept with every write. */
export const readHouseholds: MeasureReader = async (db, context, request) => {
  const { by, from, to, municipalities, programmes } = request
  const region = { municipalities, fromYear: from, toYear: to, programmes }
  const counts = await listHouseholdCounts(db, region)
  const said = await listPeriodReports(db, {
    municipalities,
    from: tertialOf(`${from}-01`),
    to: tertialOf(`${to}-12`),
  })
  const closed = new Set(
    said
      .filter(({ state }) => isClosed(state))
      .map(({ municipalityCode, period }) => `${municipalityCode}/${period}`),
  )
  return householdsOutcome(
    {
      by: [...by],
      fromYear: from,
      toYear: to,
      municipalities: [...municipalities],
      programmes: programmes && [...programmes],
      allProgrammes: context.programmes.map(({ id }) => id),
    },
    {
      counts,
      aggregates: context.activeAggregates,
      closed,
      county: context.county,
      reportingFrom: context.settings.reportingFrom,
      currentTertial: context.currentTertial,
    },
  )
}
