import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, sep } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'

/**
 * What nearly every text here is written with: printable ASCII, the letters of the Nordic languages and their
 * neighbours, the signs of Swedish and English typesetting, and the ends of lines of a source. A text with another letter fetches the whole face.
 */
export const LETTERS =
  'U+9-A, U+D, U+20-7E, U+A0, U+A7, U+AB, U+AD, U+B0-B3, U+B7, U+BB, U+BD, U+C4-C6, U+C9, U+D6-D8, U+DC, U+DF-E1, U+E4-E9, U+ED, U+F3, U+F6, U+F8, U+FC, U+2009, U+2010-2014, U+2018-201A, U+201C-201E, U+2020, U+2022, U+2026, U+202F, U+2030, U+2060, U+20AC, U+2212, U+2248, U+2264-2265'

// How letters are joined, accented and set apart, and figures of one width. No text here asks for fractions.
const FEATURES = ['ccmp', 'kern', 'liga', 'lnum', 'locl', 'mark', 'mkmk', 'tnum']

// Who made the font, and under what terms, stays in the file.
const LICENCE_NAMES = [0, 7, 13, 14]

/** What the files of fontsource named `latin` hold, by their own style sheets. */
export const LATIN =
  'U+0-FF, U+131, U+152-153, U+2BB-2BC, U+2C6, U+2DA, U+2DC, U+304, U+308, U+329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD'

const FACE = /@font-face\s*\{[^}]*url\('(?<file>[^']+\.woff2)'\)[^}]*\}/g

/** Every character of a list of ranges as a style sheet has them (`U+20-7E, U+A0`). */
export function charactersOf(ranges: string): string {
  return ranges
    .split(', ')
    .flatMap((range) => {
      const [from = '', to = from] = range.slice('U+'.length).split('-')
      const first = Number.parseInt(from, 16)
      const count = Number.parseInt(to, 16) - first + 1
      return Array.from({ length: count }, (_, offset) => String.fromCodePoint(first + offset))
    })
    .join('')
}

/** The ranges of those characters, as a style sheet has them. */
function rangesOf(characters: readonly string[]): string {
  const points = characters.map((character) => character.codePointAt(0) ?? 0)
  return points
    .filter((point) => !points.includes(point - 1))
    .map((from) => {
      let to = from
      while (points.includes(to + 1)) to += 1
      return [from, to].map((point) => point.toString(16).toUpperCase())
    })
    .map(([from, to]) => (from === to ? `U+${from}` : `U+${from}-${to}`))
    .join(', ')
}

const USUAL = charactersOf(LETTERS)
// A letter of two faces is asked of both while the file of the one is late.
const REST = rangesOf(Array.from(charactersOf(LATIN)).filter((letter) => !USUAL.includes(letter)))

/**
 * Each bundled face as two: its file for texts that want more than the usual letters, and a file of those letters
 * alone, which is a little more than half as long and what nearly every reader gets.
 *
 * @param cut Makes the file of the letters of the file at this address, and gives its own.
 */
export async function facesByLetters(
  sheet: string,
  cut: (file: string) => Promise<string>,
): Promise<string> {
  const pieces: string[] = []
  let end = 0
  for (const match of sheet.matchAll(FACE)) {
    const [face] = match
    const file = match.groups?.file ?? ''
    const ranged = (range: string) => face.replace(/\}$/, `  unicode-range: ${range};\n}`)
    const letters = ranged(LETTERS).replace(file, await cut(file))
    pieces.push(sheet.slice(end, match.index), ranged(REST), '\n\n', letters)
    end = match.index + face.length
  }
  return pieces.join('') + sheet.slice(end)
}

/** The name of a file of letters ends so, by which the page knows what to fetch ahead. */
export const LETTERS_ENDING = '-letters.woff2'

/** Cuts the faces of `fonts.css` when the site is built. */
export function fontLetters(): Plugin {
  return {
    name: 'inflytt:font-letters',
    apply: 'build',
    enforce: 'pre',
    async transform(sheet, id) {
      if (!id.endsWith('/app/fonts.css')) return undefined
      const folder = join(import.meta.dirname, 'node_modules/.cache/font-letters')
      mkdirSync(folder, { recursive: true })
      const code = await facesByLetters(sheet, async (file) => {
        const whole = readFileSync(createRequire(id).resolve(file))
        const letters = await subsetFont(whole, charactersOf(LETTERS), {
          targetFormat: 'woff2',
          keepFeatures: FEATURES,
          preserveNameIds: LICENCE_NAMES,
        })
        const path = join(folder, basename(file).replace('.woff2', LETTERS_ENDING))
        writeFileSync(path, letters)
        return relative(dirname(id), path).split(sep).join('/')
      })
      return { code, map: null }
    },
  }
}
