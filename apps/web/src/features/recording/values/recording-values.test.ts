import { expect, test } from 'vitest'
import { EMPTY_VALUES, fromDraft, hasAnswers, isRecordingDraft, toDraft } from './recording-values.ts'

test('a month that was only proposed is nothing to keep', () => {
  expect(hasAnswers({ ...EMPTY_VALUES, month: '2026-11' })).toBe(false)
  expect(hasAnswers({ ...EMPTY_VALUES, adults: '2' })).toBe(true)
  expect(hasAnswers({ ...EMPTY_VALUES, situation: 'later' })).toBe(true)
})

test('the device keeps what was answered and no more', () => {
  const values = { ...EMPTY_VALUES, month: '2026-11', adults: '2' as const, otherReasons: ['nature'] }
  const draft = toDraft(values)
  expect(draft).toEqual({ month: '2026-11', adults: '2', otherReasons: ['nature'] })
  expect(fromDraft(draft)).toEqual(values)
})

test('a personal number never reaches the device', () => {
  const values = {
    ...EMPTY_VALUES,
    adults: '2' as const,
    note: 'ring 19121212-1212',
    externalRef: '1212121212',
  }
  expect(toDraft(values)).toEqual({ adults: '2' })
})

test.each([
  [{ adults: '2', otherReasons: ['nature'] }, true],
  [{}, true],
  [{ adults: 2 }, false],
  [{ otherReasons: 'nature' }, false],
  [{ otherReasons: [1] }, false],
  [{ name: 'x' }, false],
  [null, false],
  ['x', false],
])('%j is a draft: %s', (content, isDraft) => {
  expect(isRecordingDraft(content)).toBe(isDraft)
})
