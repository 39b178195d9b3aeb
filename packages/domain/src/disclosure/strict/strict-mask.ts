import { blockOf } from '../publication/blocks.ts'
import type { Suppression, SuppressionProblem } from '../suppression/problem.ts'
import { type Span, spanCellId, spansOf, yearCellId } from './strict-problem.ts'

/** What is told of K1 by municipality. */
export interface StrictMask {
  /** Whether the sum over these years is told of a municipality. */
  isTold(municipality: string, span: Span): boolean
}

/** Undefined problem and answer: nothing is small, and all is told. */
export function strictMask(
  solved: { problem: SuppressionProblem; answer: Suppression } | undefined,
  currentYear: number,
): StrictMask {
  const hidden = new Map(
    solved?.problem.cells.map(({ id }, at) => [id, solved.answer.hidden[at] === true]),
  )
  const spans = spansOf({ currentYear })
  const since = spans.find(({ to }) => to === currentYear)
  /** A sum is told where it adds up of what is told: its years, whole blocks, all years since the first. */
  const isTold = (municipality: string, { from, to }: Span): boolean => {
    if (from > to) return true
    const isSince = since !== undefined && from === since.from && to === since.to
    if (isSince && hidden.get(spanCellId(municipality, since)) === false) return true
    const block = spans.find((one) => one.from === from && one.to === blockOf(from).to && one.to <= to)
    if (block !== undefined && hidden.get(spanCellId(municipality, block)) === false)
      return isTold(municipality, { from: block.to + 1, to })
    return (
      hidden.get(yearCellId(municipality, from)) !== true && isTold(municipality, { from: from + 1, to })
    )
  }
  return { isTold }
}
