import type { Contributor, LinearSolver, Measure, Terms } from '@inflytt/domain'
import type { FigureAttacker } from './figures-attack.testing.ts'
import { openWhole } from './relaxed-first.testing.ts'

const THRESHOLD = 5
const MOST = 1000

interface Asked {
  measure: Measure
  year: number
  /** Who there truly are, by attribute: what ranges are held against, and what an insider has of its own. */
  truth: ReadonlyMap<string, readonly Contributor[]>
  insider?: string | undefined
}

/**
 * What the tables of a count by its attributes and its total tell together, since each of them holds the same records:
 * the ranges of the hidden classes of few, and the classes of few that are shown.
 */
export function attackPartition(
  attacker: FigureAttacker,
  { measure, year, truth, insider }: Asked,
  solver: LinearSolver,
) {
  const total = attacker.value(measure, year)
  const classes = [...truth].flatMap(([by, contributors]) =>
    attacker.classesOf(measure, year, by).map((name) => {
      const inClass = contributors.filter(({ part }) => part === name)
      const households = new Set(inClass.map(({ id }) => id)).size
      return {
        by,
        name: `${measure} ${year} ${by} ${name}`,
        own: inClass.filter(({ municipality }) => municipality === insider).length,
        count: inClass.length,
        isFew: households > 0 && households < THRESHOLD,
        told: attacker.value(measure, year, [by, name]),
      }
    }),
  )
  const sumOf = (by: string, factor: number): Terms =>
    classes.flatMap((one, at) => (one.by === by ? [[at, factor] as const] : []))
  const [first, ...further] = [...truth.keys()]
  const session = openWhole(solver, {
    unknowns: classes.map(({ own, told }) => ({ min: told ?? own, max: told ?? MOST })),
    rows: [
      { terms: sumOf(first!, 1), range: { min: total ?? 0, max: total ?? MOST } },
      ...further.map((by) => ({
        terms: [...sumOf(first!, 1), ...sumOf(by, -1)],
        range: { min: 0, max: 0 },
      })),
    ],
  })
  const reach = (at: number, sense: 'min' | 'max') =>
    Math.round(session.optimise(sense, [[at, 1]])!.value)
  const small = classes.flatMap(({ name, own, count, isFew, told }, at) =>
    isFew && told === undefined
      ? [
          {
            name,
            min: reach(at, 'min'),
            max: reach(at, 'max'),
            own,
            count,
            total: [...truth.values()][0]!.length,
          },
        ]
      : [],
  )
  session.close()
  const shownFew = classes.filter(({ isFew, told }) => isFew && told !== undefined)
  return { small, shownFew: shownFew.map(({ name }) => name) }
}
