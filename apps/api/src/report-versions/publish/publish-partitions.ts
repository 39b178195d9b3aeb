import {
  classCellId,
  closedContributors,
  type Contributor,
  contributorsIn,
  type Dimension,
  EMPLOYER_SECTORS,
  groupsKept,
  groupsRow,
  type FilledNeed,
  HARD_TO_FILL,
  keepGroups,
  type KeptContributors,
  LEAD_CLOSE_REASONS,
  LEAVE_REASONS,
  leftContributors,
  type Measure,
  type NewcomerMatch,
  OCCUPATION_FIELDS,
  type OutcomeCell,
  type Partition,
  type PartitionGroup,
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
import { keyer, nextVersion, type NextVersion, type Planned, type Publication } from './publication.ts'

/** A count of a year of which nothing is open, and what it is split by. */
interface Counted {
  measure: Measure
  isHiddenWhole: boolean
  partitions: readonly (Partition & { by: Dimension })[]
  /** Where something of it is open. */
  groups?: readonly PartitionGroup[]
}

const NEED_ATTRIBUTES = {
  occupationField: OCCUPATION_FIELDS,
  employerSector: EMPLOYER_SECTORS,
  isHardToFill: HARD_TO_FILL,
} as const

const NEED_ATTRIBUTE_NAMES = Object.keys(NEED_ATTRIBUTES) as (keyof typeof NEED_ATTRIBUTES)[]

interface CountedFamily {
  counted: Counted
  next: NextVersion
  versions: readonly PartitionVersion[]
  links: readonly PartitionLink[]
}

/**
 * Leads that closed and households that left, by why, and positions that newcomers filled.
 * @param unknown those of which nothing at all is recorded: unknown where they would be told as none
 */
export async function planPartitions(
  publication: Publication,
  record: YearRecord,
  unknown: ReadonlySet<Measure>,
): Promise<Planned> {
  const { previous, threshold, deps } = publication
  const { year } = record
  const families: CountedFamily[] = []
  for (const counted of countedOf(record)) {
    const key = yearKey(counted.measure, undefined, year)
    const contributors = mergedContributors(counted.partitions)
    const next = await nextVersion(publication, { key, year, contributors })
    if (next !== undefined) families.push(familyOf(publication, { counted, next, year }))
  }
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
    // Nothing is told where something would follow of those that everybody can name, whatever else is hidden.
    const isWithheld = answer.rowsHiddenWhole.includes(groupsRow(table.id))
    const byId = new Map(
      cells.map(({ id, value }, at) => [id, { value, isHidden: isWithheld || answer.hidden[at] }]),
    )
    const cellOf = (id: string, key: Partial<OutcomeCell>): OutcomeCell => {
      // What is open to be none has no cell in the problem.
      const { value, isHidden } = byId.get(id) ?? { value: 0, isHidden: false }
      if (isHidden === true) return suppressedCell(key)
      return { ...key, ...(unknown.has(measure) ? UNKNOWN : { ...SHOWN, value }) }
    }
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
  const { measure, partitions, groups } = counted
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
    const { groups: kept } = keptOf(its)
    return {
      id: its.id,
      partitions: asIn(before),
      groups: kept && groupsKept(kept, contributorsIn(before)),
      decided: new Map(all.map(({ id, cell }) => [id, isTold(cell) ? 'shown' : 'hidden'] as const)),
    }
  })
  const current: PartitionVersion = { id: table.id, partitions, groups }
  return {
    counted,
    next: {
      ...next,
      table: {
        ...table,
        kept: {
          ...table.kept,
          ...(groups && { groups: keepGroups(groups, keyer(table.kept.salt)) }),
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
const UNKNOWN = { ...SHOWN, value: null, status: 'unknown' } as const

/** That nothing is recorded tells as much as that there is none. */
function isTold(cell: OutcomeCell | undefined): boolean {
  return cell !== undefined && cell.status !== 'suppressed'
}

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
      partitions: NEED_ATTRIBUTE_NAMES.map((by) => ({
        by,
        classes: NEED_ATTRIBUTES[by],
        contributors: record.matches.map((match) => newcomer(match, match[by])),
      })),
      groups: record.filledNeeds.map((need) => needGroup(need, record)),
    },
  ]
}

/** A need, as everybody is taken to know it: how many positions are filled, and not by whom. */
function needGroup(need: FilledNeed, { matches }: YearRecord): PartitionGroup {
  const { id, municipality, partyId, filledTotal } = need
  return {
    classes: NEED_ATTRIBUTE_NAMES.map((by) => need[by]),
    contributors: matches.filter(({ needId }) => needId === id).map((match) => newcomer(match, null)),
    most: filledTotal,
    knownTo: partyId === null ? [municipality] : [municipality, partyId],
  }
}

function newcomer({ householdRef, municipality }: NewcomerMatch, part: string | null): Contributor {
  return { id: householdRef, municipality, part, label: '' }
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
