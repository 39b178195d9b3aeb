import { isShown } from './fields.ts'
import type { EditableFields } from '../household.ts'

const ORIGIN_DETAILS = ['originCounty', 'originCountryGroup'] as const

/** The draft where a detail that no longer has a meaning is emptied. */
export function withoutMeaningless(draft: EditableFields): EditableFields {
  const meaningless = ORIGIN_DETAILS.filter((detail) => !isShown(detail, draft))
  return { ...draft, ...Object.fromEntries(meaningless.map((detail) => [detail, null])) }
}
