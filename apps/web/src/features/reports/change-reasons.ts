import { formatList } from '../../lib/format.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'

const WORDS: Readonly<Record<string, TextId>> = {
  household: 'fixed.reason.household',
  aggregate_outcome: 'fixed.reason.aggregate',
  period_report: 'fixed.reason.period',
  possible_duplicate: 'fixed.reason.duplicate',
  target: 'fixed.reason.target',
  recruitment_need: 'fixed.reason.need',
  recruitment_match: 'fixed.reason.need',
  activity: 'fixed.reason.activity',
  statistic: 'fixed.reason.statistic',
  report_version: 'fixed.reason.version',
}

/** Why a figure is told otherwise, by what kinds of records have been changed; money by any of its own. */
export function changeReasons(reasons: readonly { recordType: string; action: string }[]): string {
  const words = reasons.map(({ recordType, action }) =>
    recordType === 'household' && action === 'void'
      ? text('fixed.reason.voided')
      : recordType === 'household' && action === 'create'
        ? text('fixed.reason.added')
        : text(WORDS[recordType] ?? 'fixed.reason.money'),
  )
  return words.length === 0 ? text('fixed.reason.none') : formatList([...new Set(words)])
}
