import {
  classCellId,
  closedContributors,
  type Contributor,
  contributorsIn,
  type Dimension,
  EMPLOYER_SECTORS,
  HARD_TO_FILL,
  type KeptContributors,
  LEAD_CLOSE_REASONS,
  LEAVE_REASONS,
  leftContributors,
  type Measure,
  OCCUPATION_FIELDS,
  type OutcomeCell,
  type Partition,
  type PartitionLink,
  partitionProblem,
  type PartitionVersion,
  suppressedCell,
  type Suppression,
  type SuppressionProblem,
  totalCellId,
  unalteredBetween,
  yearKey,
  type YearRecord,
} from '@inflytt/domain'
import { keptOf, NOTHING_KEPT, type NewTable, versionsOf } from './new-table.ts'
import { nextVersion, type NextVersion, type Planned, type Publication } from './publication.ts'

/** A count of a year of which nothing is open, and what it is split by. */
interface Counted {
  measure: Measure
  isHiddenWhole: boolean
  partitions: readonly (Partition & { by: Dimension })[]
}

const NEED_ATTRIBUTES = {
  occupationField: OCCUPATION_FIELDS,
  employerSector: EMPLOYER_SECTORS,
  isHardToFill: HARD_TO_FILL,
} as const

interface CountedFamily {
  counted: Counted
  next: NextVersion
  versions: readonly PartitionVersion[]
  links: readonly PartitionLink[]
}

/** Leads that closed and households that left, by why, and positions that newcomers filled. */
export function planPartitions(publication: Publication, record: YearRecord): Planned {
  const { previous, threshold, deps } = publication
  const families = countedOf(record).flatMap((counted) => {
    const key = yearKey(counted.measure, undefined, record.year)
    const next = nextVersion(publication, key, mergedContributors(counted.partitions))
    return next === undefined ? [] : [familyOf(publication, { counted, next, year: record.year })]
  })
  const problems = families.map(({ versions, links, counted: { isHiddenWhole } }) =>
    partitionProblem({ versions, links }, { threshold, isHiddenWhole }),
  )
  const tablesOf = (
    { counted: { measure, partitions }, next: { table } }: CountedFamily,
    { cells }: SuppressionProblem,
    answer: Suppression,
  ): NewTable[] => {
    // The version before stands where this one would give away what is hidden in one of them.
    if (answer.isGivenByLinks) return []
    const hidden = new Set(cells.filter((_, at) => answer.hidden[at]).map(({ id }) => id))
    const cellOf = (id: string, key: Partial<OutcomeCell>): OutcomeCell =>
      hidden.has(id)
        ? suppressedCell(key)
        : { ...key, ...SHOWN, value: cells.find((cell) => cell.id === id)!.value }
    return [
      { ...table, cells: [cellOf(totalCellId(table.id), {})] },
      ...partitions.map(({ by, classes }, at): NewTable => {
        const key = yearKey(measure, by, record.year)
        return {
          id: deps.newId(),
          key,
          version: (versionsOf(previous, key).at(-1)?.version ?? 0) + 1,
          cells: classes.map((name) => cellOf(classCellId(table.id, at, name), { [by]: name })),
          kept: NOTHING_KEPT,
        }
      }),
    ]
  }
  return {
    problems,
    tables: (answers) =>
      families.flatMap((family, index) => tablesOf(family, problems[index]!, answers[index]!)),
  }
}

/** A count with the versions of it that were published, and what each two of them tell the same of. */
function familyOf(
  { previous }: Publication,
  { counted, next, year }: { counted: Counted; next: NextVersion; year: number },
): CountedFamily {
  const { measure, partitions } = counted
  const { table, earlier } = next
  const asIn = (kept: KeptContributors) => partitionsIn(partitions, contributorsIn(kept))
  const published = earlier.map(({ table: its, before }): PartitionVersion => {
    const cells = partitions.flatMap(({ by, classes }, at) => {
      const ofVersion = versionsOf(previous, yearKey(measure, by, year)).find(
        ({ reportVersionId }) => reportVersionId === its.reportVersionId,
      )
      return classes.map((name) => ({
        id: classCellId(its.id, at, name),
        cell: (ofVersion?.cells as OutcomeCell[] | undefined)?.find((one) => one[by] === name),
      }))
    })
    const all = [{ id: totalCellId(its.id), cell: (its.cells as OutcomeCell[])[0] }, ...cells]
    return {
      id: its.id,
      partitions: asIn(before),
      decided: new Map(
        all.map(({ id, cell }) => [id, cell?.status === 'confirmed' ? 'shown' : 'hidden'] as const),
      ),
    }
  })
  const current: PartitionVersion = { id: table.id, partitions }
  return {
    counted,
    next: {
      ...next,
      table: {
        ...table,
        kept: {
          ...table.kept,
          unaltered: Object.fromEntries(
            earlier.map(({ table: its, before, now }) => [its.id, unalteredBetween(before, now)]),
          ),
        },
      },
    },
    versions: [...published, current],
    links: [
      ...earlier.flatMap(({ table: its }) =>
        Object.entries(keptOf(its).unaltered ?? {}).map(([id, same]) => ({
          versions: [id, its.id] as const,
          partitions: asIn(same),
        })),
      ),
      ...earlier.map(({ table: its, before, now }) => ({
        versions: [its.id, table.id] as const,
        partitions: asIn(unalteredBetween(before, now)),
      })),
    ],
  }
}

const SHOWN = { preliminary: 0, bound: 'exact', status: 'confirmed' } as const

function countedOf(record: YearRecord): Counted[] {
  const one = (by: Dimension, classes: readonly string[], contributors: readonly Contributor[]) => [
    { by, classes, contributors },
  ]
  return [
    {
      measure: 'leadsClosed',
      isHiddenWhole: true,
      partitions: one('closeReason', LEAD_CLOSE_REASONS, closedContributors(record)),
    },
    {
      measure: 'householdsLeft',
      isHiddenWhole: true,
      partitions: one('leaveReason', [...LEAVE_REASONS, 'unknown'], leftContributors(record)),
    },
    {
      measure: 'needsFilledByNewcomers',
      isHiddenWhole: false,
      partitions: (Object.keys(NEED_ATTRIBUTES) as (keyof typeof NEED_ATTRIBUTES)[]).map((by) => ({
        by,
        classes: NEED_ATTRIBUTES[by],
        contributors: record.matches.map((match) => ({
          id: match.householdRef,
          municipality: match.municipality,
          part: match[by],
          label: '',
        })),
      })),
    },
  ]
}

const BETWEEN_PARTS = '/'

/** Each record with its classes in all partitions together, so that a change of any of them is an alteration. */
function mergedContributors(partitions: readonly Partition[]): Contributor[] {
  const [first, ...further] = partitions
  return first!.contributors.map((contributor, index) => ({
    ...contributor,
    label: further.map(({ contributors }) => contributors[index]!.part).join(BETWEEN_PARTS),
  }))
}

/** The same the other way: the partitions of records that were kept with their classes. */
function partitionsIn(
  partitions: readonly Partition[],
  merged: readonly Contributor[],
): readonly Partition[] {
  return partitions.map(({ classes }, at) => ({
    classes,
    contributors: merged.map((one) => ({
      ...one,
      part: at === 0 ? one.part : (one.label.split(BETWEEN_PARTS)[at - 1] ?? null),
    })),
  }))
}
