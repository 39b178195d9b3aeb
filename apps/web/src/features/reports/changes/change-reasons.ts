import { formatList } from '../../../lib/text/format.ts'
import { text } from '../../../strings/text.ts'
import type { TextId } from '../../../strings/text.ts'

const WORDS: Readonly<Record<string, TextId>> = {
  household: 'fixing.reason.household',
  aggregate_outcome: 'fixing.reason.aggregate',
  period_report: 'fixing.reason.period',
  target: 'fixing.reason.target',
  recruitment_need: 'fixing.reason.need',
  activity: 'fixing.reason.activity',
  statistic: 'fixing.reason.statistic',
  report_version: 'fixing.reason.version',
}

const OF_ACTION: Readonly<Record<string, TextId>> = {
  'household:create': 'fixing.reason.added',
  'household:void': 'fixing.reason.voided',
  'household:restore': 'fixing.reason.restored',
  'period_report:reopen': 'fixing.reason.reopened',
}

/** Why a figure is told otherwise, by what kinds of records have been changed; money by any of its own. */
export function changeReasons(reasons: readonly { recordType: string; action: string }[]): string {
  const words = reasons.map(({ recordType, action }) =>
    text(OF_ACTION[`${recordType}:${action}`] ?? WORDS[recordType] ?? 'fixing.reason.money'),
  )
  return words.length === 0 ? text('fixing.reason.none') : formatList([...new Set(words)])
}
