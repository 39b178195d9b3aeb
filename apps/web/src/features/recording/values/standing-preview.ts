import { isEligible, missingToConfirm } from '@inflytt/domain'
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
  const missing = missingToConfirm({ originType, inclusionBasis, evidence, moveInMonth }, currentMonth)
  if (missing.length > 0) return { kind: 'preliminary', missing }
  if (isEligible({ originType, inclusionBasis, countStatus: 'confirmed' })) return { kind: 'confirmed' }
  return { kind: originType === 'own_county' ? 'own_county' : 'after_move' }
}
