import { missingToConfirm } from '@inflytt/domain'
import type { Month } from '@inflytt/domain'
import type { RecordingValues } from './recording-values.ts'

type Missing = ReturnType<typeof missingToConfirm>[number]

export type StandingPreview =
  | { kind: 'lead' | 'own_county' | 'after_move' | 'confirmed' }
  | { kind: 'preliminary'; missing: Missing[] }

/** What saving will make of the answers; undefined until the questions that decide it are answered. */
export function standingPreview(
  values: RecordingValues,
  moveInMonth: Month,
  currentMonth: Month,
): StandingPreview | undefined {
  if (values.situation !== 'moved') return { kind: 'lead' }
  const { originType, inclusionBasis, evidence } = values
  if (originType === '' || inclusionBasis === '' || evidence === '') return undefined
  // What will not count does not count when it is confirmed either.
  if (originType === 'own_county') return { kind: 'own_county' }
  if (inclusionBasis === 'contact_after_move') return { kind: 'after_move' }
  const missing = missingToConfirm({ originType, inclusionBasis, evidence, moveInMonth }, currentMonth)
  return missing.length > 0 ? { kind: 'preliminary', missing } : { kind: 'confirmed' }
}
