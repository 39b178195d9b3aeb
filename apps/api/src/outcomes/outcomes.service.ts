import type { Db } from '@inflytt/db'
import {
  assertOpen,
  type Dimension,
  hideSmall,
  isTier1,
  type Measure,
  needsMask,
  openAggregates,
  type Outcome,
  type StrictMask,
} from '@inflytt/domain'
import type { RecordContext } from '../record-context.ts'
import { MEASURE_READERS } from './measure-readers.ts'
import { readPublished } from './published.reader.ts'
import { readStrictMask } from './strict-mask.reader.ts'

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
  const outcome = await computeOutcome(db, context, question)
  return context.settings.strictDisclosure ? withoutSmall(db, context, asked, outcome) : outcome
}

/** Where `strictDisclosure` is on, what small counts of single municipalities would tell is hidden (docs/disclosure.md). */
async function withoutSmall(
  db: Db,
  context: RecordContext,
  asked: OutcomeQuestion & { by: Dimension[]; isWholeCounty: boolean },
  outcome: Outcome,
): Promise<Outcome> {
  const question = { ...asked, municipalities: asked.municipalities ?? context.county }
  const { closed } = openAggregates(context.activeAggregates, context.county)
  return hideSmall(outcome, question, {
    closed,
    mask: needsMask(question) ? await readStrictMask(db, context) : ALL_TOLD,
  })
}

const ALL_TOLD: StrictMask = { isTold: () => true }

/** Computes a measure whoever may learn it: for what decides of its own what it tells. */
export function computeOutcome(
  db: Db,
  context: RecordContext,
  question: OutcomeQuestion,
): Promise<Outcome> {
  return MEASURE_READERS[question.measure](db, context, {
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
