import {
  classCellId,
  closedContributors,
  type Contributor,
  type Dimension,
  EMPLOYER_SECTORS,
  HARD_TO_FILL,
  LEAD_CLOSE_REASONS,
  LEAVE_REASONS,
  leftContributors,
  type Measure,
  OCCUPATION_FIELDS,
  type OutcomeCell,
  type Partition,
  partitionProblem,
  suppressedCell,
  type Suppression,
  type SuppressionProblem,
  TOTAL_CELL_ID,
  yearKey,
  type YearRecord,
} from '@inflytt/domain'
import { NOTHING_KEPT, type NewTable, versionsOf } from './new-table.ts'
import { nextVersion, type Planned, type Publication } from './publication.ts'

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

/** Leads that closed and households that left, by why, and positions that newcomers filled. */
export function planPartitions(publication: Publication, record: YearRecord): Planned {
  const families = countedOf(record).flatMap((counted) => {
    const { measure, partitions } = counted
    const key = yearKey(measure, undefined, record.year)
    const table = nextVersion(publication, key, mergedContributors(partitions))
    return table === undefined ? [] : [{ counted, table }]
  })
  const { threshold } = publication
  const problems = families.map(({ counted: { partitions, isHiddenWhole } }) =>
    partitionProblem(partitions, { threshold, isHiddenWhole }),
  )
  const tablesOf = (
    { counted: { measure, partitions }, table }: (typeof families)[number],
    { cells }: SuppressionProblem,
    answer: Suppression,
  ): NewTable[] => {
    const hidden = new Set(cells.filter((_, at) => answer.hidden[at]).map(({ id }) => id))
    const cellOf = (id: string, key: Partial<OutcomeCell>): OutcomeCell =>
      hidden.has(id)
        ? suppressedCell(key)
        : { ...key, ...SHOWN, value: cells.find((cell) => cell.id === id)!.value }
    return [
      { ...table, cells: [cellOf(TOTAL_CELL_ID, {})] },
      ...partitions.map(({ by, classes }, at): NewTable => {
        const key = yearKey(measure, by, record.year)
        return {
          id: publication.deps.newId(),
          key,
          version: (versionsOf(publication.previous, key).at(-1)?.version ?? 0) + 1,
          cells: classes.map((name) => cellOf(classCellId(at, name), { [by]: name })),
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

/** Each record with its classes in all partitions together, so that a change of any of them is an alteration. */
function mergedContributors(partitions: readonly Partition[]): Contributor[] {
  const [first, ...further] = partitions
  return first!.contributors.map((contributor, index) => ({
    ...contributor,
    label: further.map(({ contributors }) => contributors[index]!.part).join('/'),
  }))
}
