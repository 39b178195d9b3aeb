import { expect, test } from 'vitest'
import { keptText } from './kept-text.ts'

test.each([
  ['a\vb', 'a b'],
  ['a\u0000b\u0007', 'ab'],
  ['\u202Ea b\u202C ', 'a b'],
  [' rad ett\r\n\trad tv\u00e5 ', 'rad ett\r\n\trad tv\u00e5'],
  ['\u{1f600}', '\u{1f600}'],
  ['\u0000', ''],
])('%j is kept as %j', (typed, kept) => {
  expect(keptText(typed)).toBe(kept)
})
