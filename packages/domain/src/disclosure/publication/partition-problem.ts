import { costOf } from '../suppression/cost.ts'
import { firstHidden } from '../suppression/first-hidden.ts'
import type { Insider, SuppressionCell, SuppressionProblem } from '../suppression/problem.ts'
import type { Contributor } from './contributors.ts'

/** A total and its classes, of which nothing is open: leads by why they closed, households by why they left. */
export interface Partition {
  /** By class: the records in it and, of each, the municipality that knows it. */
  contributors: readonly Contributor[]
  classes: readonly string[]
}

export const TOTAL_CELL_ID = 'total'

/** One problem over partitions of the same records by different attributes, whose totals are one cell. */
export function partitionProblem(
  partitions: readonly Partition[],
  { threshold, isHiddenWhole }: { threshold: number; isHiddenWhole: boolean },
): SuppressionProblem {
  const [first] = partitions
  const atoms = partitions.flatMap(({ classes }, at) => classes.map((name) => classCellId(at, name)))
  const inClass = (at: number, name: string) =>
    partitions[at]!.contributors.filter(({ part }) => part === name)
  const householdsIn = (contributors: readonly Contributor[]) =>
    new Set(contributors.map(({ id }) => id)).size
  const indexOf = (at: number, name: string) => atoms.indexOf(classCellId(at, name))
  const termsOf = (at: number) => partitions[at]!.classes.map((name) => [indexOf(at, name), 1] as const)
  const total = first!.contributors.length
  const behindTotal = householdsIn(first!.contributors)
  const cells = partitions.flatMap(({ classes }, at): SuppressionCell[] => {
    const behind = classes.map((name) => householdsIn(inClass(at, name)))
    const hidden = firstHidden({ households: behind, isHiddenWhole, isHiddenWhenSmall: true }, threshold)
    return classes.map((name, index) => {
      const value = inClass(at, name).length
      return {
        id: classCellId(at, name),
        row: String(at),
        terms: [[indexOf(at, name), 1]],
        value,
        cost: costOf(value, name),
        ...hidden[index]!,
      }
    })
  })
  const isTotalSmall = behindTotal > 0 && behindTotal < threshold
  const municipalities = [...new Set(first!.contributors.map(({ municipality }) => municipality))]
  return {
    truth: partitions.flatMap(({ classes }, at) => classes.map((name) => inClass(at, name).length)),
    facts: partitions.slice(1).map((_, at) => ({
      terms: [...termsOf(0), ...termsOf(at + 1).map(([atom]) => [atom, -1] as const)],
      min: 0,
      max: 0,
    })),
    cells: [
      {
        id: TOTAL_CELL_ID,
        row: TOTAL_CELL_ID,
        terms: termsOf(0),
        value: total,
        cost: 2 * costOf(total, TOTAL_CELL_ID),
        isSensitive: isTotalSmall,
        ...(isTotalSmall && { demand: { atMost: 1, atLeast: threshold } }),
      },
      ...cells,
    ],
    insiders: municipalities.map((name): Insider => ({
      name,
      bounds: partitions.flatMap(({ classes }, at) =>
        classes.map((one) => ({
          unknown: indexOf(at, one),
          min: inClass(at, one).filter(({ municipality }) => municipality === name).length,
          max: Number.POSITIVE_INFINITY,
        })),
      ),
    })),
    threshold,
  }
}

export function classCellId(partition: number, name: string): string {
  return `${partition}/${name}`
}
