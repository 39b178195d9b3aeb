/** The code lists of the record (docs/glossary.md maps each to its Swedish words). */
export const ORIGIN_TYPES = ['rest_of_sweden', 'nordic', 'eu', 'world', 'own_county', 'unknown'] as const
export const LOCAL_TIES = [
  'returnee_grew_up',
  'returnee_lived',
  'family_tie',
  'second_home',
  'studied',
  'none',
  'unknown',
] as const
export const REASONS = [
  'work',
  'partner',
  'family',
  'nature',
  'housing',
  'children',
  'studies',
  'business',
  'remote_work',
  'lifestyle',
  'other',
  'unknown',
] as const
export const OCCUPATION_STATUSES = [
  'employed_local',
  'employed_remote',
  'self_employed',
  'student',
  'job_seeking',
  'retired',
  'other',
  'unknown',
] as const
export const OCCUPATION_FIELDS = [
  'health_care',
  'education',
  'construction',
  'industry',
  'it',
  'hospitality',
  'transport',
  'land_based',
  'administration',
  'retail_service',
  'energy',
  'culture',
  'defence_rescue',
  'research',
  'other',
  'unknown',
] as const
export const EMPLOYER_SECTORS = [
  'municipal',
  'regional',
  'state',
  'private',
  'non_profit',
  'own_business',
  'unknown',
] as const
export const HOUSING_TYPES = [
  'rental',
  'cooperative',
  'own_house',
  'sublet',
  'temporary',
  'converted_second_home',
  'unknown',
] as const
export const CHANNELS = [
  'web_form',
  'phone_email',
  'event',
  'employer',
  'employment_service',
  'ambassador',
  'social_media',
  'housing_agent',
  'local_association',
  'other',
  'unknown',
] as const
export const INCLUSION_BASES = [
  'contact_before_move',
  'activity_before_move',
  'recruited_via_party',
  'contact_after_move',
  'unknown',
] as const
export const IMPACTS = ['decisive', 'major', 'some', 'none', 'unknown'] as const
export const EVIDENCE = ['household', 'employer', 'register', 'none'] as const
export const AGE_BANDS = ['18-24', '25-34', '35-49', '50-64', '65+'] as const
export const COUNTRY_GROUPS = [
  'nordic',
  'eu',
  'europe_other',
  'asia',
  'africa',
  'north_america',
  'south_america',
  'oceania',
  'unknown',
] as const
export const PARTNER_SEEKS_WORK = ['yes', 'no', 'not_applicable', 'unknown'] as const
export const COUNT_STATUSES = ['preliminary', 'confirmed', 'voided'] as const
export const VOID_REASONS = ['duplicate', 'did_not_move', 'wrong_county', 'other'] as const
export const COVERAGES = ['new', 'covered', 'undecided', 'not_applicable'] as const
export const AGGREGATE_RELATIONS = ['root', 'part_of', 'not_additive'] as const
export const CERTAINTIES = ['exact', 'approximate', 'unclear'] as const
export const LEAD_STAGES = [
  'new',
  'dialogue',
  'visit',
  'job_found',
  'housing_found',
  'decided',
  'moved',
  'closed',
] as const
export const LEAD_NEEDS = [
  'job',
  'housing',
  'school',
  'partner_job',
  'business',
  'language',
  'authorities',
] as const
export const LEAD_CLOSE_REASONS = [
  'no_job',
  'no_partner_job',
  'no_housing',
  'school',
  'other_place',
  'stays',
  'no_response',
  'permit',
  'other',
] as const
export const PERIOD_STATES = ['open', 'closed', 'closed_nothing'] as const
export const ROLES = ['officer', 'coordinator', 'partner', 'admin', 'public'] as const

export type OriginType = (typeof ORIGIN_TYPES)[number]
export type InclusionBasis = (typeof INCLUSION_BASES)[number]
export type Evidence = (typeof EVIDENCE)[number]
export type CountStatus = (typeof COUNT_STATUSES)[number]
export type Coverage = (typeof COVERAGES)[number]
export type AggregateRelation = (typeof AGGREGATE_RELATIONS)[number]
export type PeriodState = (typeof PERIOD_STATES)[number]
export type Role = (typeof ROLES)[number]
