import type { Bound } from '@inflytt/domain'
import { queryOptions } from '@tanstack/react-query'
import { get } from '../../lib/server/api-client.ts'

/** A figure as a report tells it. */
export interface ToldFigure {
  value: number | null
  bound: Bound | null
  status: string
}

/** Which report a figure stands in. */
export interface FixedReport {
  year: number
  version: number
  municipalityCode: string | null
  isDemo: boolean
  fixedAt: string
  decision: { body: string; date: string; diaryRef: string }
}

export interface FixedMeasure {
  code: string
  title: string
  unit: string
  kpi: string | null
}

/** A row of a fixed report, in its words. */
export interface FixedRow extends ToldFigure {
  rowType: string
  year: string
  municipality: string
  category: string | null
  source: string
  figureCode: string | null
}

interface FixedFigures {
  report: FixedReport | null
  measure: FixedMeasure | null
  items: FixedRow[]
}

/** What the last fixed report tells of a question, as `/figures` takes it; asked by nobody but who opens the panel. */
export const fixedFiguresQuery = (question: string) =>
  queryOptions({
    queryKey: ['figures', 'asked', question],
    queryFn: ({ signal }) => get<FixedFigures>(`/figures?${question}`, signal),
  })
