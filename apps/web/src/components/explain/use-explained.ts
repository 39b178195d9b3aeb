import { useQueries, useQuery } from '@tanstack/react-query'
import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import type { FigureBasis } from './figure-basis.ts'

/** All that a figure is explained with. */
export interface Explained {
  today: string
  municipalities: readonly Municipality[]
  /** What the figure answers; undefined where it is no answer of the API. */
  outcome: OutcomeAnswer | undefined
  /** What is told beside it. */
  told: readonly OutcomeAnswer[]
}

/** `known` once all of it has come. */
export function useExplained(basis: FigureBasis) {
  const settings = useQuery(settingsQuery)
  const municipalities = useQuery(municipalitiesQuery)
  const answer = useQuery({
    ...outcomesQuery(basis.question),
    enabled: basis.question !== undefined,
  })
  const beside = useQueries({ queries: (basis.beside ?? []).map((question) => outcomesQuery(question)) })
  const failed = [settings, municipalities, answer, ...beside].find(({ error }) => error !== null)
  const outcome = basis.question === undefined ? basis.outcome : answer.data
  const told = beside.flatMap(({ data }) => data ?? [])
  const isAnswered =
    (basis.question === undefined || outcome !== undefined) && told.length === beside.length
  const known: Explained | undefined =
    settings.data && municipalities.data && isAnswered
      ? { today: settings.data.today, municipalities: municipalities.data, outcome, told }
      : undefined
  return { failed, known }
}
