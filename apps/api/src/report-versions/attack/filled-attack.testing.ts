import type { LinearSolver, Terms } from '@inflytt/domain'
import { openWhole } from './relaxed-first.testing.ts'

const THRESHOLD = 5
const MOST = 1000

/** A need as every officer reads it in the list. */
export interface ListedNeed {
  id: string
  municipalityCode: string
  reportedByPartyId: string | null
  reportedMonth: string
  occupationField: string
  employerSector: string
  isHardToFill: boolean | null
  filledTotal: number
}

/** What no list says: who took the positions, by the municipality of their household. */
export interface Newcomer {
  needId: string
  householdRef: string
  municipality: string
}

/** Something that is hidden of a year, and what can be worked out of it. */
export interface FilledRange {
  name: string
  /** Whether it rests on one to four households. */
  isFew: boolean
  /** What its open counts of filled positions and all that newcomers filled leave at most. */
  most: number
  min: number
  max: number
}

interface Asked {
  needs: readonly ListedNeed[]
  /** The tables of the year by attribute: what is told of each class, undefined where nothing is. */
  told: ReadonlyMap<string, ReadonlyMap<string, number | undefined>>
  total: number | undefined
  newcomers: readonly Newcomer[]
  /** A municipality or a party, with its own records. */
  insider?: string | undefined
}

/** What follows of positions that newcomers filled for who has read how many of each need are filled by anybody. */
export function attackFilled(
  { needs, told, total, newcomers, insider }: Asked,
  solver: LinearSolver,
): FilledRange[] {
  const of = Map.groupBy(newcomers, ({ needId }) => needId)
  const own = (need: ListedNeed) => {
    const those = of.get(need.id) ?? []
    if ([need.municipalityCode, need.reportedByPartyId].includes(insider ?? ''))
      return { min: those.length, max: those.length }
    const known = those.filter(({ municipality }) => municipality === insider).length
    return { min: known, max: need.filledTotal }
  }
  const bounds = needs.map(own)
  const classes = [...told].flatMap(([by, cells]) =>
    [...cells].map(([name, value]) => ({
      name: `${by} ${name}`,
      value,
      within: needs.flatMap((need, at) => (classOf(need, by) === name ? [at] : [])),
    })),
  )
  const every = { name: 'total', value: total, within: [...needs.keys()] }
  const singles = needs.map(({ id }, at) => ({ name: `need ${id}`, value: undefined, within: [at] }))
  const termsOf = (within: readonly number[]): Terms => within.map((at) => [at, 1])
  const session = openWhole(solver, {
    unknowns: bounds,
    rows: [every, ...classes].map(({ value, within }) => ({
      terms: termsOf(within),
      range: { min: value ?? 0, max: value ?? MOST },
    })),
  })
  const reach = (sense: 'min' | 'max', within: readonly number[]) =>
    Math.round(session.optimise(sense, termsOf(within))!.value)
  try {
    return [every, ...classes, ...singles]
      .filter(({ value }) => value === undefined)
      .filter(({ within }) => !within.every((at) => bounds[at]!.min === bounds[at]!.max))
      .map(({ name, within }) => {
        const households = within.flatMap((at) => of.get(needs[at]!.id) ?? [])
        const count = new Set(households.map(({ householdRef }) => householdRef)).size
        const filled = within.reduce((sum, at) => sum + needs[at]!.filledTotal, 0)
        return {
          name,
          isFew: count > 0 && count < THRESHOLD,
          most: Math.min(filled, name === 'total' ? filled : newcomers.length),
          min: reach('min', within),
          max: reach('max', within),
        }
      })
  } finally {
    session.close()
  }
}

/** What an outsider knows too much of: of few there must be able to be one or none, and as many as may be told of. */
export function narrowed(ranges: readonly FilledRange[]): FilledRange[] {
  return ranges.filter(
    ({ isFew, most, min, max }) =>
      isFew && (min > Math.min(1, most - 1) || max < Math.min(THRESHOLD, most)),
  )
}

function classOf(need: ListedNeed, by: string): string {
  return by === 'isHardToFill' ? String(need[by] ?? 'unknown') : need[by as 'occupationField']
}
