import type { PublishedTable } from '@inflytt/db'
import { type Measure, type OutcomeCell, yearKey } from '@inflytt/domain'
import { cellsOf } from './attribute-attack.testing.ts'

/** Whole numbers that something may be. */
export type Possible = readonly number[]

/** Something that was worked out of figures, and all that it may be. */
export interface Derived {
  name: string
  possible: Possible
}

const RECORDED: ReadonlySet<Measure> = new Set([
  'leadsClosed',
  'householdsLeft',
  'needsFilledByNewcomers',
])
const HALF = 0.5
const NEAR = 1e-9
const upTo = (most: number) => Array.from({ length: most + 1 }, (_, at) => at)
/** Whether a share in whole percent may be of these. */
const isShare = (percent: number | null | undefined, part: number, whole: number) =>
  percent === undefined ||
  percent === null ||
  (whole > 0 && Math.abs((100 * part) / whole - percent) <= HALF + NEAR)

/** What one knows who has seen the latest version of every figure of single households, leads and follow-ups. */
export class FigureAttacker {
  private readonly tables: readonly PublishedTable[]
  /** K1 of the county by year, which is open. */
  private readonly households: (year: number) => number
  /** Preliminary ones of K1, which are open. */
  private readonly preliminary: (year: number) => number

  constructor(
    tables: readonly PublishedTable[],
    open: { households: (year: number) => number; preliminary: (year: number) => number },
  ) {
    this.tables = tables
    this.households = open.households
    this.preliminary = open.preliminary
  }

  /** The figure of a year, or the class of a table that is named; undefined where it is not told. */
  cell(measure: Measure, year: number, by?: readonly [string, string]): OutcomeCell | undefined {
    const key = yearKey(measure, by?.[0] as 'origin' | undefined, year)
    const table = this.tables.findLast((one) => one.key === key)
    const cells = table === undefined ? [] : cellsOf(table)
    const found = by === undefined ? cells[0] : cells.find((one) => one[by[0] as 'origin'] === by[1])
    return found?.status === 'suppressed' ? undefined : found
  }

  /** The classes of a table. */
  classesOf(measure: Measure, year: number, by: string): string[] {
    const table = this.tables.findLast(({ key }) => key === yearKey(measure, by as 'origin', year))
    return table === undefined ? [] : cellsOf(table).map((cell) => String(cell[by as 'origin']))
  }

  value(measure: Measure, year: number, by?: readonly [string, string]): number | undefined {
    const told = this.cell(measure, year, by)
    // That nothing is recorded says that there is none.
    return told?.status === 'unknown' && RECORDED.has(measure) ? 0 : (told?.value ?? undefined)
  }

  /** Every count of households or leads that figures of one year give by themselves. */
  parts(year: number): Derived[] {
    const counted = (
      ['contactAfterMove', 'fromOwnCounty', 'householdsLeft', 'leadsClosed'] as const
    ).flatMap((measure) => this.named(`${measure} ${year}`, this.value(measure, year)))
    return [
      ...counted,
      ...(['retention12', 'retention24', 'retention36'] as const).flatMap((measure) => {
        const of = this.retention(measure, year)
        return of === undefined
          ? []
          : (['stayed', 'left', 'silent'] as const).map((part) => ({
              name: `${measure} ${part} ${year}`,
              possible: of.map((one) => one[part]),
            }))
      }),
      ...this.impact(year),
      ...this.satisfaction(year),
      ...this.leads(year),
      ...this.restsOn('persons', year),
      ...this.restsOn('personsBeforeNovember', year),
      ...this.welcomed(year),
      ...this.couples(year),
      ...this.quality(year),
    ]
  }

  /** How many were gone at one milestone and not at another. */
  leftBetween(year: number): Derived[] {
    const left = (['retention12', 'retention24', 'retention36'] as const).flatMap((measure) => {
      const of = this.retention(measure, year)
      return of === undefined ? [] : [{ measure, left: of.map((one) => one.left) }]
    })
    return left.flatMap((later, index) =>
      left.slice(0, index).map((earlier) => ({
        name: `left between ${earlier.measure} and ${later.measure} of ${year}`,
        possible: later.left.flatMap((one) => earlier.left.map((other) => Math.abs(one - other))),
      })),
    )
  }

  /** How many of a cohort had left at a milestone; undefined where it is not told. */
  leftAt(measure: 'retention12' | 'retention24' | 'retention36', year: number): Possible | undefined {
    return this.retention(measure, year)?.map(({ left }) => left)
  }

  /** How many leads of a cohort were closed; undefined where it is not told. */
  closedOf(year: number): Possible | undefined {
    const { base } = this.cell('conversion', year) ?? {}
    return base === undefined ? undefined : this.funnel(year, base).map(({ closed }) => closed)
  }

  private named(name: string, value: number | undefined): Derived[] {
    return value === undefined ? [] : [{ name, possible: [value] }]
  }

  private retention(measure: 'retention12' | 'retention24' | 'retention36', year: number) {
    const told = this.cell(measure, year)
    if (told === undefined || told.value === null || told.base === undefined) return undefined
    const { value, lower, upper, responseRate, base } = told
    return upTo(base).flatMap((stayed) =>
      upTo(base - stayed).flatMap((left) => {
        const silent = base - stayed - left
        const isPossible =
          isShare(value, stayed, stayed + left) &&
          isShare(lower, stayed, base) &&
          isShare(upper, stayed + silent, base) &&
          isShare(responseRate, stayed + left, base)
        return isPossible ? [{ stayed, left, silent }] : []
      }),
    )
  }

  private impact(year: number): Derived[] {
    const { lower, upper, base } = this.cell('impact', year) ?? {}
    if (typeof lower !== 'number' || typeof upper !== 'number' || base === undefined) return []
    return [
      { name: `impact decisive ${year}`, possible: [lower] },
      { name: `impact less ${year}`, possible: [base - upper] },
      { name: `impact unknown ${year}`, possible: [upper - lower] },
    ]
  }

  private satisfaction(year: number): Derived[] {
    const { highShare, base, responseRate, value } = this.cell('satisfaction', year) ?? {}
    if (base === undefined || value === null || value === undefined) return []
    const high = upTo(base).filter((one) => isShare(highShare, one, base))
    const silent = upTo(this.households(year) - base).filter((one) =>
      isShare(responseRate, base, base + one),
    )
    // Five scores: how many gave each that the mean leaves.
    const worlds = high.flatMap((above) =>
      upTo(above).flatMap((fives) =>
        upTo(base - above).flatMap((threes) =>
          upTo(base - above - threes).flatMap((twos) => {
            const ones = base - above - threes - twos
            const mean = (5 * fives + 4 * (above - fives) + 3 * threes + 2 * twos + ones) / base
            return Math.abs(mean - value) <= 0.05 + NEAR
              ? [[ones, twos, threes, above - fives, fives]]
              : []
          }),
        ),
      ),
    )
    return [
      { name: `satisfaction high ${year}`, possible: high },
      { name: `satisfaction low ${year}`, possible: high.map((one) => base - one) },
      { name: `satisfaction silent ${year}`, possible: silent },
      ...upTo(4).map((score) => ({
        name: `satisfaction ${score + 1} ${year}`,
        possible: [...new Set(worlds.map((world) => world[score]!))],
      })),
    ]
  }

  private funnel(year: number, base: number) {
    const cohort = this.cell('conversion', year)
    const closed = this.cell('conversionClosed', year)
    return upTo(base).flatMap((moved) =>
      upTo(base - moved).flatMap((open) =>
        isShare(cohort?.value, moved, base) &&
        isShare(cohort?.openShare, open, base) &&
        isShare(closed?.value, moved, base - open)
          ? [{ moved, open, closed: base - moved - open }]
          : [],
      ),
    )
  }

  private leads(year: number): Derived[] {
    const { base } = this.cell('conversion', year) ?? {}
    const moved = this.cell('leadTime', year)?.base
    if (base === undefined) return this.named(`leads moved ${year}`, moved)
    const worlds = this.funnel(year, base).filter((one) => moved === undefined || one.moved === moved)
    return (['moved', 'open', 'closed'] as const).map((part) => ({
      name: `leads ${part} ${year}`,
      possible: worlds.map((one) => one[part]),
    }))
  }

  /** K1's others, where it is told how many a figure rests on. */
  private restsOn(measure: Measure, year: number): Derived[] {
    const { base } = this.cell(measure, year) ?? {}
    return base === undefined
      ? []
      : [
          { name: `${measure} known ${year}`, possible: [base] },
          { name: `${measure} unknown ${year}`, possible: [this.households(year) - base] },
        ]
  }

  private welcomed(year: number): Derived[] {
    const { base, value } = this.cell('welcomedShare', year) ?? {}
    if (base === undefined || value === null) return []
    const welcomed = upTo(base).filter((one) => isShare(value, one, base))
    return [
      { name: `welcomed ${year}`, possible: welcomed },
      { name: `not welcomed ${year}`, possible: welcomed.map((one) => base - one) },
    ]
  }

  /** Second adults: who answered, and the families of one adult among those that are told of. */
  private couples(year: number): Derived[] {
    const { base, value, responseRate } = this.cell('partnerWorkingShare', year) ?? {}
    if (base === undefined || value === null) return []
    const asked = upTo(this.households(year)).filter((one) => isShare(responseRate, base, one))
    const yes = upTo(base).filter((one) => isShare(value, one, base))
    const adults = this.value('households', year, ['householdType', 'adults'])
    const family = this.value('households', year, ['householdType', 'family'])
    return [
      { name: `partner working ${year}`, possible: yes },
      { name: `partner not working ${year}`, possible: yes.map((one) => base - one) },
      { name: `no couple ${year}`, possible: asked.map((one) => this.households(year) - one) },
      ...(adults === undefined || family === undefined
        ? []
        : [
            {
              name: `families of one adult ${year}`,
              possible: asked.map((one) => Math.abs(adults + family - one)),
            },
          ]),
    ]
  }

  /** K18: of how many of K1's a field is known, and is not, and whether more of them stand behind it than K1 tells. */
  private quality(year: number): Derived[] {
    const { value, base, quality } = this.cell('dataQuality', year) ?? {}
    if (quality === undefined || base === undefined) return []
    const [counted, preliminary] = [this.households(year), this.preliminary(year)]
    const waiting = upTo(counted).filter((one) => isShare(value, counted, counted + one))
    const known = Object.entries(quality.knownShares).flatMap(([field, share]) => {
      if (share === null) return []
      const possible = upTo(base).filter((one) => isShare(share, one, base))
      return [
        { name: `${field} known ${year}`, possible },
        { name: `${field} unknown ${year}`, possible: possible.map((one) => base - one) },
      ]
    })
    return [
      { name: `more behind K18 than K1 ${year}`, possible: [Math.abs(base - counted)] },
      {
        name: `preliminary beyond those that are told ${year}`,
        possible: waiting.map((one) => Math.max(0, one - preliminary)),
      },
      ...known,
    ]
  }
}

/** What is known for certain to be some, but fewer than may be told of. */
export function knownToBeFew(derived: readonly Derived[], threshold: number): string[] {
  return derived
    .filter(({ possible }) => possible.every((one) => one > 0 && one < threshold))
    .map(({ name, possible }) => `${name}: ${[...new Set(possible)].join()}`)
}
