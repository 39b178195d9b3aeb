import type { Generated, Kysely, Transaction } from 'kysely'
import type { DuplicateTables } from './tables/duplicate-tables.ts'
import type { AuditChainTables } from './tables/audit-chain-tables.ts'
import type { ActivityTables } from './tables/activity-tables.ts'
import type { AnnotationTables } from './tables/annotation-tables.ts'
import type { ControllerTables } from './tables/controller-tables.ts'
import type { ImportTables } from './tables/import-tables.ts'
import type { JobTables } from './tables/job-tables.ts'
import type { ReminderTables } from './tables/reminder-tables.ts'
import type { FollowUpTables } from './tables/follow-up-tables.ts'
import type { MoneyTables } from './tables/money-tables.ts'
import type { NeedTables } from './tables/need-tables.ts'
import type { PublicationTables } from './tables/publication-tables.ts'
import type { RetentionTables } from './tables/retention-tables.ts'
import type { SignInTables } from './tables/sign-in-tables.ts'
import type { StatisticTables } from './tables/statistic-tables.ts'
import type { TargetTables } from './tables/target-tables.ts'

/** 0 or 1 on both engines, so that one query serves both. */
type Flag = number
/** JSON text. */
type Json = string

export interface HouseholdTable {
  ref: string
  version: number
  municipality_code: string
  /** Kept by the follow-ups; null outside the county. */
  current_municipality_code: string | null
  /** Kept by the follow-ups: the milestones still to be asked at, as `awaited-milestones.ts` writes them. */
  awaited_milestones: number
  move_in_month: string
  /** `year` where only the year of `move_in_month` is meant. */
  move_in_precision: string
  adults: number | null
  children: number | null
  adult_women: number | null
  adult_men: number | null
  adult_age_bands: Json | null
  children_preschool: number | null
  children_school: number | null
  children_upper: number | null
  origin_type: string
  origin_county: string | null
  origin_country_group: string | null
  local_tie: string
  main_reason: string
  other_reasons: Json
  occupation_status: string
  occupation_field: string
  occupation_ssyk: string | null
  work_municipality_code: string | null
  employer_sector: string
  partner_seeks_work: string
  housing_type: string
  first_channel: string
  inclusion_basis: string
  impact_household: string
  impact_officer: string
  welcome_steps: Json
  evidence: string
  count_status: string
  void_reason: string | null
  coverage: string
  coverage_decision: string | null
  coverage_reason: string | null
  aggregate_id: string | null
  is_late: Flag
  programme_id: string
  lead_ref: string | null
  external_ref: string | null
  note: string | null
  search_text: string
  is_demo: Flag
  created_at: string
  updated_at: string
}

export interface HouseholdCountTable {
  municipality_code: string
  year: number
  programme_id: string
  standing: string
  coverage: string
  /** Empty where the household belongs to no aggregate, so that the key holds no null. */
  aggregate_id: string
  households: number
  persons: number
  households_with_known_persons: number
}

export interface AggregateTable {
  id: string
  version: number
  title: string
  programme_id: string
  period_from: string
  period_to_earliest: string
  period_to_latest: string
  households: number
  persons: number | null
  definition_note: string
  is_definition_known: Flag
  relation: string
  parent_id: string | null
  replaces_id: string | null
  is_voided: Flag
  source_title: string
  source_date: string | null
  source_ref: string | null
  certainty: string
  allocated: number
  reserved: number
  children_households: number
  is_demo: Flag
  created_at: string
  updated_at: string
}

export interface LeadTable {
  ref: string
  version: number
  first_contact_month: string
  channel: string
  origin_type: string
  adults: number | null
  children: number | null
  planned_month: string | null
  interest_municipalities: Json
  occupation_fields: Json
  needs: Json
  stage: string
  stage_history: Json
  is_voided: Flag
  responsible_municipality: string
  close_reason: string | null
  household_ref: string | null
  activity_id: string | null
  external_ref: string | null
  search_text: string
  is_demo: Flag
  created_at: string
  updated_at: string
}

export interface PeriodReportTable {
  municipality_code: string
  period: string
  version: number
  state: string
  reopen_reason: string | null
  is_demo: Flag
  updated_at: string
}

export interface MunicipalityTable {
  code: string
  name: string
  is_participating: Flag
}

export interface PopulationTable {
  municipality_code: string
  year: number
  population: number
  source: string
  is_perturbed: Flag
}

export interface ProgrammeTable {
  id: string
  name: string
  period_from: string
  period_to: string | null
  is_demo: Flag
  version: Generated<number>
  is_voided: Generated<Flag>
}

export interface PartyTable {
  id: string
  name: string
  type: string
  municipality_code: string | null
  is_demo: Flag
  version: Generated<number>
  is_voided: Generated<Flag>
}

export interface ProgrammePartyTable {
  programme_id: string
  party_id: string
  role: string
}

export interface SettingTable {
  key: string
  value: Json
}

export interface DataVersionTable {
  name: string
  version: number
  updated_at: string
}

export interface AuditEventTable {
  id: string
  at: string
  actor_id: string | null
  actor_role: string
  action: string
  record_type: string
  record_id: string
  record_version: number
  /** Names of the fields that changed; the values stand in `revision`. */
  fields: Json
  values_hash: string
}

export interface RevisionTable {
  event_id: string
  record_type: string
  record_id: string
  changes: Json
  salt: string
}

export interface IdempotentAnswerTable {
  scope: string
  idempotency_key: string
  body_hash: string
  status: number
  headers: Json
  body: string
  created_at: string
}

export interface Database
  extends
    SignInTables,
    ActivityTables,
    AnnotationTables,
    AuditChainTables,
    ControllerTables,
    DuplicateTables,
    FollowUpTables,
    ImportTables,
    JobTables,
    ReminderTables,
    MoneyTables,
    NeedTables,
    PublicationTables,
    RetentionTables,
    StatisticTables,
    TargetTables {
  household: HouseholdTable
  household_count: HouseholdCountTable
  aggregate_outcome: AggregateTable
  aggregate_municipality: { aggregate_id: string; municipality_code: string }
  lead: LeadTable
  period_report: PeriodReportTable
  municipality: MunicipalityTable
  population: PopulationTable
  programme: ProgrammeTable
  party: PartyTable
  programme_party: ProgrammePartyTable
  setting: SettingTable
  data_version: DataVersionTable
  audit_event: AuditEventTable
  revision: RevisionTable
  idempotent_answer: IdempotentAnswerTable
}

/** The store or a transaction in it: the first argument of every query. */
export type Db = Kysely<Database>
export type Trx = Transaction<Database>
