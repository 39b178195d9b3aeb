import { fault, type ImportMessage } from '@inflytt/domain'
import type { CheckContext } from './check-context.ts'

const UNSAID =
  'The row names no municipality, and the one that is named above it is another. Write the municipality in every row.'

/**
 * That a row may be of another municipality than the batch: lists name each once, and leave it out below. Notes what the
 * row names.
 * @param said the code; null where the cell says nothing, undefined where it cannot be read
 */
export function unsaidPlace(
  said: string | null | undefined,
  municipalityCode: string | null,
  check: CheckContext,
): ImportMessage | undefined {
  const above = check.placeAbove
  if (said !== null) check.placeAbove = said ?? null
  const isUnsure = said === null && above !== undefined && above !== municipalityCode
  return isUnsure ? fault('municipality-unsaid', 'municipalityCode', UNSAID) : undefined
}
