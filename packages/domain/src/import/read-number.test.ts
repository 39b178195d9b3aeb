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
  ['households', 'counts', '7 personer', true],
  ['households', 'counts', '7 hush\u00e5ll', false],
  ['persons', 'counts', '3 hush\u00e5ll', true],
  ['adults', 'households', '2 barn', true],
  ['adults', 'households', 'ett barn', true],
  ['adults', 'households', '2 pers', false],
  ['childrenSchool', 'households', '2 barn', false],
  ['adultWomen', 'households', '1 vuxen', false],
])('knows of %s in a list of %s whether "%s" is of another field', (field, kind, text, isOther) => {
  expect(isOfOtherCount(field, text, HEADINGS[kind])).toBe(isOther)
})
