import { expect, test } from 'vitest'
import { parseSearch, stringifySearch } from './search.ts'

test('values are text, whatever they look like', () => {
  expect(parseSearch('?ar=2024-2026&kommun=2305&q=007')).toEqual({
    ar: '2024-2026',
    kommun: '2305',
    q: '007',
  })
  expect(parseSearch('')).toEqual({})
})

test('an address stays short and readable', () => {
  expect(stringifySearch({ kommun: '2305,2380', ar: undefined, q: '' })).toBe('?kommun=2305,2380')
  expect(stringifySearch({})).toBe('')
})

test('what is written is read back the same', () => {
  const search = { q: 'å & ö = 100 %', till: '/registrera?lage=senare', list: 'a,b' }
  expect(parseSearch(stringifySearch(search))).toEqual(search)
})
