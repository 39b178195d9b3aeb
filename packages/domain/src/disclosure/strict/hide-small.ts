import { openKeyOf } from '../../outcome/grid.ts'
import type { Dimension, Measure } from '../../outcome/measures.ts'
import type { Footnote, Outcome, OutcomeCell, OutcomeTotal } from '../../outcome/outcome.ts'
import type { Span } from './strict-problem.ts'
import type { StrictMask } from './strict-mask.ts'

/** K1 and what follows from it and open figures alone. */
const RESTS_ON_HOUSEHOLDS: ReadonlySet<Measure> = new Set([
  'households',
  'targetShare',
  'runRate',
  'costPerHousehold',
  'perThousandInhabitants',
])

export interface StrictQuestion extends Span {
  measure: Measure
  by: readonly Dimension[]
  municipalities: readonly string[]
  isWholeCounty: boolean
}

/** Whether the answer tells of some municipalities' households, so that a mask decides what is told. */
export function needsMask({ measure, by, isWholeCounty }: StrictQuestion): boolean {
  return RESTS_ON_HOUSEHOLDS.has(measure) && (!isWholeCounty || by.includes('municipality'))
}

/**
 * The answer without what is hidden: a cell or total over municipalities and years that do not add up of what is told
 * has no value, and no other member, note or footnote that gives it back. What is preliminary is told of the county
 * alone, and is null elsewhere.
 */
export function hideSmall(
  outcome: Outcome,
  question: StrictQuestion,
  { mask, closed }: { mask: StrictMask; closed: ReadonlySet<string> },
): Outcome {
  const { municipalities, isWholeCounty, from, to } = question
  const isTold = (codes: readonly string[], span: Span) => codes.every((code) => mask.isTold(code, span))
  const cells = outcome.cells.map((cell): OutcomeCell => {
    const { municipality, year } = cell
    if (municipality === undefined && isWholeCounty) return cell
    const span = year === undefined ? { from, to } : { from: year, to: year }
    return isTold(municipality === undefined ? municipalities : [municipality], span)
      ? { ...cell, preliminary: null }
      : hidden(openKeyOf(cell), cell)
  })
  const total: OutcomeTotal = isWholeCounty
    ? outcome.total
    : {
        ...(isTold(municipalities, { from, to })
          ? { ...outcome.total, preliminary: null }
          : hidden({}, outcome.total)),
        undecided: 0,
      }
  const isSmallBase = [...cells, total].some(({ note }) => note === 'small_base')
  const footnotes = outcome.footnotes
    .filter(({ code }) => code !== 'small-base' || isSmallBase)
    .filter(({ code }) => code !== 'coverage-undecided' || isWholeCounty)
    .map((footnote) => openFootnote(footnote, isWholeCounty, closed))
  return { ...outcome, cells, total, footnotes }
}

/** `target` is open whatever is hidden. */
function hidden(key: Partial<OutcomeCell>, { target }: Pick<OutcomeCell, 'target'>) {
  return {
    ...key,
    value: null,
    ...(target !== undefined && { target }),
    preliminary: null,
    bound: 'exact' as const,
    status: 'suppressed' as const,
  }
}

/** What is said of an aggregate counts no households of some municipalities. */
function openFootnote(
  footnote: Footnote,
  isWholeCounty: boolean,
  closed: ReadonlySet<string>,
): Footnote {
  if (footnote.code !== 'aggregate-outside') return footnote
  const { allocatedInQuery, allocated, remaining, ...open } = footnote
  if (closed.has(open.aggregateId)) return open
  return { ...open, allocated, remaining, ...(isWholeCounty && { allocatedInQuery }) }
}
