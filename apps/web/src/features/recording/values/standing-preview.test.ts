import { expect, test } from 'vitest'
import { EMPTY_VALUES } from './recording-values.ts'
import type { RecordingValues } from './recording-values.ts'
import { standingPreview } from './standing-preview.ts'

const answered = {
  originType: 'nordic',
  inclusionBasis: 'contact_before_move',
  evidence: 'household',
} as const
const preview = (patch: Partial<RecordingValues>) =>
  standingPreview({ ...EMPTY_VALUES, ...answered, ...patch }, '2026-11', '2026-11')

test('nothing is promised until the three questions that decide are answered', () => {
  for (const field of ['originType', 'inclusionBasis', 'evidence'] as const)
    expect(preview({ [field]: '' })).toBeUndefined()
})

test('what can be confirmed is, and what cannot says what is missing', () => {
  expect(preview({})).toEqual({ kind: 'confirmed' })
  expect(preview({ evidence: 'none' })).toEqual({ kind: 'preliminary', missing: ['evidence'] })
  expect(preview({ originType: 'unknown', inclusionBasis: 'unknown' })).toEqual({
    kind: 'preliminary',
    missing: ['originType', 'inclusionBasis'],
  })
})

test('what will not count says so', () => {
  expect(preview({ originType: 'own_county' })).toEqual({ kind: 'own_county' })
  expect(preview({ inclusionBasis: 'contact_after_move' })).toEqual({ kind: 'after_move' })
  for (const patch of [{ originType: 'own_county' }, { inclusionBasis: 'contact_after_move' }] as const)
    expect(preview({ ...patch, evidence: 'none' })).toEqual(preview(patch))
  expect(preview({ situation: 'later' })).toEqual({ kind: 'lead' })
})
