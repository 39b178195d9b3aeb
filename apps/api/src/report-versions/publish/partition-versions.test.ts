import {
  chooseHidden,
  type Contributor,
  type Partition,
  partitionProblem,
  type PartitionVersion,
} from '@inflytt/domain'
import { describe, expect, it } from 'vitest'
import { rangesOf } from '../attack/attack.testing.ts'
import { createHighsSolver } from '../solver/highs-solver.ts'

const CLASSES = ['work', 'housing', 'family', 'school', 'other']
const solver = await createHighsSolver()

const partition = (counts: Record<string, number>): Partition => ({
  classes: CLASSES,
  contributors: Object.entries(counts).flatMap(([part, count]) =>
    Array.from({ length: count }, (_, at): Contributor => ({
      id: `${part}-${at}`,
      municipality: ['2305', '2309', '2380'][at % 3]!,
      part,
      label: '',
    })),
  ),
})

const RULES = { threshold: 5, isHiddenWhole: true }

function publish(versions: readonly PartitionVersion[], links: readonly [string, string, Partition][]) {
  const problem = partitionProblem(
    {
      versions,
      links: links.map(([earlier, later, same]) => ({ versions: [earlier, later], partitions: [same] })),
    },
    RULES,
  )
  return { problem, answer: chooseHidden(problem, solver) }
}

describe('two versions of leads by why they closed', () => {
  const first = partition({ work: 12, housing: 8, family: 3, school: 6, other: 7 })

  /** The first as it was published, beside a second. */
  function again(second: Partition, same: Partition) {
    const { problem, answer } = publish([{ id: 'v1', partitions: [first] }], [])
    const decided = new Map(
      problem.cells.map(({ id }, at) => [id, answer.hidden[at] === true ? 'hidden' : 'shown'] as const),
    )
    return publish(
      [
        { id: 'v1', partitions: [first], decided },
        { id: 'v2', partitions: [second] },
      ],
      [['v1', 'v2', same]],
    )
  }

  it('leave what is hidden of both open to who knows how many are the same', () => {
    // Twelve more, and nobody else altered.
    const second = partition({ work: 18, housing: 12, family: 3, school: 6, other: 9 })
    const { problem, answer } = again(second, first)
    expect(answer.isGivenByLinks).toBe(false)
    const ranges = rangesOf(problem, answer.hidden, solver)
    const sensitive = problem.cells.flatMap(({ isSensitive, id }) => (isSensitive ? [id] : []))
    expect(sensitive).toEqual(['v1/0/family', 'v2/0/family'])
    for (const { id, min, max } of ranges.filter((one) => sensitive.includes(one.id)))
      expect([id, min <= 1, max >= 5]).toEqual([id, true, true])
  })

  it('are known for giving away what no hiding can protect', () => {
    // Of twelve that were told and are the same, eleven were told as another thing before.
    const second = partition({ work: 4, housing: 20, family: 20, school: 6, other: 7 })
    const same = partition({ work: 4, housing: 8, family: 3, school: 6, other: 7 })
    expect(again(second, same).answer.isGivenByLinks).toBe(true)
  })
})
