import { queryOptions } from '@tanstack/react-query'
import type { Dimension, Measure } from '@inflytt/domain'
import type { OutcomeAnswer, PeriodReportAnswer } from '../server/api-answers.ts'
import { get } from '../server/api-client.ts'
import { wholeList } from '../server/whole-list.ts'

export type { OutcomeAnswer } from '../server/api-answers.ts'

/** What the county is published by, year by year, once a year is fixed. */
export type FixedDimension = Exclude<
  Dimension,
  'municipality' | 'year' | 'programme' | 'phase' | 'isHardToFill'
>

/** What open needs are told by. */
export type NeedDimension = Extract<FixedDimension, 'occupationField' | 'employerSector'>

/** What is left out takes the default of the API: by year, from 2020 to the current year, the county. */
export interface OutcomeQuestion {
  /** K1 if left out. */
  measure?: Measure
  by?:
    | 'phase'
    | 'year'
    | 'municipality'
    | 'municipality,year'
    | NeedDimension
    | 'isHardToFill'
    | `${FixedDimension},year`
    | `municipality,${FixedDimension}`
  from?: number
  to?: number
  municipality?: string
}

/** What a municipality has said of one tertial. */
export type ReportedTertial = Pick<PeriodReportAnswer, 'municipalityCode' | 'period' | 'state'>

export function outcomesQuery(question: OutcomeQuestion = {}) {
  return queryOptions({
    queryKey: ['outcomes', question],
    queryFn: ({ signal }) => get<OutcomeAnswer>(`/outcomes${toSearch(question)}`, signal),
  })
}

/** Every municipality and tertial from which a report is expected, the current tertial included. */
export const reportedTertialsQuery = queryOptions({
  queryKey: ['period-reports', 'all'],
  queryFn: ({ signal }) => wholeList<ReportedTertial>('/period-reports', signal),
})

function toSearch(question: OutcomeQuestion): string {
  const pairs = Object.entries(question).map(([name, value]) => `${name}=${value}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}
