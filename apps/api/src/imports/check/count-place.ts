import {
  type Aggregate,
  fault,
  type ImportMessage,
  liesWithin,
  type MonthRange,
  overlap,
  yearOf,
} from '@inflytt/domain'
import type { ImportBatch } from '../import-batch.ts'
import type { CheckContext } from './check-context.ts'

/** Where and when those of a count moved in. */
export interface CountPlace {
  municipalityCode: string
  period: MonthRange
}

/** What a count is counted with: the aggregate that it is part of, where it is of one, and the programme. */
export interface CountSurroundings {
  parent: Aggregate | undefined
  programmeId: string
}

/** What a count of a place is counted with; or why it cannot stand. */
export function surroundingsOf(
  { municipalityCode, period }: CountPlace,
  asked: string | undefined,
  batch: ImportBatch,
  { context, places }: CheckContext,
): CountSurroundings | ImportMessage {
  const { county, activeAggregates } = context
  const extent = (programmeId: string) => ({
    municipalityCodes: [municipalityCode],
    periodFrom: period.from,
    periodToLatest: period.to,
    programmeId,
  })
  const touching = activeAggregates
    .filter(({ relation, programmeId }) => relation === 'root' && (asked ?? programmeId) === programmeId)
    .filter((root) => overlap(extent(root.programmeId), root, county))
  const parent = touching.find((root) => liesWithin(extent(root.programmeId), root, county))
  if (parent !== undefined) return { parent, programmeId: parent.programmeId }
  const [beyond] = touching
  if (beyond !== undefined) return beyondParent(period, beyond)
  if (batch.municipalityCode !== null)
    return fault(
      'not-yours',
      'period',
      'The period lies outside every number that is known together. Log the households one by one; the coordinator can enter a count of its own.',
    )
  const programmeId = asked ?? places.programmeOf(period.from)
  return programmeId === undefined
    ? fault('required-missing', 'programmeId', 'No programme covers the period. Name one.')
    : { parent: undefined, programmeId }
}

function beyondParent(period: MonthRange, parent: Aggregate): ImportMessage {
  const from = period.from < parent.periodFrom ? parent.periodFrom : period.from
  const to = period.to > parent.periodToLatest ? parent.periodToLatest : period.to
  return fault(
    'part-beyond-parent',
    'period',
    `${periodName(period)} reaches beyond the ${parent.households} households that are known together for ${parent.periodFrom}--${parent.periodToLatest}: some of the count would be counted twice. Give the count of ${from}--${to} alone, written ${from}--${to}; those after it are logged one by one.`,
    { allowed: [from, to] },
  )
}

/** `2021`, or `2024-01--2024-10`. */
export function periodName({ from, to }: MonthRange): string {
  const isYear = from.endsWith('-01') && to.endsWith('-12') && yearOf(from) === yearOf(to)
  return isYear ? from.slice(0, 4) : `${from}--${to}`
}
