import { expect, test } from 'vitest'
import { parseSearch, stringifySearch } from './search.ts'
import { inEnglish } from '../../strings/english.testing.ts'

test('values are text, whatever they look like', () => {
  expect(parseSearch('?ar=2024-2026&kommun=2305&q=007')).toEqual({
    ar: '2024-2026',
    kommun: '2305',
    q: '007',
  })
  expect(parseSearch('')).toEqual({})
})

test('a name that stands twice keeps both its values, so that its page can tell of them', () => {
  expect(parseSearch('?kommun=2305&ar=2024&kommun=2380')).toEqual({ kommun: '2305,2380', ar: '2024' })
})

test('an address stays short and readable', () => {
  expect(stringifySearch({ kommun: '2305,2380', ar: undefined, q: '' })).toBe('?kommun=2305,2380')
  expect(stringifySearch({})).toBe('')
})

test('what is written is read back the same', () => {
  const search = { q: 'å & ö = 100 %', till: '/registrera?lage=senare', list: 'a,b' }
  expect(parseSearch(stringifySearch(search))).toEqual(search)
})

test('the language stands in every address but the Swedish ones, and is no value of a page', async () => {
  expect(parseSearch('?lang=en&ar=2024')).toEqual({ ar: '2024' })
  expect(
    await inEnglish(() => [stringifySearch({ ar: '2024' }), stringifySearch({ ar: '2024' }, 'sv')]),
  ).toEqual(['?lang=en&ar=2024', '?ar=2024'])
  expect(stringifySearch({ ar: '2024' }, 'en')).toBe('?lang=en&ar=2024')
})
