import { expect, test } from 'vitest'
import { currentLanguageTag, inShownLanguage, readLanguage, shownLanguage } from './language.ts'
import { inEnglish } from './english.testing.ts'
import { text } from './text.ts'

test.each([
  ['', 'sv', undefined],
  ['?ar=2024', 'sv', undefined],
  ['?lang=sv', 'sv', undefined],
  ['?lang=en&ar=2024', 'en', undefined],
  ['?lang=', 'sv', undefined],
  ['?lang=de', 'sv', 'de'],
  ['?lang=EN', 'sv', 'EN'],
])('%j is read as %s, and refused is %s', (search, language, refused) => {
  expect(readLanguage(search)).toEqual({ language, refused })
})

test('an address is written in the language shown', async () => {
  expect(inShownLanguage('/metod?lang=en#k1')).toBe('/metod#k1')
  expect(await inEnglish(() => inShownLanguage('/metod?ar=2024#k1'))).toBe('/metod?ar=2024&lang=en#k1')
})

test('a language that is spoken is that of words, numbers and dates alike', async () => {
  const speak = () => [shownLanguage(), currentLanguageTag(), text('page.overview'), text('action.undo')]
  expect(await inEnglish(speak)).toEqual(['en', 'en-GB', 'Where we stand', 'Undo'])
  expect(speak()).toEqual(['sv', 'sv-SE', 'Läget nu', 'Ångra'])
})
