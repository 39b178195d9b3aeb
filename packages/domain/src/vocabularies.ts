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
export const WELCOME_STEPS = [
  'contact_person',
  'welcome_talk',
  'housing_help',
  'school',
  'partner_support',
  'network',
  'language_authorities',
] as const
export const MILESTONES = [3, 12, 24, 36] as const
export const FOLLOW_UP_OUTCOMES = [
  'stayed',
  'moved_within_county',
  'partly',
  'left',
  'unreachable',
  'declined',
] as const
export const LEAVE_REASONS = [
  'work',
  'partner_work',
  'housing',
  'social',
  'family',
  'school',
  'studies',
  'climate_distance',
  'planned',
  'other',
] as const
export const PARTNER_WORKING = ['yes', 'no', 'unknown'] as const
export const WELCOME_STATUSES = ['offered', 'done'] as const
export const FOLLOW_UP_SOURCES = ['household', 'phone', 'employer', 'register'] as const
export const TAM_PHASES = ['attract', 'welcome', 'integrate', 'reputation'] as const
export const ACTIVITY_TYPES_BY_PHASE = {
  attract: ['recruitment_fair', 'trial_visit', 'campaign', 'homecoming_event', 'employer_meeting'],
  welcome: ['newcomer_guide', 'housing_inventory', 'welcome_package', 'authority_help', 'school_place'],
  integrate: ['welcome_meeting', 'host_family', 'language_cafe', 'partner_support', 'network_event'],
  reputation: ['ambassador_network', 'employer_branding', 'stories_media', 'party_training'],
} as const satisfies Record<(typeof TAM_PHASES)[number], readonly string[]>
export const ACTIVITY_TYPES = [
  ...ACTIVITY_TYPES_BY_PHASE.attract,
  ...ACTIVITY_TYPES_BY_PHASE.welcome,
  ...ACTIVITY_TYPES_BY_PHASE.integrate,
  ...ACTIVITY_TYPES_BY_PHASE.reputation,
] as const
export const ACTIVITY_STATUSES = ['planned', 'done', 'cancelled'] as const
export const NEED_CONTRACTS = ['permanent', 'temporary', 'seasonal'] as const
export const NEED_STATUSES = ['open', 'partly_filled', 'filled', 'withdrawn'] as const
export const MATCHED_ADULTS = ['first', 'second'] as const
export const PARTY_TYPES = [
  'region',
  'municipality',
  'state_authority',
  'university',
  'company',
  'association',
  'other_business',
] as const
export const PARTY_ROLES = ['owner', 'co_funder', 'partner'] as const
export const SPLIT_METHODS = ['fixed', 'per_capita', 'mixed', 'shares', 'other'] as const
export const PARTY_DECISIONS = ['not_handled', 'approved', 'rejected', 'unknown'] as const
export const CONTRIBUTION_KINDS = ['cash', 'in_kind'] as const
export const MONEY_CATEGORIES = ['personnel', 'activities', 'communication', 'travel', 'other'] as const
export const ROLES = ['officer', 'coordinator', 'partner', 'admin', 'public'] as const

export type OriginType = (typeof ORIGIN_TYPES)[number]
export type InclusionBasis = (typeof INCLUSION_BASES)[number]
export type Evidence = (typeof EVIDENCE)[number]
export type CountStatus = (typeof COUNT_STATUSES)[number]
export type Coverage = (typeof COVERAGES)[number]
export type AggregateRelation = (typeof AGGREGATE_RELATIONS)[number]
export type PeriodState = (typeof PERIOD_STATES)[number]
export type Role = (typeof ROLES)[number]

/** Why two records may be one household. */
export const DUPLICATE_GROUNDS = ['external_ref', 'occupation_and_housing'] as const
export const DUPLICATE_DECISIONS = ['undecided', 'same_household', 'different_households'] as const
