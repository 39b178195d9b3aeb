import { readDataVersions } from '@inflytt/db'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { type AttemptLimit, takeReading } from '../access/attempt-limit.ts'
import { createClientAddress } from '../access/client-address.ts'
import type { Deps } from '../deps.ts'
import { answer, describe } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/conditional.ts'
import { params } from '../http/validate.ts'
import { readRecordContext } from '../record-context.ts'
import { FIGURE_EXAMPLE } from './figure.example.ts'
import { readFigure } from './figures.service.ts'
import { reportMeasure, reportRow, reportVersion } from './report.representation.ts'

// Today's value is a table of the report, computed anew.
const PER_ADDRESS: AttemptLimit = { name: 'figures', attempts: 120, windowMs: 60_000 }

const figureSchema = z
  .object({
    figureCode: z.string(),
    report: reportVersion.extend({
      year: z.int(),
      municipalityCode: z.string().nullable().describe('Null in the report of the county.'),
      isDemo: z.boolean(),
    }),
    table: z.object({ id: z.string(), title: z.string() }),
    measure: reportMeasure,
    row: reportRow,
    today: reportRow
      .pick({ value: true, bound: true, status: true })
      .nullable()
      .describe('Null of what is told of fixed years only, and of what is no longer there.'),
    isOpen: z.boolean().describe('Whether the figure may be told as it stands today.'),
  })
  .meta({ id: 'Figure', description: 'One figure of a fixed report, as it was fixed.' })

export function figuresRoutes({ config }: Pick<Deps, 'config'>) {
  const clientAddress = createClientAddress(config)
  return new Hono<ApiEnv>().get(
    '/:code',
    describe({
      summary: 'Replay one figure of a fixed report by its code',
      description:
        'The code stands beside the figure in every file of a fixed report: R2025-v1-T2-r4, in large letters or small. An open figure has its value of today beside it.',
      tag: 'figures',
      access: 'public',
      answers: { 200: answer(figureSchema, { example: FIGURE_EXAMPLE }) },
      problems: ['not-found', 'not-published', 'rate-limited'],
    }),
    allow('reports', 'read'),
    params(z.object({ code: z.string().max(64) })),
    async (c) => {
      const { db, clock } = c.get('deps')
      const context = await readRecordContext(db, clock())
      const { figures, publications, settings, statistics } = await readDataVersions(db)
      const versions = [figures, publications, settings, statistics].map(({ version }) => version)
      checkIfNoneMatch(c, figureTag(versions, context.isDemo, context.today, c.req.url))
      await takeReading(c.get('deps'), PER_ADDRESS, clientAddress(c))
      return c.json(await readFigure(db, context, c.req.valid('param').code))
    },
  )
}
