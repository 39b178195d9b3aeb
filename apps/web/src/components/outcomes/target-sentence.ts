import { formatPercent } from '../../lib/text/format.ts'
import type { Sentence } from './sentence.tsx'
import { targetOf } from './target-lines.ts'
import type { TargetFigures } from './target-lines.ts'

const REACHED_PERCENT = 100

/** How the year goes against its target; undefined where none is set: that it is missing is no finding. */
export function targetSentence(year: number, figures: TargetFigures): Sentence | undefined {
  const target = targetOf(figures)
  if (target === null) return undefined
  const { value, bound } = figures.share
  // Nothing reported, or nothing yet: the target stands alone.
  if (value === null || value === 0) return { id: 'outcome.yearTarget', values: { year, target } }
  if (value >= REACHED_PERCENT) return { id: 'outcome.yearTargetReached', values: { year, target } }
  const share = formatPercent(value, 1)
  return { id: 'outcome.yearTargetShare', values: { year, target, share, bound } }
}
