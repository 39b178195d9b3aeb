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
  const hidden = new Set(
    solved?.problem.cells.filter((_, at) => solved.answer.hidden[at]).map(({ id }) => id),
  )
  const spans = spansOf({ currentYear })
  const since = spans.find(({ to }) => to === currentYear)
  const isShown = (id: string) => !hidden.has(id)
  /** A sum is told where it adds up of what is told: its years, whole blocks, all years since the first. */
  const isTold = (municipality: string, { from, to }: Span): boolean => {
    if (from > to) return true
    if (since !== undefined && from === since.from && to === since.to)
      if (isShown(spanCellId(municipality, since))) return true
    const block = spans.find((one) => one.from === from && one.to === blockOf(from).to && one.to <= to)
    if (block !== undefined && isShown(spanCellId(municipality, block)))
      return isTold(municipality, { from: block.to + 1, to })
    return isShown(yearCellId(municipality, from)) && isTold(municipality, { from: from + 1, to })
  }
  return { isTold }
}
