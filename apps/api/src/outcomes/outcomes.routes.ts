import {
  ATTRIBUTE_DIMENSIONS,
  DomainError,
  FIRST_YEAR,
  isTier1,
  MEASURE_NAMES,
  OPEN_DIMENSIONS,
  yearOf,
} from '@inflytt/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { answerAndKeep, answerKept, versionsOf } from '../http/answers/kept-answers.ts'
import { commaList, municipalityList, refuseUnknown, yearAsked } from '../http/requests/parameters.ts'
import { query } from '../http/requests/validate.ts'
import { readRecordContext, type RecordContext } from '../record-context.ts'
import { OUTCOME_EXAMPLE } from './outcome.example.ts'
import { outcomeSchema } from './outcome.representation.ts'
import { readOutcome } from './outcomes.service.ts'

const MAX_DIMENSIONS = 2
const DIMENSIONS = [...OPEN_DIMENSIONS, ...ATTRIBUTE_DIMENSIONS] as const

const outcomesQuery = z.strictObject({
  measure: z.enum(MEASURE_NAMES).default('households').describe('Which figure.'),
  by: commaList(z.enum(DIMENSIONS))
    .default(['year'])
    .describe(
      'At most two of municipality, year, programme and the attributes. An attribute is published for the county and fixed years, or by municipality for a fixed block of three years.',
    )
    .meta({ example: ['municipality', 'year'] }),
  from: yearAsked.optional().describe('First year; 2020 if left out.').meta({ example: 2022 }),
  to: yearAsked.optional().describe('Last year; the current one if left out.').meta({ example: 2025 }),
  municipality: municipalityList('Codes of municipalities; all, which is the county, if left out.'),
  programme: commaList(z.string())
    .optional()
    .describe('Ids of programmes, for the county only; all if left out.')
    .meta({ example: ['ta-steget'] }),
})

export function outcomesRoutes() {
  return new Hono<ApiEnv>().get(
    '/',
    describe({
      summary: 'Ask for a figure: the full grid of cells, its total, and what must be said beside it',
      description:
        'A gap is null, never zero. bound at_least means that more may be known only together; unallocated lists what is in the total but in no cell.',
      tag: 'figures',
      access: 'public',
      answers: { 200: answer(outcomeSchema, { example: OUTCOME_EXAMPLE }) },
      problems: ['not-published'],
    }),
    allow('outcomes', 'read'),
    answerKept,
    query(outcomesQuery),
    async (c) => {
      const { db, clock } = c.get('deps')
      const context = await readRecordContext(db, clock())
      const question = toQuestion(c.req.valid('query'), context)
      const { figures: live, publications, settings } = await versionsOf(c, db)
      // What comes from fixed years follows the publications, and tells nothing of what is recorded meanwhile.
      const figures = isTier1(question.measure, question.by) ? publications : live
      // While small counts are hidden, which municipalities have a row follows from the counts as they are now.
      const isLive = context.settings.strictDisclosure && question.by.includes('municipality')
      const beside = isLive ? [live.version] : []
      const tag = figureTag(
        figures.version,
        settings.version,
        JSON.stringify(question),
        context.today,
        ...beside,
      )
      checkIfNoneMatch(c, tag)
      const outcome = await readOutcome(db, context, question)
      return answerAndKeep(c, tag, {
        ...outcome,
        updatedAt: figures.updatedAt,
        dataVersion: String(figures.version),
      })
    },
  )
}

function toQuestion(asked: z.output<typeof outcomesQuery>, context: RecordContext) {
  if (asked.by.length > MAX_DIMENSIONS)
    throw new DomainError(
      'invalid-parameter',
      `by: at most ${MAX_DIMENSIONS} dimensions, of ${DIMENSIONS.join(', ')}.`,
    )
  refuseUnknown('municipality', asked.municipality, context.county)
  refuseUnknown(
    'programme',
    asked.programme,
    context.programmes.map(({ id }) => id),
  )
  const [earliest, latest] = [yearOf(context.settings.earliestMonth), yearOf(context.currentMonth)]
  const from = asked.from ?? Math.min(FIRST_YEAR, asked.to ?? FIRST_YEAR)
  const to = asked.to ?? latest
  for (const [name, year] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (year < earliest || year > latest)
      throw new DomainError(
        'invalid-parameter',
        `${name}: a year from ${earliest} to ${latest} is expected.`,
      )
  if (to < from) throw new DomainError('invalid-parameter', 'to: the last year lies before from.')
  return {
    measure: asked.measure,
    by: asked.by,
    from,
    to,
    municipalities: asked.municipality,
    programmes: asked.programme,
  }
}
