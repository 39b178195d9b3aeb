import { queryOptions } from '@tanstack/react-query'
import type { StatisticAnswer, StatisticTableAnswer } from '../../lib/server/api-answers.ts'
import { get } from '../../lib/server/api-client.ts'
import { wholeList } from '../../lib/server/whole-list.ts'

export type Statistic = StatisticAnswer
export type StatisticTable = StatisticTableAnswer

const list = <Item>(path: string) =>
  queryOptions({
    queryKey: ['reference-statistics', path],
    queryFn: ({ signal }) => wholeList<Item>(`/reference-statistics${path}`, signal),
  })

export const movesQuery = (from: number) =>
  list<Statistic>(`?measure=inMigrants,outMigrants,netMigration&from=${from}`)

export const placesQuery = (from: number) =>
  list<Statistic>(`?measure=population,medianIncome,taxRate&from=${from}`)

export const tablesQuery = queryOptions({
  queryKey: ['reference-statistics', '/tables'],
  queryFn: async ({ signal }) =>
    (await get<{ items: StatisticTable[] }>('/reference-statistics/tables', signal)).items,
})
