import { expect, it } from 'vitest'
import { areChildrenTold } from './children-told.ts'
import { kindsTimes as times, yearOfKinds as year } from './year-of-kinds.testing.ts'

const OTHERS = times(5, 2, 0)

it.each([
  ['families and others enough in several municipalities', true, [...times(5, 2, 2), ...OTHERS]],
  ['no family at all', false, OTHERS],
  ['four families', false, [...times(2, 2, 3), ...OTHERS]],
  ['four without children', false, [...times(5, 2, 2), ...times(2, 2, 0)]],
  ['four families in each', false, [...times(4, 2, 3), ...OTHERS]],
  ['four children beyond one a family', false, [...times(2, 2, 2), ...times(3, 2, 1), ...OTHERS]],
  [
    'four adults beyond one a household',
    false,
    [...times(2, 2, 2), ...times(3, 1, 2), ...times(5, 1, 0)],
  ],
])('with %s', (_name, isTold, each) => {
  expect(areChildrenTold(year({ a: each, b: each }), 5)).toBe(isTold)
})

it('passes over households of which the persons are not known', () => {
  const unknown = [
    [null, 3],
    [2, null],
    [null, null],
  ] as const
  const enough = [...times(5, 2, 2), ...times(5, 2, 0)]
  expect(areChildrenTold(year({ a: [...enough, ...unknown], b: enough }), 5)).toBe(true)
})

it('where none of the others has any, each municipality would know it of each of them', () => {
  const families = times(9, 2, 2)
  const without = times(3, 2, 0)
  expect(areChildrenTold(year({ a: families, b: without, c: without }), 5)).toBe(false)
  expect(areChildrenTold(year({ a: families }), 5)).toBe(true)
})
