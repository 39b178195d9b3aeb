import type { ScenarioInput } from '@inflytt/domain'
import { readAmount } from '../amount.ts'
import type { Municipality } from '../../../lib/queries/reference-queries.ts'
import type { Search } from '../../../lib/address/search.ts'

/** What the reader has typed, as it was typed. */
export interface Calculation {
  total: string
  fixed: string
  /** The population is of its last day; '' is the day before the decision. */
  year: string
  /** Percent by municipality. */
  shares: Readonly<Record<string, string>>
}

const FIRST_POPULATION_YEAR = 2020

/** Of which the population is known: up to the last that any of the municipalities has. */
export function populationYears(
  municipalities: readonly Pick<Municipality, 'populationYear'>[],
): number[] {
  const last = Math.max(0, ...municipalities.map(({ populationYear }) => populationYear ?? 0))
  const count = Math.max(0, last - FIRST_POPULATION_YEAR + 1)
  return Array.from({ length: count }, (_, index) => FIRST_POPULATION_YEAR + index)
}

export interface Scenarios {
  inputs: ScenarioInput[]
  faults: ('total' | 'fixed')[]
}

/** `?belopp=1000000&fast=25000&folkmangd=2023&andelar=2305:12,5` and so on. */
export function readCalculation(
  { belopp, fast, folkmangd, andelar }: Search,
  municipalities: readonly Pick<Municipality, 'code' | 'populationYear'>[],
): Calculation {
  const pairs = (andelar ?? '').split(';').flatMap((pair) => {
    const [code = '', share = ''] = pair.split(':')
    return municipalities.some((each) => each.code === code) && share !== ''
      ? [[code, share] as const]
      : []
  })
  return {
    total: belopp ?? '',
    fixed: fast ?? '',
    year:
      populationYears(municipalities)
        .find((year) => String(year) === folkmangd)
        ?.toString() ?? '',
    shares: Object.fromEntries(pairs),
  }
}

export function sharesText(shares: Calculation['shares']): string {
  return Object.entries(shares)
    .filter(([, share]) => share.trim() !== '')
    .map(([code, share]) => `${code}:${share.trim()}`)
    .join(';')
}

export function sumOfShares(shares: Calculation['shares']): number {
  return Object.values(shares).reduce((sum, share) => sum + (toNumber(share) ?? 0), 0)
}

/** The splits that what is typed allows: none without an amount. */
export function toScenarios(
  { total, fixed, year, shares }: Calculation,
  municipalities: readonly Municipality[],
): Scenarios {
  const totalSek = toWhole(total)
  const fixedSek = toWhole(fixed)
  const faults: Scenarios['faults'] = [
    ...(total.trim() !== '' && totalSek === undefined ? ['total' as const] : []),
    ...(fixed.trim() !== '' && fixedSek === undefined ? ['fixed' as const] : []),
  ]
  if (totalSek === undefined) return { inputs: [], faults }
  const date = year === '' ? {} : { populationDate: `${year}-12-31` }
  const given = municipalities.flatMap(({ code }) => {
    const sharePct = toNumber(shares[code] ?? '')
    return sharePct === undefined ? [] : [{ partyId: `kommun-${code}`, sharePct }]
  })
  return {
    faults,
    inputs: [
      { splitMethod: 'per_capita', totalSek, ...date },
      { splitMethod: 'fixed', totalSek, ...date },
      ...(fixedSek === undefined
        ? []
        : [{ splitMethod: 'mixed' as const, totalSek, fixedSek, ...date }]),
      ...(given.length === 0
        ? []
        : [{ splitMethod: 'shares' as const, totalSek, shares: given, ...date }]),
    ],
  }
}

function toWhole(typed: string): number | undefined {
  return readAmount(typed) ?? undefined
}

function toNumber(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.').replace(/\s?%$/, '')
  return /^\d{1,3}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined
}
