import type { Db } from '@inflytt/db'
import {
  assertOpen,
  type Dimension,
  DomainError,
  isTier1,
  type Measure,
  type Outcome,
} from '@inflytt/domain'
import type { RecordContext } from '../record-context.ts'
import { MEASURE_READERS } from './measure-readers.ts'
import { readPublished } from './published.reader.ts'

export interface OutcomeQuestion {
  measure: Measure
  by: readonly string[]
  from: number
  to: number
  /** Undefined, or all of them, is the county. */
  municipalities?: readonly string[] | undefined
  programmes?: readonly string[] | undefined
  /** Decimals of a percent; one if left out. */
  percentDecimals?: number | undefined
}

/**
 * Answers a question to the figures: the one way from what is kept to what is shown.
 * @throws DomainError `not-published`
 */
export async function readOutcome(
  db: Db,
  context: RecordContext,
  question: OutcomeQuestion,
): Promise<Outcome> {
  const asked = {
    ...question,
    by: question.by as Dimension[],
    isWholeCounty: isWholeCounty(context, question),
    hasProgrammeFilter: question.programmes !== undefined,
  }
  if (isTier1(question.measure, question.by)) return readPublished(db, context, asked)
  assertOpen(asked)
  return computeOutcome(db, context, question)
}

/** Computes a measure whoever may learn it: for what decides of its own what it tells. */
export function computeOutcome(
  db: Db,
  context: RecordContext,
  question: OutcomeQuestion,
): Promise<Outcome> {
  const read = MEASURE_READERS[question.measure]
  if (read === undefined)
    throw new DomainError('invalid-parameter', `measure: ${question.measure} is not computed yet.`)
  return read(db, context, {
    ...question,
    by: question.by as Dimension[],
    municipalities: [...(question.municipalities ?? context.county)].toSorted(),
    isWholeCounty: isWholeCounty(context, question),
    programmes: question.programmes,
  })
}

function isWholeCounty({ county }: RecordContext, { municipalities }: OutcomeQuestion): boolean {
  return municipalities === undefined || municipalities.length === county.length
}
