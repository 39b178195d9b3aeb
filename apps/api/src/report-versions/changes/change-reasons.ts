import type { Measure } from '@inflytt/domain'
import { measureOf, type ReportRow, type TableId } from '@inflytt/reports'

const HOUSEHOLDS = ['household', 'aggregate_outcome', 'period_report']
const MONEY = ['agreement', 'agreement_party', 'contribution', 'budget_line', 'cost', 'carry_over']

/** Which records an open measure rests on. */
const RESTS_ON: { readonly [M in Measure]?: readonly string[] } = {
  targetShare: [...HOUSEHOLDS, 'target'],
  runRate: [...HOUSEHOLDS, 'target'],
  costPerHousehold: [...HOUSEHOLDS, ...MONEY],
  sekPerInhabitant: MONEY,
  balance: MONEY,
  needsOpen: ['recruitment_need'],
  needsFilledShare: ['recruitment_need'],
  activities: ['activity'],
  participants: ['activity'],
  costPerParticipant: ['activity', ...MONEY],
}

export interface ChangeKind {
  recordType: string
  action: string
}

/** Which of the kinds of changes may have changed a figure: why, as far as it can be told without pointing at anybody. */
export function reasonsFor(
  tableId: TableId,
  { measure }: Pick<ReportRow, 'measure'>,
  kinds: readonly ChangeKind[],
): ChangeKind[] {
  if (tableId === 'T14') return [{ recordType: 'statistic', action: 'change' }]
  const asked = measureOf(measure)
  const types =
    tableId === 'T11' || measure.startsWith('overskjutande_medel')
      ? MONEY
      : ((asked && RESTS_ON[asked]) ?? HOUSEHOLDS)
  const told = new Map(kinds.map(asTold).map((kind) => [`${kind.recordType}/${kind.action}`, kind]))
  return [...told.values()].filter(({ recordType }) => types.includes(recordType))
}

/** Who reads why a position is filled would know that a newcomer filled it: a match is told as any change of a need. */
function asTold(kind: ChangeKind): ChangeKind {
  return kind.recordType === 'recruitment_match'
    ? { recordType: 'recruitment_need', action: 'change' }
    : kind
}
