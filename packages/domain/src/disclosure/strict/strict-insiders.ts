import type { Fact, Insider, Terms } from '../suppression/problem.ts'
import { type EarlierChoice, knownEarlier, type KnownSum } from './earlier-choice.ts'

interface Places {
  municipalities: readonly string[]
  years: readonly number[]
  households: (municipality: string, year: number) => number
  /** The unknown of a municipality and year; undefined where the county has none that year. */
  unknownAt: (municipality: string, year: number) => number | undefined
}

/**
 * Who knows more of K1 than what is told now: each municipality its own, and everybody who keeps what was fixed earlier, a
 * municipality or not. What is found out from the latter alone is no reason to hide more than protects against the former.
 */
export function strictInsiders(of: Places, earlier: readonly EarlierChoice[]): Insider[] {
  const officers = of.municipalities.map((name): Insider => ({ name, bounds: ownBounds(of, name) }))
  const known = earlier.flatMap((choice) => knownEarlier(choice, of.households))
  // Several versions tell the same; what is true of today is the same in all of them.
  const facts = [
    ...new Map(
      known.flatMap((sum) => factOf(of, sum)).map((fact) => [String(fact.terms), fact]),
    ).values(),
  ]
  if (facts.length === 0) return officers
  // What alone is known is a bound, so that the cell counts as known and is not attacked.
  const alone = facts.filter(({ terms }) => terms.length === 1)
  const bounds = alone.map(({ terms, min, max }) => ({ unknown: terms[0]![0], min, max }))
  const sums = facts.filter(({ terms }) => terms.length > 1)
  return [
    ...officers,
    { name: 'reader', bounds, facts: sums, isAnybody: true },
    ...officers.map((officer): Insider => ({
      name: `${officer.name} as reader`,
      bounds: [...bounds, ...officer.bounds],
      facts: sums,
    })),
  ]
}

function ownBounds({ years, unknownAt, households }: Places, name: string): Insider['bounds'] {
  return years.map((year) => {
    const value = households(name, year)
    return { unknown: unknownAt(name, year)!, min: value, max: value }
  })
}

function factOf({ unknownAt }: Places, { places, value }: KnownSum): Fact[] {
  const terms: Terms = places.flatMap(({ municipality, year }) => {
    const unknown = unknownAt(municipality, year)
    return unknown === undefined ? [] : [[unknown, 1] as const]
  })
  return terms.length === 0 ? [] : [{ terms, min: value, max: value }]
}
