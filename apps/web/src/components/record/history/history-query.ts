import { queryOptions } from '@tanstack/react-query'
import { get } from '../../../lib/server/api-client.ts'
import type { HistoryItem } from './history-list.tsx'

/** How many events a page of a history holds: most records have fewer. */
export const HISTORY_LIMIT = 50

export interface HistoryPage {
  items: HistoryItem[]
  _meta: { totalRecords: number }
}

/** A page of what has happened to the record at `path`, such as `/costs/1`; asked for anew with all that is of `noun`. */
export const historyQuery = (path: string, noun = 'record', page = 1) =>
  queryOptions({
    queryKey: [noun, 'history', path, page],
    queryFn: ({ signal }) =>
      get<HistoryPage>(`${path}/history?page=${page}&limit=${HISTORY_LIMIT}`, signal),
    staleTime: 0,
  })
