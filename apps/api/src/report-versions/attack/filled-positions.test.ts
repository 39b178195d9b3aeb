import {
  chooseHidden,
  classCellId,
  type Contributor,
  EMPLOYER_SECTORS,
  HARD_TO_FILL,
  OCCUPATION_FIELDS,
  type Partition,
  type PartitionGroup,
  partitionProblem,
  totalCellId,
} from '@inflytt/domain'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../demo/demo-random.ts'
import { rangesOf } from './attack.testing.ts'
import { attackFilled, type ListedNeed, narrowed, type Newcomer } from './filled-attack.testing.ts'
import { createHighsSolver } from '../solver/highs-solver.ts'

const CLASSES = {
  occupationField: OCCUPATION_FIELDS,
  employerSector: EMPLOYER_SECTORS,
  isHardToFill: HARD_TO_FILL,
} as const
type Attribute = keyof typeof CLASSES
const ATTRIBUTES = Object.keys(CLASSES) as Attribute[]
const PLACES = ['2303', '2305', '2309', '2313', '2321', '2326', '2361', '2380']
const RULES = { threshold: 5, isHiddenWhole: false }
const solver = await createHighsSolver()

/** A need, and how many of its filled positions newcomers took. */
type Filled = Record<Attribute, string> & { filled: number; newcomers: number }

const classesOf = (need: Filled) => ATTRIBUTES.map((by) => need[by])
const newcomersOf = (needs: readonly Filled[]): (Contributor & { need: number })[] =>
  needs.flatMap(({ newcomers }, need) =>
    Array.from({ length: newcomers }, (_, at) => ({
      id: `${need}-${at}`,
      municipality: PLACES[(need + at) % PLACES.length]!,
      part: null,
      label: '',
      need,
    })),
  )
const partitionsOf = (needs: readonly Filled[]): Partition[] =>
  ATTRIBUTES.map((by) => ({
    classes: CLASSES[by],
    contributors: newcomersOf(needs).map((one) => ({ ...one, part: needs[one.need]![by] })),
  }))
const groupsOf = (needs: readonly Filled[]): PartitionGroup[] =>
  needs.map((need, at) => ({
    classes: classesOf(need),
    contributors: newcomersOf(needs).filter((one) => one.need === at),
    most: need.filled,
    knownTo: [PLACES[at % PLACES.length]!],
  }))

/** What is told of a year, beside what its officers read of its needs. */
function publish(needs: readonly Filled[], groups: PartitionGroup[] | undefined) {
  const version = { id: 'v', partitions: partitionsOf(needs), groups }
  const problem = partitionProblem({ versions: [version], links: [] }, RULES)
  const { hidden } = chooseHidden(problem, solver)
  const valueOf = (id: string) => {
    const at = problem.cells.findIndex((cell) => cell.id === id)
    return at === -1 ? 0 : hidden[at] === true ? undefined : problem.cells[at]!.value
  }
  return {
    needs: needs.map((need, at): ListedNeed => ({
      id: String(at),
      municipalityCode: PLACES[at % PLACES.length]!,
      reportedByPartyId: null,
      reportedMonth: '2025-01',
      occupationField: need.occupationField,
      employerSector: need.employerSector,
      isHardToFill: need.isHardToFill === 'unknown' ? null : need.isHardToFill === 'true',
      filledTotal: need.filled,
    })),
    newcomers: newcomersOf(needs).map(({ id, need, municipality }): Newcomer => ({
      needId: String(need),
      householdRef: id,
      municipality,
    })),
    total: valueOf(totalCellId('v')),
    told: new Map(
      ATTRIBUTES.map((by, at) => [
        by,
        new Map(CLASSES[by].map((name) => [name, valueOf(classCellId('v', at, name))])),
      ]),
    ),
  }
}

/** Education is filled by two sectors alone, and these fill nothing else. */
const CLUSTERED = (
  [
    ['education', 'municipal', 'true', 2, 2],
    ['education', 'municipal', 'unknown', 4, 2],
    ['education', 'municipal', 'false', 1, 1],
    ['education', 'non_profit', 'true', 2, 2],
    ['health_care', 'regional', 'false', 1, 1],
    ['defence_rescue', 'state', 'true', 4, 2],
    ['hospitality', 'private', 'true', 4, 1],
    ['industry', 'private', 'true', 1, 1],
    ['transport', 'private', 'false', 2, 1],
    ['it', 'private', 'unknown', 1, 0],
  ] as const
).map(([occupationField, employerSector, isHardToFill, filled, newcomers]): Filled => ({
  occupationField,
  employerSector,
  isHardToFill,
  filled,
  newcomers,
}))

function someNeeds(count: number, seed: number): Filled[] {
  const random = seededRandom(seed)
  const one = (classes: readonly string[], most: number) => classes[random(most)]!
  const most = 2 + random(5)
  return Array.from({ length: count }, () => {
    const filled = 1 + random(most)
    return {
      occupationField: one(OCCUPATION_FIELDS, 5),
      employerSector: one(EMPLOYER_SECTORS, 4),
      isHardToFill: one(HARD_TO_FILL, 3),
      filled,
      newcomers: random(filled + 1),
    }
  })
}

describe('positions that newcomers filled', () => {
  it('would be worked out where the open counts are left out of the problem', () => {
    const told = publish(CLUSTERED, undefined)
    expect(narrowed(attackFilled(told, solver)).map(({ name }) => name)).toContain(
      'employerSector non_profit',
    )
  })

  it('stay open beside them', () => {
    const told = publish(CLUSTERED, groupsOf(CLUSTERED))
    expect(told.total).toBe(13)
    expect(narrowed(attackFilled(told, solver))).toEqual([])
    expect(told.told.get('employerSector')!.get('own_business')).toBe(0)
  })

  it('are hidden all of them where newcomers filled nearly all', () => {
    const needs = CLUSTERED.map((need) => ({ ...need, newcomers: need.filled }))
    const told = publish(needs, groupsOf(needs))
    expect(told.total).toBeUndefined()
    expect(narrowed(attackFilled(told, solver))).toEqual([])
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('stay open in a year of few needs, %i', (seed) => {
    const needs = someNeeds(10, seed)
    const ranges = attackFilled(publish(needs, groupsOf(needs)), solver)
    expect(ranges.filter(({ isFew }) => isFew).length).toBeGreaterThan(0)
    expect(narrowed(ranges)).toEqual([])
    expect(ranges.filter(({ name, min, max }) => !name.startsWith('need') && min === max)).toEqual([])
  })

  it.each([1, 2, 3])('are told by every attribute in a year of many needs, %i', (seed) => {
    const needs = someNeeds(80, seed)
    const told = publish(needs, groupsOf(needs))
    const cells = [told.total, ...[...told.told.values()].flatMap((table) => [...table.values()])]
    expect(cells).not.toContain(undefined)
    expect(narrowed(attackFilled(told, solver))).toEqual([])
  })

  it.each([1, 2, 3, 4])('stay open in both versions of a year, %i', (seed) => {
    const before = someNeeds(12, seed)
    const after = before.map((need, at) =>
      at < 4 ? { ...need, filled: need.filled + 3, newcomers: need.newcomers + 2 } : need,
    )
    const earlier = { id: 'v1', partitions: partitionsOf(before), groups: groupsOf(before) }
    const first = partitionProblem({ versions: [earlier], links: [] }, RULES)
    const { hidden } = chooseHidden(first, solver)
    const decided = new Map(
      first.cells.map(({ id }, at) => [id, hidden[at] === true ? 'hidden' : 'shown'] as const),
    )
    const problem = partitionProblem(
      {
        versions: [
          { ...earlier, decided },
          { id: 'v2', partitions: partitionsOf(after), groups: groupsOf(after) },
        ],
        links: [{ versions: ['v1', 'v2'], partitions: earlier.partitions }],
      },
      RULES,
    )
    const answer = chooseHidden(problem, solver)
    const ranges = rangesOf(problem, answer.hidden, solver)
    const known = problem.cells.flatMap(({ id, demand }, at) =>
      demand !== undefined && (ranges[at]!.min > demand.atMost || ranges[at]!.max < demand.atLeast)
        ? [id]
        : [],
    )
    expect(answer.isGivenByLinks).toBe(false)
    expect(known).toEqual([])
    expect(problem.cells.some(({ isSensitive }) => isSensitive)).toBe(true)
  })
})
