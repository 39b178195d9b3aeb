import { type Db, listHouseholdCounts, listPeriodReports } from '@inflytt/db'
import {
  assertPublished,
  type Dimension,
  householdsOutcome,
  isClosed,
  type Outcome,
  type Measure,
  tertialOf,
} from '@inflytt/domain'
import type { RecordContext } from '../record-context.ts'

export interface OutcomeQuestion {
  measure: Measure
  by: readonly string[]
  from: number
  to: number
  /** Undefined, or all of them, is the county. */
  municipalities?: readonly string[] | undefined
  programmes?: readonly string[] | undefined
}

/**
 * Answers a question to the figures: the one way from what is kept counted to what is shown.
 * @throws DomainError `not-published`
 */
export async function readOutcome(
  db: Db,
  context: RecordContext,
  question: OutcomeQuestion,
): Promise<Outcome> {
  const { county } = context
  const municipalities = [...(question.municipalities ?? county)].toSorted()
  assertPublished({
    measure: question.measure,
    by: question.by,
    isWholeCounty: municipalities.length === county.length,
    hasProgrammeFilter: question.programmes !== undefined,
  })
  const region = {
    municipalities,
    fromYear: question.from,
    toYear: question.to,
    programmes: question.programmes,
  }
  const counts = await listHouseholdCounts(db, region)
  const said = await listPeriodReports(db, {
    municipalities,
    from: tertialOf(`${question.from}-01`),
    to: tertialOf(`${question.to}-12`),
  })
  const closed = new Set(
    said
      .filter(({ state }) => isClosed(state))
      .map(({ municipalityCode, period }) => `${municipalityCode}/${period}`),
  )
  return householdsOutcome(
    {
      by: question.by as Dimension[],
      fromYear: question.from,
      toYear: question.to,
      municipalities,
      programmes: question.programmes,
      allProgrammes: context.programmes.map(({ id }) => id),
    },
    {
      counts,
      aggregates: context.activeAggregates,
      closed,
      county,
      reportingFrom: context.settings.reportingFrom,
      currentTertial: context.currentTertial,
    },
  )
}
