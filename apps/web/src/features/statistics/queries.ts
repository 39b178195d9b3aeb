import { queryOptions } from '@tanstack/react-query'
import type { StatisticAnswer, StatisticTableAnswer } from '../../lib/api-answers.ts'
import { get } from '../../lib/api-client.ts'

export type Statistic = StatisticAnswer
export type StatisticTable = StatisticTableAnswer

const list = <Item>(path: string) =>
  queryOptions({
    queryKey: ['reference-statistics', path],
    queryFn: async ({ signal }) =>
      (await get<{ items: Item[] }>(`/reference-statistics${path}`, signal)).items,
  })

export const movesQuery = (from: number) =>
  list<Statistic>(`?measure=inMigrants,outMigrants,netMigration&from=${from}&limit=500`)

export const placesQuery = (from: number) =>
  list<Statistic>(`?measure=population,medianIncome,taxRate&from=${from}&limit=500`)

export const tablesQuery = list<StatisticTable>('/tables')
