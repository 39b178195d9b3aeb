import { z } from 'zod'
import { freeText } from '../free-text/free-text.schema.ts'
import { MOST_ADULTS, MOST_CHILDREN } from './household.ts'
import { MONTH_PATTERN } from '../period/period.ts'
import * as codes from '../vocabularies.ts'

export const monthSchema = z
  .string()
  .regex(MONTH_PATTERN, 'Write the month as YYYY-MM, for example 2026-03.')

/** A number of persons; null is not known, never none. */
export const personCount = (min: number, max: number) => z.int().min(min).max(max).nullable()

/** Asked of every household; `null` adults or children means "not known" and is an answer. */
const asked = {
  municipalityCode: z.string(),
  moveInMonth: monthSchema,
  adults: personCount(1, MOST_ADULTS),
  children: personCount(0, MOST_CHILDREN),
  originType: z.enum(codes.ORIGIN_TYPES),
  inclusionBasis: z.enum(codes.INCLUSION_BASES),
  evidence: z.enum(codes.EVIDENCE),
  programmeId: z.string(),
}

/** Known of some households only. */
const further = {
  adultWomen: personCount(0, MOST_ADULTS),
  adultMen: personCount(0, MOST_ADULTS),
  adultAgeBands: z.array(z.enum(codes.AGE_BANDS)).max(MOST_ADULTS).nullable(),
  childrenPreschool: personCount(0, MOST_CHILDREN),
  childrenSchool: personCount(0, MOST_CHILDREN),
  childrenUpper: personCount(0, MOST_CHILDREN),
  originCounty: z
    .string()
    .regex(/^\d{2}$/u, 'Give the two-digit county code.')
    .nullable(),
  originCountryGroup: z.enum(codes.COUNTRY_GROUPS).nullable(),
  localTie: z.enum(codes.LOCAL_TIES),
  mainReason: z.enum(codes.REASONS),
  otherReasons: z.array(z.enum(codes.REASONS)).max(2),
  occupationStatus: z.enum(codes.OCCUPATION_STATUSES),
  occupationField: z.enum(codes.OCCUPATION_FIELDS),
  occupationSsyk: z
    .string()
    .regex(/^\d{4}$/u, 'Give a four-digit SSYK 2012 code.')
    .nullable(),
  workMunicipalityCode: z.string().nullable(),
  employerSector: z.enum(codes.EMPLOYER_SECTORS),
  partnerSeeksWork: z.enum(codes.PARTNER_SEEKS_WORK),
  housingType: z.enum(codes.HOUSING_TYPES),
  firstChannel: z.enum(codes.CHANNELS),
  impactHousehold: z.enum(codes.IMPACTS),
  impactOfficer: z.enum(codes.IMPACTS),
  welcomeSteps: z
    .array(
      z.strictObject({
        step: z.enum(codes.WELCOME_STEPS),
        month: monthSchema,
        status: z.enum(codes.WELCOME_STATUSES),
      }),
    )
    .max(codes.WELCOME_STEPS.length),
  leadId: z.string().max(64).nullable(),
  externalRef: freeText(40).nullable(),
  note: freeText(300).nullable(),
}

const decided = {
  coverage: z.enum(codes.COVERAGES),
  coverageReason: freeText(300).nullable(),
}

/** The same, where null takes back what was said. */
const clearable = {
  ...further,
  localTie: further.localTie.nullable(),
  mainReason: further.mainReason.nullable(),
  otherReasons: further.otherReasons.nullable(),
  occupationStatus: further.occupationStatus.nullable(),
  occupationField: further.occupationField.nullable(),
  employerSector: further.employerSector.nullable(),
  partnerSeeksWork: further.partnerSeeksWork.nullable(),
  housingType: further.housingType.nullable(),
  firstChannel: further.firstChannel.nullable(),
  impactHousehold: further.impactHousehold.nullable(),
  impactOfficer: further.impactOfficer.nullable(),
  welcomeSteps: further.welcomeSteps.nullable(),
}

export const householdFields = z.strictObject({ ...asked, ...further })

export const householdCreateSchema = z
  .strictObject(asked)
  .extend(
    z.object({ ...clearable, ...decided, countStatus: z.enum(['preliminary', 'confirmed']) }).partial()
      .shape,
  )

export const householdPatchSchema = z
  .strictObject({
    ...asked,
    ...clearable,
    ...decided,
    countStatus: z.enum(codes.COUNT_STATUSES),
    voidReason: z.enum(codes.VOID_REASONS).nullable(),
  })
  .partial()

export type HouseholdCreate = z.output<typeof householdCreateSchema>
export type HouseholdPatch = z.output<typeof householdPatchSchema>
/** What is known of a household when nothing more than the asked fields was said. */
export const NOT_ASKED: z.output<z.ZodObject<typeof further>> = {
  adultWomen: null,
  adultMen: null,
  adultAgeBands: null,
  childrenPreschool: null,
  childrenSchool: null,
  childrenUpper: null,
  originCounty: null,
  originCountryGroup: null,
  localTie: 'unknown',
  mainReason: 'unknown',
  otherReasons: [],
  occupationStatus: 'unknown',
  occupationField: 'unknown',
  occupationSsyk: null,
  workMunicipalityCode: null,
  employerSector: 'unknown',
  partnerSeeksWork: 'unknown',
  housingType: 'unknown',
  firstChannel: 'unknown',
  impactHousehold: 'unknown',
  impactOfficer: 'unknown',
  welcomeSteps: [],
  leadId: null,
  externalRef: null,
  note: null,
}
