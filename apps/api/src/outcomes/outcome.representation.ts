import { ATTRIBUTE_DIMENSIONS, BOUNDS, CELL_NOTES, CELL_STATUSES } from '@inflytt/domain'
import { z } from 'zod'

const bound = z.enum(BOUNDS)
export const cellStatusSchema = z.enum(CELL_STATUSES)
const month = z.string()
const attributes = z.object(
  Object.fromEntries(ATTRIBUTE_DIMENSIONS.map((name) => [name, z.string()])) as Record<
    (typeof ATTRIBUTE_DIMENSIONS)[number],
    z.ZodString
  >,
)
const details = {
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  responseRate: z.number().nullable(),
  base: z.int(),
  unknownShare: z.number().nullable(),
  note: z.enum(CELL_NOTES),
  target: z.int().nullable(),
  openShare: z.number().nullable(),
  highShare: z.number().nullable(),
  withInKind: z.number().nullable(),
  knownSek: z.int(),
  planned: z.int(),
  cancelled: z.int(),
  populationYear: z.int(),
  money: z.object({
    openingSek: z.int().nullable().describe('Null where nothing is recorded of the year.'),
    contributionsSek: z.int().nullable().describe('The known part; null where none is known.'),
    unknownContributions: z.int(),
    unsettledContributions: z
      .int()
      .describe('How many of the known contributions their parties have not approved.'),
    costsSek: z.int().nullable().describe('The known part; null where none is known.'),
    unknownCosts: z.int(),
  }),
  children: z.int(),
  after: z.int(),
  quality: z.object({
    knownShares: z.record(z.string(), z.number().nullable()),
    periodsExpected: z.int(),
    periodsClosed: z.int(),
    medianDaysToLogged: z.number().nullable(),
  }),
}

const aggregatePeriod = { periodFrom: month, periodToEarliest: month, periodToLatest: month }

/** One figure of a grid; null is a gap, `suppressed` one that rests on too few households. */
export const cellSchema = z.object({
  municipality: z.string().optional(),
  year: z.int().optional(),
  programme: z.string().optional(),
  ...attributes.partial().shape,
  ...z.object(details).partial().shape,
  value: z.number().nullable(),
  preliminary: z.int().nullable().describe('Null where it is not told.'),
  bound,
  status: cellStatusSchema,
})

/** A figure as it is answered. */
export const outcomeSchema = z
  .object({
    measure: z.string(),
    unit: z.string(),
    by: z.array(z.string()),
    period: z.object({ from: month, to: month }),
    cells: z.array(cellSchema),
    unallocated: z.array(
      z.object({
        aggregateId: z.string(),
        title: z.string(),
        municipalities: z.array(z.string()),
        ...aggregatePeriod,
        households: z.int(),
        allocated: z.int(),
        reserved: z.int(),
        remaining: z.int(),
        sourceTitle: z.string().describe('What the number is taken from; empty where it is not said.'),
        sourceDate: z.iso.date().nullable(),
        isDefinitionKnown: z.boolean().describe('Whether it is known how the households were counted.'),
      }),
    ),
    total: z.object({
      ...z.object(details).partial().shape,
      value: z.number().nullable(),
      bound,
      preliminary: z.int().nullable(),
      undecided: z.int(),
      status: cellStatusSchema,
    }),
    footnotes: z.array(z.looseObject({ code: z.string() })),
    definition: z.object({ id: z.string(), version: z.int() }),
    updatedAt: z.string(),
    dataVersion: z.string(),
  })
  .meta({
    id: 'Outcome',
    description: 'A figure: its cells, its total and what must be said beside it.',
  })
