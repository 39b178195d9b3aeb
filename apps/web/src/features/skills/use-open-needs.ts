import { useQueries, useQuery } from '@tanstack/react-query'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import type { NeedDimension } from '../../lib/queries/outcome-queries.ts'
import { settingsQuery } from '../../lib/queries/reference-queries.ts'

/** What is open now by one attribute, what is filled of this year's, and what of it is hard to fill. */
export function useOpenNeeds(dimension: NeedDimension) {
  const settings = useQuery(settingsQuery)
  const year = settings.data === undefined ? undefined : Number(settings.data.currentMonth.slice(0, 4))
  const ofThisYear = { from: year ?? 0, to: year ?? 0 }
  const enabled = year !== undefined
  const [open, filled, hard] = useQueries({
    queries: [
      { ...outcomesQuery({ measure: 'needsOpen', by: dimension, ...ofThisYear }), enabled },
      { ...outcomesQuery({ measure: 'needsFilledShare', by: dimension, ...ofThisYear }), enabled },
      { ...outcomesQuery({ measure: 'needsOpen', by: 'isHardToFill', ...ofThisYear }), enabled },
    ],
  })
  const all = [settings, open, filled, hard]
  const error = all.find((query) => query.isError && query.data === undefined)?.error
  const answers =
    open.data && filled.data && hard.data
      ? { open: open.data, filled: filled.data, hard: hard.data }
      : undefined
  return { year, all, error, answers, isPending: error === undefined && answers === undefined }
}
