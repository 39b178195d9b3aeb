import type { Household } from '@inflytt/domain'
import { ALL_AWAITED } from './awaited-milestones.ts'
import { fold } from '../search-text.ts'
import type { HouseholdTable } from '../schema.ts'

const flag = (value: boolean) => (value ? 1 : 0)
const jsonOrNull = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** The row of a household before any follow-up; what a search looks through is kept folded beside it. */
export function toHouseholdRow(household: Household): HouseholdTable {
  return {
    ref: household.ref,
    version: household.version,
    municipality_code: household.municipalityCode,
    current_municipality_code: household.currentMunicipalityCode,
    awaited_milestones: ALL_AWAITED,
    move_in_month: household.moveInMonth,
    move_in_precision: household.moveInPrecision,
    adults: household.adults,
    children: household.children,
    adult_women: household.adultWomen,
    adult_men: household.adultMen,
    adult_age_bands: jsonOrNull(household.adultAgeBands),
    children_preschool: household.childrenPreschool,
    children_school: household.childrenSchool,
    children_upper: household.childrenUpper,
    origin_type: household.originType,
    origin_county: household.originCounty,
    origin_country_group: household.originCountryGroup,
    local_tie: household.localTie,
    main_reason: household.mainReason,
    other_reasons: JSON.stringify(household.otherReasons),
    occupation_status: household.occupationStatus,
    occupation_field: household.occupationField,
    occupation_ssyk: household.occupationSsyk,
    work_municipality_code: household.workMunicipalityCode,
    employer_sector: household.employerSector,
    partner_seeks_work: household.partnerSeeksWork,
    housing_type: household.housingType,
    first_channel: household.firstChannel,
    inclusion_basis: household.inclusionBasis,
    impact_household: household.impactHousehold,
    impact_officer: household.impactOfficer,
    welcome_steps: JSON.stringify(household.welcomeSteps),
    evidence: household.evidence,
    count_status: household.countStatus,
    void_reason: household.voidReason,
    coverage: household.coverage,
    coverage_decision: household.coverageDecision,
    coverage_reason: household.coverageReason,
    aggregate_id: household.coveredByAggregateId,
    is_late: flag(household.isLate),
    programme_id: household.programmeId,
    lead_ref: household.leadId,
    external_ref: household.externalRef,
    note: household.note,
    search_text: fold(`${household.ref} ${household.externalRef ?? ''}`),
    is_demo: flag(household.isDemo),
    created_at: household.createdAt,
    updated_at: household.updatedAt,
  }
}

// Nearly all are empty, and to parse one takes as long as ten columns.
const listOf = (json: string) => (json === '[]' ? [] : JSON.parse(json))

type Coded<K extends keyof Household> = Household[K]

/** The household of a row. The store holds only codes that the schemas let in. */
export function toHousehold(row: HouseholdTable): Household {
  return {
    ref: row.ref,
    version: row.version,
    municipalityCode: row.municipality_code,
    currentMunicipalityCode: row.current_municipality_code,
    moveInMonth: row.move_in_month,
    moveInPrecision: row.move_in_precision as Coded<'moveInPrecision'>,
    adults: row.adults,
    children: row.children,
    adultWomen: row.adult_women,
    adultMen: row.adult_men,
    adultAgeBands: row.adult_age_bands === null ? null : JSON.parse(row.adult_age_bands),
    childrenPreschool: row.children_preschool,
    childrenSchool: row.children_school,
    childrenUpper: row.children_upper,
    originType: row.origin_type as Coded<'originType'>,
    originCounty: row.origin_county,
    originCountryGroup: row.origin_country_group as Coded<'originCountryGroup'>,
    localTie: row.local_tie as Coded<'localTie'>,
    mainReason: row.main_reason as Coded<'mainReason'>,
    otherReasons: listOf(row.other_reasons),
    occupationStatus: row.occupation_status as Coded<'occupationStatus'>,
    occupationField: row.occupation_field as Coded<'occupationField'>,
    occupationSsyk: row.occupation_ssyk,
    workMunicipalityCode: row.work_municipality_code,
    employerSector: row.employer_sector as Coded<'employerSector'>,
    partnerSeeksWork: row.partner_seeks_work as Coded<'partnerSeeksWork'>,
    housingType: row.housing_type as Coded<'housingType'>,
    firstChannel: row.first_channel as Coded<'firstChannel'>,
    inclusionBasis: row.inclusion_basis as Coded<'inclusionBasis'>,
    impactHousehold: row.impact_household as Coded<'impactHousehold'>,
    impactOfficer: row.impact_officer as Coded<'impactOfficer'>,
    welcomeSteps: listOf(row.welcome_steps),
    evidence: row.evidence as Coded<'evidence'>,
    countStatus: row.count_status as Coded<'countStatus'>,
    voidReason: row.void_reason as Coded<'voidReason'>,
    coverage: row.coverage as Coded<'coverage'>,
    coverageDecision: row.coverage_decision as Coded<'coverageDecision'>,
    coverageReason: row.coverage_reason,
    coveredByAggregateId: row.aggregate_id,
    isLate: row.is_late === 1,
    programmeId: row.programme_id,
    leadId: row.lead_ref,
    externalRef: row.external_ref,
    note: row.note,
    isDemo: row.is_demo === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
