import type { OutcomeTotal } from '@inflytt/domain'
import type { OutcomeQuestion } from '../../lib/queries/outcome-queries.ts'
import { formatNumber, formatPercent } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import type { Reporting } from './reporting.ts'

/** K4 of a year: the share of the target, and the pace. */
export interface TargetFigures {
  share: Pick<OutcomeTotal, 'value' | 'bound' | 'target'>
  pace: Pick<OutcomeTotal, 'value'>
}

/** What the two answer, of the county or of one municipality. */
export function targetQuestions(
  year: number,
  municipality?: string,
): [OutcomeQuestion, OutcomeQuestion] {
  const here = municipality && ({ by: 'municipality,year', municipality } as const)
  const ofYear = { ...here, from: year, to: year }
  return [
    { measure: 'targetShare', ...ofYear },
    { measure: 'runRate', ...ofYear },
  ]
}

/** What is aimed at; null where no target is set, or 0. */
export function targetOf({ share }: TargetFigures): number | null {
  return share.target ?? null
}

/**
 * The share of the target, or that there is none; then the pace, with how many have reported where that is not all. A pace
 * that is not told, as of a lower bound, leaves no line.
 */
export function targetLines(figures: TargetFigures, reporting?: Reporting): (string | undefined)[] {
  const target = targetOf(figures)
  if (target === null) return [text('outcome.targetMissing')]
  const { share, pace } = figures
  const words = { target: formatNumber(target), bound: share.bound }
  return [
    share.value === null
      ? text('outcome.targetIs', words)
      : text('outcome.targetShare', { ...words, share: formatPercent(share.value, 1) }),
    pace.value === null
      ? undefined
      : text('outcome.pace', {
          pace: formatPercent(pace.value, 1),
          missing: reporting?.missing.length ?? 0,
          reported: reporting?.reported.length ?? 0,
          total: (reporting?.reported.length ?? 0) + (reporting?.missing.length ?? 0),
        }),
  ]
}
