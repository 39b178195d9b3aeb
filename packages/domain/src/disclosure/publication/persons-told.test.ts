import { expect, it } from 'vitest'
import { arePersonsTold } from './persons-told.ts'
import { kindsTimes, yearOfKinds } from './year-of-kinds.testing.ts'

const COUPLES = kindsTimes(7, 2, 0)
const FAMILIES = kindsTimes(7, 2, 2)

it.each([
  ['couples alone', true, { a: COUPLES, b: COUPLES }],
  // Of ten households seventeen persons: three at least are of one.
  ['three that live alone, and nobody beyond two', false, { a: [...kindsTimes(3, 1, 0), ...COUPLES] }],
  ['five that live alone', true, { a: [...kindsTimes(5, 1, 0), ...COUPLES] }],
  // Six persons beyond two: 3 - 6 is none, 3 - 6 + 5 is two.
  [
    'three that live alone, and too few beyond two',
    false,
    { a: [...kindsTimes(3, 1, 0), ...kindsTimes(6, 2, 1), ...COUPLES] },
  ],
  [
    'three that live alone, and as many beyond two as hide them',
    true,
    { a: [...kindsTimes(3, 1, 0), ...kindsTimes(7, 2, 1), ...COUPLES] },
  ],
  ['everybody alone', false, { a: kindsTimes(8, 1, 0), b: kindsTimes(8, 1, 0) }],
  ['everybody else alone', false, { a: FAMILIES, b: kindsTimes(3, 1, 0), c: kindsTimes(3, 1, 0) }],
  ['nobody else', true, { a: FAMILIES }],
  ['nobody', true, {}],
])('the persons of a year with %s', (_name, isTold, of) => {
  expect(arePersonsTold(yearOfKinds(of), 5)).toBe(isTold)
})
