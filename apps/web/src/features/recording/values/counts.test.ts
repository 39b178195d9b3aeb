import { describe, expect, test } from 'vitest'
import { ADULTS, CHILDREN, answerOfCount, answerOfKey, choicesOf, countOf } from './counts.ts'

test('each has the buttons that are asked for', () => {
  expect(choicesOf(ADULTS)).toEqual(['1', '2', '3', '4', '5', 'more'])
  expect(choicesOf(CHILDREN)).toEqual(['0', '1', '2', '3', '4', '5', 'more', 'unknown'])
})

describe('a typed key', () => {
  test.each([
    ['1', '1', ''],
    ['5', '5', ''],
    ['6', 'more', '6'],
    ['9', 'more', '9'],
  ])('%s answers how many adults', (key, choice, more) => {
    expect(answerOfKey(key, ADULTS)).toEqual({ choice, more })
  })

  test('0 is an answer for children only', () => {
    expect(answerOfKey('0', CHILDREN)).toEqual({ choice: '0', more: '' })
    expect(answerOfKey('0', ADULTS)).toBeUndefined()
  })

  test.each(['a', ' ', 'Enter', 'ArrowRight', 'F1', '12'])('%j is left to the browser', (key) => {
    expect(answerOfKey(key, ADULTS)).toBeUndefined()
  })
})

describe('the number', () => {
  test.each([
    [{ choice: '3', more: '' }, 3],
    [{ choice: 'more', more: ' 7 ' }, 7],
    [{ choice: 'more', more: '10' }, 10],
    [{ choice: 'more', more: '' }, undefined],
    [{ choice: 'more', more: '5' }, undefined],
    [{ choice: 'more', more: '11' }, undefined],
    [{ choice: 'more', more: '6.5' }, undefined],
    [{ choice: '', more: '' }, undefined],
  ] as const)('of adults in %j is %s', (answer, count) => {
    expect(countOf(answer, ADULTS)).toBe(count)
  })

  test('not known is an answer, and no number', () => {
    expect(countOf({ choice: 'unknown', more: '' }, CHILDREN)).toBeNull()
    expect(countOf({ choice: '0', more: '' }, CHILDREN)).toBe(0)
  })

  test.each([0, 1, 5, 6, 12, null])('%s children are the same after being filled in again', (count) => {
    expect(countOf(answerOfCount(count, CHILDREN), CHILDREN)).toBe(count)
  })
})
