import type { FixedDimension } from '../../lib/outcome-queries.ts'
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

/** The name of a class of what is published, also of one that stands only in the municipalities' tables. */
export function classTextId(dimension: FixedDimension, name: string): TextId {
  return `vocabulary.${VOCABULARIES[dimension]}.${name}` as TextId
}
