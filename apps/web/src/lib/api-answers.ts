import type { ApiType } from '@inflytt/api'
import type { hc, InferResponseType } from 'hono/client'

type Routes = ReturnType<typeof hc<ApiType>>['api']['v1']
type ItemOf<List extends { items: unknown[] }> = List['items'][number]

/** What the API answers, read off its own routes: a change there is a type error here. */
export type SettingsAnswer = InferResponseType<Routes['settings']['$get'], 200>
export type MunicipalityAnswer = ItemOf<InferResponseType<Routes['municipalities']['$get'], 200>>
export type ProgrammeAnswer = ItemOf<InferResponseType<Routes['programmes']['$get'], 200>>
export type PeriodReportAnswer = ItemOf<InferResponseType<Routes['period-reports']['$get'], 200>>
export type AnnotationAnswer = ItemOf<InferResponseType<Routes['annotations']['$get'], 200>>
export type StatisticAnswer = ItemOf<InferResponseType<Routes['reference-statistics']['$get'], 200>>
export type StatisticTableAnswer = ItemOf<
  InferResponseType<Routes['reference-statistics']['tables']['$get'], 200>
>
export type OutcomeAnswer = InferResponseType<Routes['outcomes']['$get'], 200>
export type SessionAnswer = InferResponseType<Routes['me']['$get'], 200>
export type SessionsAnswer = ItemOf<InferResponseType<Routes['sessions']['$get'], 200>>
export type TokensAnswer = ItemOf<InferResponseType<Routes['tokens']['$get'], 200>>
export type UserAnswer = ItemOf<InferResponseType<Routes['users']['$get'], 200>>
export type JobsAnswer = InferResponseType<Routes['jobs']['$get'], 200>
export type ImportAnswer = InferResponseType<Routes['imports'][':id']['$get'], 200>
export type ImportRowAnswer = ItemOf<InferResponseType<Routes['imports'][':id']['rows']['$get'], 200>>
