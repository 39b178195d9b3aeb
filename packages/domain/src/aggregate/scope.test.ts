import { describe, expect, it } from 'vitest'
import { aggregate, COUNTY } from '../kpi/ledger.testing.ts'
import { yearRange } from '../period/period.ts'
import { effectiveScope, liesWithin, overlap, positionIn } from './scope.ts'

const A1 = aggregate()
const PART = aggregate({
  id: 'part',
  parentId: 'A1',
  relation: 'part_of',
  municipalityCodes: ['2305'],
  periodToLatest: '2023-12',
})
const region = (from: number, to: number, municipalities = COUNTY, programmes?: string[]) => ({
  municipalities: new Set(municipalities),
  months: yearRange(from, to),
  programmes: programmes && new Set(programmes),
})

describe('where an aggregate lies', () => {
  it.each([
    [2020, 2024, COUNTY, 'inside'],
    [2018, 2026, COUNTY, 'inside'],
    [2020, 2023, COUNTY, 'partly'],
    [2020, 2024, ['2305'], 'partly'],
    [2025, 2026, COUNTY, 'outside'],
    [2015, 2019, COUNTY, 'outside'],
  ])('%i-%i of %j: %s', (from, to, codes, position) => {
    expect(positionIn(effectiveScope(A1, [], COUNTY), region(from, to, codes))).toBe(position)
  })

  it('is outside a question of another programme', () => {
    expect(positionIn(effectiveScope(A1, [], COUNTY), region(2020, 2024, COUNTY, ['ta-steget']))).toBe(
      'outside',
    )
  })

  it('does not reach where a part has taken its place', () => {
    const scope = effectiveScope(A1, [PART], COUNTY)
    expect(positionIn(scope, region(2020, 2023, ['2305']))).toBe('outside')
    expect(positionIn(scope, region(2020, 2024, ['2305']))).toBe('partly')
    expect(positionIn(scope, region(2020, 2024))).toBe('inside')
  })

  it('keeps its own place where its parts leave nothing of it', () => {
    const all = { ...PART, municipalityCodes: [], periodToLatest: '2024-10' }
    expect(positionIn(effectiveScope(A1, [all], COUNTY), region(2020, 2024))).toBe('inside')
  })
})

describe('two aggregates', () => {
  it('overlap where they share programme, a municipality and a month', () => {
    expect(overlap(A1, PART, COUNTY)).toBe(true)
    expect(overlap(A1, { ...PART, programmeId: 'ta-steget' }, COUNTY)).toBe(false)
    expect(overlap(A1, { ...PART, periodFrom: '2024-11', periodToLatest: '2024-12' }, COUNTY)).toBe(
      false,
    )
    expect(overlap(PART, { ...PART, municipalityCodes: ['2380'] }, COUNTY)).toBe(false)
  })

  it('lie within one another by municipalities, months and programme alike', () => {
    expect(liesWithin(PART, A1, COUNTY)).toBe(true)
    expect(liesWithin(A1, PART, COUNTY)).toBe(false)
    expect(liesWithin({ ...PART, periodToLatest: '2024-11' }, A1, COUNTY)).toBe(false)
    expect(liesWithin({ ...PART, programmeId: 'ta-steget' }, A1, COUNTY)).toBe(false)
  })
})
