import { departuresOf } from '../../kpi/departures.ts'
import { closedIn } from '../../kpi/leads.ts'
import { yearOf } from '../../period/period.ts'
import { type Contributor, countedIn, type SingleFigure, type YearRecord } from './contributors.ts'
import { personsBeyondTwo } from './persons-told.ts'

/** How many stand behind each part of a figure that is told. */
export type PartCounts = ReadonlyMap<string, number>

export function partCounts(contributors: readonly Pick<Contributor, 'part'>[]): PartCounts {
  const counts = new Map<string, number>()
  for (const { part } of contributors) if (part !== null) counts.set(part, (counts.get(part) ?? 0) + 1)
  return counts
}

const MILESTONES = ['retention12', 'retention24', 'retention36'] as const satisfies SingleFigure[]

/**
 * How many households, leads or persons a figure would tell of by a difference between it and what is told beside it,
 * below 0 where the other is the larger.
 * @param toldOf the parts of another figure of the same year as it is told now; undefined where it is not
 */
export function differencesOf(
  measure: SingleFigure,
  { parts, record }: { parts: PartCounts; record: YearRecord },
  toldOf: (measure: SingleFigure) => PartCounts | undefined,
): number[] {
  switch (measure) {
    case 'retention12':
    case 'retention24':
    case 'retention36':
      return [
        ...leftBetween(measure, parts, toldOf),
        // Beside `householdsLeft`, which is by the year of leaving.
        ...(measure === 'retention36' ? [leftAfter(record)] : []),
      ]
    case 'conversion':
    case 'conversionClosed':
      // Beside `leadsClosed`, which is by the year of closing.
      return [closedAfter(record)]
    case 'persons':
    case 'personsBeforeNovember':
      // Beside the kinds of households.
      return [personsBeyondTwo(countedIn(record.logged))]
    default:
      return []
  }
}

/** Who has left at one milestone has left at the next, unless a return was recorded. */
function leftBetween(
  measure: (typeof MILESTONES)[number],
  parts: PartCounts,
  toldOf: (measure: SingleFigure) => PartCounts | undefined,
): number[] {
  return MILESTONES.filter((one) => one !== measure).flatMap((one) => {
    const told = toldOf(one)
    return told === undefined ? [] : [(parts.get('left') ?? 0) - (told.get('left') ?? 0)]
  })
}

function leftAfter({ year, departed }: YearRecord): number {
  return departuresOf(departed).filter((one) => one.year > year).length
}

function closedAfter({ year, leads }: YearRecord): number {
  return leads.filter((lead) => {
    const month = closedIn(lead)
    return month !== undefined && yearOf(month) > year && yearOf(lead.firstContactMonth) <= year
  }).length
}
