import { expect, test } from 'vitest'
import { bestOption, matchesOption } from './combobox-options.ts'

const november = { value: '2026-11', label: 'nov 2026', keywords: ['11', '2026-11', 'november'] }

test.each(['nov', 'NOV', ' nov ', '11', '2026', '2026-1', '2026-11', 'november', 'nov 2026', ''])(
  'a month is found by %j',
  (typed) => {
    expect(matchesOption(november, typed)).toBe(true)
  },
)

test.each(['okt', '1 1', '12', '2025', 'ov'])('a month is not found by %j', (typed) => {
  expect(matchesOption(november, typed)).toBe(false)
})

test('a word inside the label is found from its start', () => {
  const option = { value: 'eu', label: 'Övriga EU/EES och Schweiz' }
  expect(matchesOption(option, 'schw')).toBe(true)
  expect(matchesOption(option, 'öv')).toBe(true)
  expect(matchesOption(option, 'ov')).toBe(false)
})

const occupations = [
  'Chefer inom arkitekt- och ingenjörsverksamhet, nivå 1',
  'Grundutbildade sjuksköterskor',
  'Psykiatrisjuksköterskor',
  'Undersköterskor, hemtjänst, hemsjukvård och äldreboende',
  'Installations- och serviceelektriker',
  'Övriga läkare',
  'Specialistläkare',
  'Personliga assistenter',
  'Brandmän',
  'Arkitekter m.fl.',
].map((label) => ({ value: label, label }))

test.each([
  ['sjuksköterska', 'Grundutbildade sjuksköterskor', 2],
  ['undersköterska', 'Undersköterskor, hemtjänst, hemsjukvård och äldreboende', 1],
  ['elektriker', 'Installations- och serviceelektriker', 1],
  ['läkare', 'Övriga läkare', 2],
  ['personlig assistent', 'Personliga assistenter', 1],
  ['brandman', 'Brandmän', 1],
])('an occupation is found by %s, as it is called in speech', (typed, best, count) => {
  expect(bestOption(occupations, typed)?.label).toBe(best)
  expect(occupations.filter((option) => matchesOption(option, typed))).toHaveLength(count)
})

test('and not by a few letters from within a word, nor by words of which one is not there', () => {
  for (const typed of ['ter', 'personlig tränare', 'elektriker 5'])
    expect(bestOption(occupations, typed)).toBeUndefined()
})
