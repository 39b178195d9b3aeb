import { expect, it } from 'vitest'
import { toWords } from '../../components/record/form/record-field.ts'
import { annotationFields, measuresWords, placesWords } from './annotation-fields.ts'
import { readAnnotationFilter, toApiSearch } from './annotation-filter.ts'

const PLACES = [{ code: '2305', name: 'Bräcke', population: 6000, populationYear: 2024 }]

it('reads the filter of the address, and names what it does not know', () => {
  const read = readAnnotationFilter({ ar: '2024', kommun: '2305', matt: 'households' }, PLACES)
  expect(read).toEqual({ chosen: { ar: '2024', kommun: '2305', matt: 'households' }, unknown: [] })
  expect(toApiSearch(read.chosen)).toBe('?from=2024&to=2024&municipality=2305&measure=households')
  const none = readAnnotationFilter({ ar: 'i fjol', kommun: '0180', matt: 'allt' }, PLACES)
  expect(none.unknown).toEqual([
    ['ar', 'i fjol'],
    ['kommun', '0180'],
    ['matt', 'allt'],
  ])
  expect(toApiSearch(none.chosen)).toBe('')
})

it('asks for a date, a text, and what it concerns, and keeps a measure that no figure shows', () => {
  const places = [{ value: '2305', label: 'Bräcke' }]
  const field = (key: string, values: object = {}) =>
    annotationFields(places, { ...values }).find((each) => each.key === key)
  expect(field('measures', { measures: ['impact'] })?.choices?.map(({ value }) => value)).toContain(
    'impact',
  )
  expect(field('measures', { measures: ['households'] })?.choices).toHaveLength(5)
  expect(field('text', { text: 'Ring 070-123 45 67' })?.hint).not.toBe(field('text')?.hint)
  expect(toWords(field('date'), '2024-03')).toBe('mars 2024')
  expect(toWords(field('date'), '2024-03-15')).toBe('2024-03-15')
  expect([measuresWords([]), measuresWords(['households', 'impact'])]).toEqual([
    'alla mått',
    'Inflyttade hushåll, impact',
  ])
  expect([placesWords([], places), placesWords(['2305'], places)]).toEqual(['hela länet', 'Bräcke'])
})
