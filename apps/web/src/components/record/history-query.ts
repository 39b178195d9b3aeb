import { queryOptions } from '@tanstack/react-query'
import { get } from '../../lib/server/api-client.ts'
import type { HistoryItem } from './history-list.tsx'

/** What has happened to the record at `path`, such as `/costs/1`; asked for anew with all that is of `noun`. */
export const historyQuery = (path: string, noun = 'record') =>
  queryOptions({
    queryKey: [noun, 'history', path],
    queryFn: async ({ signal }) =>
      (await get<{ items: HistoryItem[] }>(`${path}/history`, signal)).items,
    staleTime: 0,
  })
