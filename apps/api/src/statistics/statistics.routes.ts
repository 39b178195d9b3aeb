import { listParticipating, readDataVersions } from '@inflytt/db'
import { type ReferenceStatistic, STATISTIC_MEASURES, STATISTIC_UNITS } from '@inflytt/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { describe, listOf } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { listAnswer, pageParameters, pageOf } from '../http/requests/paging.ts'
import {
  commaList,
  inOrder,
  municipalityList,
  refuseUnknown,
  yearAsked,
} from '../http/requests/parameters.ts'
import { query } from '../http/requests/validate.ts'
import { listReferenceStatistics, listTableStates } from './statistics.service.ts'

const SOURCES = ['SCB', 'Kolada'] as const

const statisticSchema = z
  .object({
    measure: z.enum(STATISTIC_MEASURES),
    unit: z.enum(['moves', 'persons', 'thousandSek', 'percent']),
    municipality: z.string(),
    year: z.int(),
    value: z.number(),
    source: z.enum(SOURCES),
    table: z
      .string()
      .nullable()
      .describe('The name of the table at its source; null where it is not told.'),
    origin: z
      .enum(['snapshot', 'fetched'])
      .describe('snapshot: from the copy that comes with the program.'),
    fetched: z
      .string()
      .nullable()
      .describe('A moment where this server fetched it; a day, or null, in the copy.'),
    isPerturbed: z
      .boolean()
      .describe('Carries noise (Cell Key Method, from 2025): never to be added or compared with 2024.'),
  })
  .meta({
    id: 'ReferenceStatistic',
    description:
      'An official figure of a municipality and a year. A move is neither a person nor a household; moves of municipalities must not be added to a county.',
  })

const EXAMPLE = {
  measure: 'netMigration' as const,
  unit: 'moves' as const,
  municipality: '2305',
  year: 2025,
  value: -11,
  source: 'SCB' as const,
  table: 'TAB6640',
  origin: 'snapshot' as const,
  fetched: '2026-09-14',
  isPerturbed: true,
}

const tableSchema = z
  .object({
    source: z.enum(SOURCES),
    table: z.string(),
    status: z.enum(['fetched', 'failed', 'never']).describe('What became of the last try.'),
    fetched: z.string().nullable().describe('When what is shown was fetched; null where the copy is.'),
    tried: z.string().nullable(),
  })
  .meta({ id: 'StatisticTable', description: 'A table that is fetched from its source.' })

const TABLE_EXAMPLE = {
  source: 'SCB' as const,
  table: 'TAB6640',
  status: 'failed' as const,
  fetched: '2026-11-20T03:00:02.114Z',
  tried: '2026-11-21T03:00:31.700Z',
}

const statisticsQuery = inOrder(
  z.strictObject({
    ...pageParameters,
    measure: commaList(z.enum(STATISTIC_MEASURES))
      .optional()
      .describe('All if left out.')
      .meta({ example: ['netMigration', 'population'] }),
    municipality: municipalityList('Codes of municipalities; all that take part if left out.'),
    from: yearAsked.optional().describe('First year.').meta({ example: 2020 }),
    to: yearAsked.optional().describe('Last year.').meta({ example: 2025 }),
  }),
)

function toBody(figure: ReferenceStatistic) {
  const { municipalityCode, fetchedAt, ...told } = figure
  return {
    ...told,
    unit: STATISTIC_UNITS[figure.measure],
    municipality: municipalityCode,
    fetched: fetchedAt,
  }
}

export function referenceStatisticsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List official figures, each with its unit, source, table and when it was fetched',
        description:
          'What was fetched stands before the copy that comes with the program. A figure that is missing is missing: nothing is estimated, and nothing is added up.',
        tag: 'facts',
        access: 'public',
        answers: { 200: listOf(statisticSchema, EXAMPLE) },
      }),
      allow('reference-statistics', 'read'),
      query(statisticsQuery),
      async (c) => {
        const { db } = c.get('deps')
        const { page, limit, measure, municipality, ...years } = c.req.valid('query')
        const codes = (await listParticipating(db)).map(({ code }) => code)
        refuseUnknown('municipality', municipality, codes)
        const { statistics } = await readDataVersions(db)
        checkIfNoneMatch(c, figureTag(statistics.version, codes, c.req.url))
        const all = await listReferenceStatistics(db, {
          measures: measure,
          municipalities: municipality ?? codes,
          ...years,
        })
        return c.json(listAnswer(c, pageOf(all.map(toBody), { page, limit })))
      },
    )
    .get(
      '/tables',
      describe({
        summary: 'List the tables that are fetched, and what became of the last try',
        tag: 'facts',
        access: 'public',
        answers: { 200: listOf(tableSchema, TABLE_EXAMPLE) },
      }),
      allow('reference-statistics', 'read'),
      query(z.strictObject(pageParameters)),
      async (c) => {
        const { db } = c.get('deps')
        const { page, limit } = c.req.valid('query')
        const { statistics } = await readDataVersions(db)
        checkIfNoneMatch(c, figureTag(statistics.version, c.req.url))
        const all = (await listTableStates(db)).map(({ fetchedAt, triedAt, ...told }) => ({
          ...told,
          fetched: fetchedAt,
          tried: triedAt,
        }))
        return c.json(listAnswer(c, pageOf(all, { page, limit })))
      },
    )
}
