// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('src/app/tokens.css', import.meta.url), 'utf8')

function readTheme(start: string): Record<string, string> {
  const from = css.indexOf(start)
  const block = css.slice(from, css.indexOf('}', from))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, color]) => [name, color]),
  )
}

const light = readTheme('.theme-light {')
const dark = { ...light, ...readTheme('(prefers-color-scheme: dark)') }

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(theme: Record<string, string>, a: string, b: string): number {
  const [lighter = 0, darker = 0] = [a, b]
    .map((name) => luminance(theme[name] ?? ''))
    .toSorted((x, y) => y - x)
  return (lighter + 0.05) / (darker + 0.05)
}

const TEXT_PAIRS = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'accent-soft'],
  ['ink', 'demo'],
  ['ink', 'data-soft'],
  ['quiet', 'paper'],
  ['quiet', 'surface'],
  ['accent', 'paper'],
  ['accent', 'demo'],
  ['accent', 'accent-soft'],
  ['accent-strong', 'paper'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['error', 'paper'],
  ['error', 'surface'],
  ['error', 'error-soft'],
  ['paper', 'error'],
  ['map-label-1', 'map-1'],
  ['map-label-2', 'map-2'],
  ['map-label-3', 'map-3'],
  ['map-label-4', 'map-4'],
  ['map-label-5', 'map-5'],
]

const MARK_PAIRS = [
  ['line', 'paper'],
  ['line', 'surface'],
  ['focus', 'paper'],
  ['data', 'paper'],
  ['data', 'data-soft'],
  ['data-2', 'paper'],
  ['map-outline', 'paper'],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_name, theme) => {
  test.each(TEXT_PAIRS)('%s can be read on %s', (a = '', b = '') => {
    expect(contrast(theme, a, b)).toBeGreaterThanOrEqual(4.5)
  })

  test.each([1, 2, 3, 4, 5])('the ring of the map can be seen on step %d', (step) => {
    const tones = ['focus', 'paper'].map((tone) => contrast(theme, tone, `map-${step}`))
    expect(Math.max(...tones)).toBeGreaterThanOrEqual(3)
  })

  test.each(MARK_PAIRS)('%s can be seen on %s', (a = '', b = '') => {
    expect(contrast(theme, a, b)).toBeGreaterThanOrEqual(3)
  })
})
