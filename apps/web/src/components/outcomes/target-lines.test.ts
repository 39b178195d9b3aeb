import { expect, test } from 'vitest'
import { targetLines } from './target-lines.ts'

const words = (...given: Parameters<typeof targetLines>) =>
  targetLines(...given)
    .filter((line) => line !== undefined)
    .map((line) => line.replaceAll('\u00a0', ' '))

const share = { value: 34.4, bound: 'exact' as const, target: 90 }
const place = (code: string) => ({ code, name: code, population: null, populationYear: null })

test('no target is missing, and says nothing of a pace', () => {
  expect(words({ share: { ...share, value: null, target: null }, pace: { value: 12 } })).toEqual([
    'mål saknas',
  ])
  expect(words({ share: { value: 3, bound: 'exact' }, pace: { value: null } })).toEqual(['mål saknas'])
})

test('the share of the target, and the pace beside it', () => {
  expect(words({ share, pace: { value: 41.3 } })).toEqual([
    '34,4 % av målet 90',
    'takten är 41,3 % av vad målet kräver hittills i år',
  ])
})

test('a lower bound is at least, and has no pace', () => {
  expect(words({ share: { ...share, bound: 'at_least' }, pace: { value: null } })).toEqual([
    'minst 34,4 % av målet 90',
  ])
})

test('with nothing reported the target stands alone: a gap is no zero', () => {
  expect(words({ share: { ...share, value: null }, pace: { value: null } })).toEqual(['målet är 90'])
  expect(words({ share: { ...share, value: 0 }, pace: { value: 0 } })).toEqual([
    '0,0 % av målet 90',
    'takten är 0,0 % av vad målet kräver hittills i år',
  ])
})

test('a pace says how many have reported, where that is not all', () => {
  const some = { tertial: '2026-T2', reported: [place('2305')], missing: [place('2380')] }
  expect(words({ share, pace: { value: 41.3 } }, some).at(-1)).toBe(
    'takten är 41,3 % av vad målet kräver hittills i år (1 av 2 kommuner har rapporterat)',
  )
  const all = { ...some, reported: [place('2305'), place('2380')], missing: [] }
  expect(words({ share, pace: { value: 41.3 } }, all).at(-1)).toBe(
    'takten är 41,3 % av vad målet kräver hittills i år',
  )
})
