import { describe, expect, test } from 'vitest'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import type { OutcomeCell } from '@inflytt/domain'
import { defaultMeasure, toBesideItems } from './beside-rows.ts'
import { besideFinding } from './finding.ts'
import { describeBeside } from './moves-words.ts'
import type { Statistic } from './queries.ts'
import { movesScale } from './moves-scale.ts'

const PLACES = [
  { code: '2305', name: 'Bräcke' },
  { code: '2380', name: 'Östersund' },
  { code: '2321', name: 'Åre' },
]

const cell = (municipality: string, year: number, over: Partial<OutcomeCell> = {}): OutcomeCell => ({
  municipality,
  year,
  value: 3,
  preliminary: 0,
  bound: 'exact',
  status: 'confirmed',
  ...over,
})

const statistic = (
  measure: Statistic['measure'],
  municipality: string,
  year: number,
  value: number,
): Statistic => ({
  measure,
  unit: 'moves',
  municipality,
  year,
  value,
  source: 'SCB',
  table: 'TAB6640',
  origin: 'snapshot',
  fetched: '2026-09-14',
  isPerturbed: year >= 2025,
})

const YEARS = [2024, 2025, 2026]
const CELLS = PLACES.flatMap(({ code }) => YEARS.map((year) => cell(code, year)))
const NET = PLACES.flatMap(({ code }, at) => [
  statistic('netMigration', code, 2024, 10),
  statistic('netMigration', code, 2025, at - 1),
])
const itemsOf = (cells: readonly OutcomeCell[], statistics: readonly Statistic[]) =>
  toBesideItems(PLACES, cells, statistics, 2026)
const finding = (...[items, measure]: Parameters<typeof besideFinding>) =>
  sentenceText(besideFinding(items, measure))

describe('the title', () => {
  test('names the least and the most of the latest year that is whole, and adds no figure to another', () => {
    expect(finding(itemsOf(CELLS, NET), 'netMigration')).toBe(
      'Flyttningsöverskottet 2025 var från −1 (Bräcke) till 1 (Åre); via samarbetet kom hushåll till 3 kommuner',
    )
  })

  test('goes back a year where one municipality is missing', () => {
    expect(finding(itemsOf(CELLS, NET.slice(0, -1)), 'netMigration')).toContain('överskottet 2024')
  })

  test('says hittills while a municipality has not reported', () => {
    const cells = CELLS.map((each) =>
      each.municipality === '2305' ? { ...each, value: null, status: 'not_reported' as const } : each,
    )
    expect(finding(itemsOf(cells, NET), 'netMigration')).toContain(
      'via samarbetet kom hittills hushåll till 2 kommuner',
    )
  })

  test('says that nothing is reported, and counts no zero', () => {
    const cells = CELLS.map((each) => ({ ...each, value: null, status: 'not_reported' as const }))
    const said = finding(itemsOf(cells, NET), 'netMigration')
    expect(said).toContain('inget är rapporterat om samarbetets hushåll')
    expect(said).not.toContain('via samarbetet kom')
  })

  test('names the municipality of most moves, with both units', () => {
    const moves = PLACES.map(({ code }, at) => statistic('inMigrants', code, 2025, 200 + at))
    expect(finding(itemsOf(CELLS, moves), 'inMigrants')).toBe(
      'Flest inflyttningar 2025 hade Åre, 202; via samarbetet: 3 hushåll',
    )
  })

  test('says that figures are missing rather than nothing', () => {
    expect(finding(itemsOf(CELLS, []), 'outMigrants')).toBe('Uppgifter från SCB saknas för de här åren')
  })
})

describe('the rows', () => {
  test('come by name in Swedish order, with every year of the counts and a gap for what SCB has not told', () => {
    const items = itemsOf(CELLS, NET)
    expect(items.map(({ name }) => name)).toEqual(['Bräcke', 'Åre', 'Östersund'])
    expect(items[0]?.rows.map(({ moves }) => moves.netMigration.value)).toEqual([10, -1, null])
  })

  test('break where figures begin to carry noise, and only there', () => {
    const [item] = itemsOf(CELLS, NET)
    expect(item?.rows.map(({ isBreak }) => isBreak)).toEqual([false, true, false])
  })

  test('say in words what each is, its unit and its noise', () => {
    const [item] = itemsOf(CELLS, NET)
    const said = item?.rows.map((row) => describeBeside(item, row, 'netMigration'))
    expect(said).toEqual([
      'Bräcke 2024: 3 hushåll via samarbetet. SCB: flyttningsöverskott 10.',
      'Bräcke 2025: 3 hushåll via samarbetet. SCB: flyttningsöverskott −1, med slumpmässig osäkerhet.',
      'Bräcke 2026: 3 hushåll via samarbetet. SCB: uppgift saknas.',
    ])
  })

  test('share a scale that holds zero', () => {
    expect(movesScale(itemsOf(CELLS, NET), 'netMigration')).toEqual({ low: -5, high: 10, step: 5 })
    expect(movesScale(itemsOf(CELLS, []), 'inMigrants').low).toBe(0)
  })
})

test('moves in are shown first where they are known, else the net that comes with the program', () => {
  expect(defaultMeasure(NET)).toBe('netMigration')
  expect(defaultMeasure([...NET, statistic('inMigrants', '2305', 2024, 1)])).toBe('inMigrants')
})
