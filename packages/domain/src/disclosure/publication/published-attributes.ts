import { HOUSEHOLD_ATTRIBUTES } from '../../kpi/attributes.ts'
import type { Household } from '../../household/household.ts'
import type { Dimension, Measure } from '../../outcome/measures.ts'

type ShareMeasure = Extract<Measure, 'returneeShare' | 'foreignShare' | 'familyShare' | 'remoteShare'>

/** Finest classes of an attribute, and which of them stand together in what is published. */
export interface PublishedAttribute {
  /** The finest class of a household; every published class is a sum of finest ones. */
  finestOf(household: Household): string
  finest: readonly string[]
  /** The classes of the county's table of one year, each with its finest ones. */
  county: Readonly<Record<string, readonly string[]>>
  /** At most three classes for the municipalities' table of a block of years. */
  municipal: Readonly<Record<string, readonly string[]>>
  /** A share told of the county, of two of the municipal classes: `of` among `of` and `rest`. */
  share?: { measure: ShareMeasure; of: string; rest: string }
  /** Finest classes that the county's table counts elsewhere than its share and the municipalities' table do. */
  between?: readonly string[]
  /** Whether a row that lies in one class whole tells too much of everybody in it. */
  isHiddenWhole: boolean
}

const PUBLISHED_ATTRIBUTES = {
  origin: fromCodes('origin', {
    municipal: { rest_of_sweden: ['rest_of_sweden'], abroad: ['nordic', 'eu', 'world'] },
    // K1 holds neither, so that a zero of theirs would protect nothing.
    without: ['own_county', 'unknown'],
    share: { measure: 'foreignShare', of: 'abroad', rest: 'rest_of_sweden' },
    isHiddenWhole: true,
  }),
  localTie: fromCodes('localTie', {
    municipal: {
      returnee: ['returnee_grew_up', 'returnee_lived'],
      other_or_none: ['family_tie', 'second_home', 'studied', 'none'],
      unknown: ['unknown'],
    },
    share: { measure: 'returneeShare', of: 'returnee', rest: 'other_or_none' },
  }),
  mainReason: fromCodes('mainReason', {
    municipal: {
      work_or_studies: ['work', 'studies', 'business', 'remote_work'],
      family_or_place: ['partner', 'family', 'nature', 'housing', 'children', 'lifestyle', 'other'],
      unknown: ['unknown'],
    },
    isHiddenWhole: true,
  }),
  occupationField: fromCodes('occupationField', {
    municipal: {
      care_or_education: ['health_care', 'education'],
      other_field: [
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
      ],
      unknown: ['unknown'],
    },
    isHiddenWhole: true,
  }),
  employerSector: fromCodes('employerSector', {
    municipal: {
      public: ['municipal', 'regional', 'state'],
      private_or_non_profit: ['private', 'non_profit', 'own_business'],
      unknown: ['unknown'],
    },
  }),
  housing: fromCodes('housing', {
    municipal: {
      rented: ['rental', 'sublet', 'temporary'],
      owned: ['cooperative', 'own_house', 'converted_second_home'],
      unknown: ['unknown'],
    },
  }),
  channel: fromCodes('channel', {
    municipal: {
      own_channel: ['web_form', 'phone_email', 'event', 'social_media'],
      through_others: [
        'employer',
        'employment_service',
        'ambassador',
        'housing_agent',
        'local_association',
        'other',
      ],
      unknown: ['unknown'],
    },
  }),
  householdType: {
    finestOf: finestHouseholdType,
    finest: ['single', 'adults', 'family', 'family_of_unknown_adults', 'no_children', 'unknown'],
    county: {
      single: ['single'],
      adults: ['adults'],
      family: ['family', 'family_of_unknown_adults'],
      unknown: ['no_children', 'unknown'],
    },
    municipal: {
      family: ['family', 'family_of_unknown_adults'],
      without_children: ['single', 'adults', 'no_children'],
      unknown: ['unknown'],
    },
    share: { measure: 'familyShare', of: 'family', rest: 'without_children' },
    between: ['no_children'],
    isHiddenWhole: false,
  },
  /** No dimension of its own: only its share is told. */
  remote: {
    finestOf: ({ occupationStatus }) =>
      occupationStatus === 'unknown' || occupationStatus === 'employed_remote'
        ? occupationStatus
        : 'other_work',
    finest: ['employed_remote', 'other_work', 'unknown'],
    county: {},
    municipal: {
      remote: ['employed_remote'],
      not_remote: ['other_work'],
      unknown: ['unknown'],
    },
    share: { measure: 'remoteShare', of: 'remote', rest: 'not_remote' },
    isHiddenWhole: true,
  },
} as const satisfies Record<string, PublishedAttribute>

export type AttributeName = keyof typeof PUBLISHED_ATTRIBUTES
export const ATTRIBUTE_NAMES = Object.keys(PUBLISHED_ATTRIBUTES) as AttributeName[]

export function attributeOf(name: AttributeName): PublishedAttribute {
  return PUBLISHED_ATTRIBUTES[name]
}

/** The dimensions by which households are published at all. */
export function isAttributeDimension(name: string): name is Exclude<AttributeName, 'remote'> {
  return name !== 'remote' && Object.hasOwn(PUBLISHED_ATTRIBUTES, name)
}

function fromCodes(
  dimension: Dimension,
  given: Pick<PublishedAttribute, 'municipal' | 'share'> & {
    without?: string[]
    isHiddenWhole?: boolean
  },
): PublishedAttribute {
  const attribute = HOUSEHOLD_ATTRIBUTES[dimension]!
  const finest = attribute.codes.filter((code) => given.without?.includes(code) !== true)
  return {
    finestOf: (household) => attribute.of(household),
    finest,
    county: Object.fromEntries(finest.map((code) => [code, [code]])),
    municipal: given.municipal,
    ...(given.share && { share: given.share }),
    isHiddenWhole: given.isHiddenWhole ?? false,
  }
}

/** Told apart further than it is published, because a share and the number of persons rest on the parts. */
function finestHouseholdType({ adults, children }: Household): string {
  if (children === null) return 'unknown'
  if (children > 0) return adults === null ? 'family_of_unknown_adults' : 'family'
  if (adults === null) return 'no_children'
  return adults === 1 ? 'single' : 'adults'
}
