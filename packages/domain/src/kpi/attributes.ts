import type { Household } from '../household/household.ts'
import type { Dimension } from '../outcome/measures.ts'
import * as codes from '../vocabularies.ts'

/** The classes of an attribute and the class of a household. */
export interface AttributeOf {
  codes: readonly string[]
  of(household: Household): string
}

const HOUSEHOLD_TYPES = ['single', 'adults', 'family', 'unknown'] as const
type HouseholdType = (typeof HOUSEHOLD_TYPES)[number]

/** `family` has children, `single` is one adult alone, `adults` are several; `unknown` where the counts do not tell. */
function householdTypeOf({ adults, children }: Pick<Household, 'adults' | 'children'>): HouseholdType {
  if (children !== null && children > 0) return 'family'
  if (children === null || adults === null) return 'unknown'
  return adults === 1 ? 'single' : 'adults'
}

/** The dimensions that are attributes of a household. */
export const HOUSEHOLD_ATTRIBUTES: { readonly [D in Dimension]?: AttributeOf } = {
  origin: { codes: codes.ORIGIN_TYPES, of: ({ originType }) => originType },
  localTie: { codes: codes.LOCAL_TIES, of: ({ localTie }) => localTie },
  mainReason: { codes: codes.REASONS, of: ({ mainReason }) => mainReason },
  occupationField: { codes: codes.OCCUPATION_FIELDS, of: ({ occupationField }) => occupationField },
  employerSector: { codes: codes.EMPLOYER_SECTORS, of: ({ employerSector }) => employerSector },
  housing: { codes: codes.HOUSING_TYPES, of: ({ housingType }) => housingType },
  channel: { codes: codes.CHANNELS, of: ({ firstChannel }) => firstChannel },
  householdType: { codes: HOUSEHOLD_TYPES, of: householdTypeOf },
}
