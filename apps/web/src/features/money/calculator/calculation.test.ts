import { expect, it } from 'vitest'
import { populationYears, readCalculation, sharesText, sumOfShares, toScenarios } from './calculation.ts'

const municipalities = [
  { code: '2305', name: 'Bräcke', population: 6099, populationYear: 2023 },
  { code: '2380', name: 'Östersund', population: 64_643, populationYear: 2023 },
]

it('proposes nothing: without an amount there is no split', () => {
  expect(toScenarios(readCalculation({}, municipalities), municipalities)).toEqual({
    inputs: [],
    faults: [],
  })
})

it('reads amounts as Swedes write them', () => {
  const typed = readCalculation(
    { belopp: '1 000 000 kr', fast: '25 000', folkmangd: '2023' },
    municipalities,
  )
  expect(toScenarios(typed, municipalities).inputs).toEqual([
    { splitMethod: 'per_capita', totalSek: 1_000_000, populationDate: '2023-12-31' },
    { splitMethod: 'fixed', totalSek: 1_000_000, populationDate: '2023-12-31' },
    { splitMethod: 'mixed', totalSek: 1_000_000, fixedSek: 25_000, populationDate: '2023-12-31' },
  ])
})

it('tells what is no amount', () => {
  expect(
    toScenarios(readCalculation({ belopp: '-5', fast: 'x' }, municipalities), municipalities).faults,
  ).toEqual(['total', 'fixed'])
})

it('passes over a year and a municipality that there are not', () => {
  const typed = readCalculation({ folkmangd: '1999', andelar: '2305:50;9999:50' }, municipalities)
  expect(typed).toEqual({ total: '', fixed: '', year: '', shares: { '2305': '50' } })
})

it('keeps the shares in the address', () => {
  const typed = readCalculation({ belopp: '10', andelar: '2305:12,5;2380:87.5;x:1' }, municipalities)
  expect(typed.shares).toEqual({ '2305': '12,5', '2380': '87.5' })
  expect(sharesText(typed.shares)).toBe('2305:12,5;2380:87.5')
  expect(sumOfShares(typed.shares)).toBe(100)
  expect(toScenarios(typed, municipalities).inputs.at(-1)).toEqual({
    splitMethod: 'shares',
    totalSek: 10,
    shares: [
      { partyId: 'kommun-2305', sharePct: 12.5 },
      { partyId: 'kommun-2380', sharePct: 87.5 },
    ],
  })
})

it('offers the years up to the last that a population is known of', () => {
  expect(populationYears(municipalities)).toEqual([2020, 2021, 2022, 2023])
  expect(populationYears([{ populationYear: null }, { populationYear: 2026 }]).at(-1)).toBe(2026)
  expect(populationYears([{ populationYear: null }])).toEqual([])
  const asked = { folkmangd: '2026' }
  expect(readCalculation(asked, municipalities).year).toBe('')
  expect(readCalculation(asked, [{ code: '2305', populationYear: 2026 }]).year).toBe('2026')
})
