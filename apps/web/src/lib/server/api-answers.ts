import type { ApiRoutes } from '@inflytt/api'
import type { hc, InferResponseType } from 'hono/client'

type Client<Noun extends keyof ApiRoutes> = ReturnType<typeof hc<ApiRoutes[Noun]>>
type ItemOf<List extends { items: unknown[] }> = List['items'][number]

/** What the API answers, read off its own routes: a change there is a type error here. */
export type SettingsAnswer = InferResponseType<Client<'settings'>['index']['$get'], 200>
export type MunicipalityAnswer = ItemOf<
  InferResponseType<Client<'municipalities'>['index']['$get'], 200>
>
export type ProgrammeAnswer = ItemOf<InferResponseType<Client<'programmes'>['index']['$get'], 200>>
export type PeriodReportAnswer = ItemOf<InferResponseType<Client<'periodReports'>['index']['$get'], 200>>
export type AnnotationAnswer = ItemOf<InferResponseType<Client<'annotations'>['index']['$get'], 200>>
export type AuditEventsAnswer = InferResponseType<Client<'auditEvents'>['index']['$get'], 200>
export type StatisticAnswer = ItemOf<
  InferResponseType<Client<'referenceStatistics'>['index']['$get'], 200>
>
export type StatisticTableAnswer = ItemOf<
  InferResponseType<Client<'referenceStatistics'>['tables']['$get'], 200>
>
export type DataControllerAnswer = ItemOf<
  InferResponseType<Client<'dataControllers'>['index']['$get'], 200>
>
export type OutcomeAnswer = InferResponseType<Client<'outcomes'>['index']['$get'], 200>
export type SessionAnswer = InferResponseType<Client<'me'>['index']['$get'], 200>
export type SessionsAnswer = ItemOf<InferResponseType<Client<'sessions'>['index']['$get'], 200>>
export type TokensAnswer = ItemOf<InferResponseType<Client<'tokens'>['index']['$get'], 200>>
export type UserAnswer = ItemOf<InferResponseType<Client<'users'>['index']['$get'], 200>>
export type JobsAnswer = InferResponseType<Client<'jobs'>['index']['$get'], 200>
export type RetentionRunAnswer = ItemOf<InferResponseType<Client<'retentionRuns'>['index']['$get'], 200>>
export type ImportAnswer = InferResponseType<Client<'imports'>[':id']['$get'], 200>
export type ImportRowAnswer = ItemOf<InferResponseType<Client<'importRows'>[':id']['rows']['$get'], 200>>
