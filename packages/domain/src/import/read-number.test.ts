import { expect, it } from 'vitest'
import { isOfOtherCount } from './read-number.ts'

const HEADINGS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  counts: new Map([
    ['hushall', 'households'],
    ['personer', 'persons'],
  ]),
  households: new Map([
    ['barn', 'children'],
    ['vuxen', 'adults'],
    ['pers', 'persons'],
  ]),
}

it.each([
  ['households', '7 personer', true],
  ['households', '2 barn', true],
  ['households', '3 pers', true],
  ['households', '7 hush\u00e5ll', false],
  ['persons', '3 hush\u00e5ll', true],
  ['persons', '3 pers', false],
  ['adults', '2 barn', true],
  ['adults', 'ett barn', true],
  ['adults', '2 pers', false],
  ['childrenSchool', '2 barn', false],
  ['adultWomen', '1 vuxen', false],
])('knows of %s whether "%s" is of another field', (field, text, isOther) => {
  expect(isOfOtherCount(field, text, { headings: HEADINGS })).toBe(isOther)
})
