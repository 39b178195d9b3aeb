import { expect, test } from 'vitest'

import { findSsyk, searchSsyk, SSYK_OCCUPATIONS } from './ssyk.ts'

const codesFor = (text: string, limit = 20) => searchSsyk(text, limit).map((entry) => entry.code)

test('holds 429 occupations, each under its parents', () => {
  expect(SSYK_OCCUPATIONS).toHaveLength(429)
  for (const { code } of SSYK_OCCUPATIONS) {
    expect([1, 2, 3].map((level) => findSsyk(code.slice(0, level))?.level)).toEqual([1, 2, 3])
  }
})

test('finds an entry of any level and nothing for an unknown code', () => {
  expect(findSsyk('0110')?.level).toBe(4)
  expect(findSsyk('23')?.level).toBe(2)
  expect(findSsyk('9999')).toBeUndefined()
})

test('searches by the beginning of the code, occupations only', () => {
  expect(codesFor('235')).toEqual(['2351', '2352', '2359'])
  expect(codesFor('2351')).toEqual(['2351'])
})

test('does not care about case, diacritics or composition', () => {
  const expected = ['2343']
  expect(codesFor('f\u00f6rskoll\u00e4rare')).toEqual(expected)
  expect(codesFor('FORSKOLLARARE')).toEqual(expected)
  expect(codesFor('fo\u0308rskolla\u0308rare')).toEqual(expected)
})

test('finds the plural name from the singular word', () => {
  expect(codesFor('undersk\u00f6terska')).toEqual(['5321', '5322', '5323', '5324'])
  expect(codesFor('brandman')).toEqual(['5411'])
})

test('wants every word, in any order', () => {
  expect(codesFor('bygg ingenjorer')).toEqual(codesFor('ingenjorer bygg'))
  expect(codesFor('ingenjorer bygg')[0]).toBe('3112')
  expect(codesFor('ingenjorer slaktare')).toEqual([])
})

test('puts names that begin with the text before words that do, and these before compounds', () => {
  expect(codesFor('snickare')).toEqual(['7111', '7522', '7523'])
  expect(codesFor('skogs')).toEqual(['6210', '1380', '2135', '8341'])
})

test('takes two letters as the beginning of a word only', () => {
  expect(codesFor('it')).toEqual(['1311', '1312', '2516', '2511', '2519', '3511', '3512'])
})

test('keeps to the limit, and finds nothing for blank text', () => {
  expect(codesFor('2', 5)).toHaveLength(5)
  expect(codesFor('  ')).toEqual([])
  expect(codesFor('(')).toEqual([])
})
