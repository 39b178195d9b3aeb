// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { charactersOf, facesByLetters, LATIN, LETTERS } from './vite-plugin-font-letters.ts'

test('ranges are read as a style sheet means them', () => {
  expect(charactersOf('U+41-43, U+E5')).toBe('ABCå')
})

test('each face becomes one of the usual letters and one of the rest', async () => {
  const sheet = readFileSync(new URL('src/app/fonts.css', import.meta.url), 'utf8')
  const asked: string[] = []
  const faces = await facesByLetters(sheet, (file) => {
    asked.push(file)
    return Promise.resolve('cut.woff2')
  })
  expect(asked).toEqual([
    expect.stringContaining('source-serif-4-latin-600-normal.woff2'),
    expect.stringContaining('source-sans-3-latin-wght-normal.woff2'),
  ])
  const urls = [...faces.matchAll(/url\('([^']+)'\)|unicode-range: (U\+\w+-\w+)/g)].map(
    ([, url, range]) => url ?? range,
  )
  expect(urls).toEqual([
    asked[0],
    'U+0-8',
    'cut.woff2',
    'U+9-A',
    asked[1],
    'U+0-8',
    'cut.woff2',
    'U+9-A',
  ])
  expect(faces.endsWith(sheet.slice(sheet.indexOf('/* The local fonts')))).toBe(true)
})

test('no letter is in two faces: while the one is late, the other would be fetched for it', async () => {
  const sheet = readFileSync(new URL('src/app/fonts.css', import.meta.url), 'utf8')
  const faces = await facesByLetters(sheet, () => Promise.resolve('cut.woff2'))
  const ranges = [...faces.matchAll(/unicode-range: ([^;]+);/g)].map(([, range = '']) =>
    charactersOf(range),
  )
  expect(ranges).toHaveLength(4)
  const [rest = '', letters = ''] = ranges
  expect(Array.from(rest).filter((letter) => letters.includes(letter))).toEqual([])
  expect([...new Set(rest + letters)].toSorted()).toEqual(
    [...new Set(charactersOf(LATIN) + charactersOf(LETTERS))].toSorted(),
  )
})

test('no message has a letter for which the rest of a face would be fetched', () => {
  const letters = charactersOf(LETTERS)
  const rest = Array.from(charactersOf(LATIN)).filter((letter) => !letters.includes(letter))
  const texts = ['sv', 'en'].flatMap((language) => {
    const folder = new URL(`src/strings/${language}/`, import.meta.url)
    return readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))
  })
  expect(texts.length).toBeGreaterThan(20)
  const inTexts = new Set(texts.join(''))
  expect(rest.filter((letter) => inTexts.has(letter))).toEqual([])
})
