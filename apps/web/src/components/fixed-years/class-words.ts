import {
  CHANNELS,
  EMPLOYER_SECTORS,
  HOUSING_TYPES,
  LEAD_CLOSE_REASONS,
  LEAVE_REASONS,
  LOCAL_TIES,
  OCCUPATION_FIELDS,
  ORIGIN_TYPES,
  REASONS,
} from '@inflytt/domain/vocabularies'
import type { FixedDimension } from '../../lib/queries/outcome-queries.ts'
import type { TextId } from '../../strings/text.ts'

const VOCABULARIES = {
  origin: 'originType',
  localTie: 'localTie',
  mainReason: 'reason',
  occupationField: 'occupationField',
  employerSector: 'employerSector',
  housing: 'housingType',
  channel: 'channel',
  householdType: 'householdType',
  closeReason: 'leadCloseReason',
  leaveReason: 'leaveReason',
} as const satisfies Record<FixedDimension, string>

/** How many classes a table has, known before it is, so that there is room for them. */
export const CLASS_COUNT: Record<FixedDimension, number> = {
  // Neither of the own county nor unknown can a household be that is counted.
  origin: ORIGIN_TYPES.length - 2,
  localTie: LOCAL_TIES.length,
  mainReason: REASONS.length,
  occupationField: OCCUPATION_FIELDS.length,
  employerSector: EMPLOYER_SECTORS.length,
  housing: HOUSING_TYPES.length,
  channel: CHANNELS.length,
  // Single, adults, family and unknown.
  householdType: 4,
  closeReason: LEAD_CLOSE_REASONS.length,
  // And unknown, which no answer says.
  leaveReason: LEAVE_REASONS.length + 1,
}

/** The name of a class of what is published, also of one that stands only in the municipalities' tables. */
export function classTextId(dimension: FixedDimension, name: string): TextId {
  return `vocabulary.${VOCABULARIES[dimension]}.${name}` as TextId
}
