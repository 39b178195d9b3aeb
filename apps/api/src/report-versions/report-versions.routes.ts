import {
  listReportVersions,
  type PublishedCells,
  readDataVersions,
  type ReportVersion,
} from '@inflytt/db'
import { DomainError, reportVersionInput } from '@inflytt/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { LOCATION } from '../documentation/headers.ts'
import { sentExample } from '../documentation/sent-example.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { answerOnce } from '../http/requests/idempotency.ts'
import { listAnswer, pageParameters, pageOf } from '../http/requests/paging.ts'
import { yearAsked } from '../http/requests/parameters.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { cellSchema } from '../outcomes/outcome.representation.ts'
import { readRecordContext } from '../record-context.ts'
import { VERSION_EXAMPLE } from './report-version.example.ts'
import { versionParameter } from './report-version.parameters.ts'
import { fixYear, readVersion } from './report-versions.service.ts'

const versionSchema = z
  .object({
    id: z.string(),
    year: z.int(),
    version: z.int().describe('1 when the year was first fixed.'),
    decision: z.object({ body: z.string(), date: z.string(), diaryRef: z.string() }),
    threshold: z.int().describe('The fewest households that a figure might rest on then.'),
    hash: z.string().describe('SHA-256 of everything that was published with it.'),
    fixedAt: z
      .string()
      .describe('What was recorded before is all in it, and nothing of what was recorded after.'),
    isDemo: z.boolean(),
  })
  .meta({ id: 'ReportVersion', description: 'A year that was fixed by a decision; it never changes.' })

const versionWithTables = versionSchema
  .extend({
    tables: z.array(
      z.object({
        key: z.string().describe('Measure, attribute and year or block: households/origin/2024.'),
        version: z.int(),
        publishedAt: z.string(),
        cells: z.array(cellSchema),
      }),
    ),
  })
  .meta({
    id: 'ReportVersionWithTables',
    description: 'A fixed year with the tables of Tier 1 that it published.',
  })

const TABLES_EXAMPLE = [
  {
    key: 'households/origin/2025',
    version: 1,
    publishedAt: '2026-03-18T08:00:00.000Z',
    cells: [
      { origin: 'rest_of_sweden', value: 41, preliminary: 0, bound: 'exact', status: 'confirmed' },
      { origin: 'eu', value: null, preliminary: 0, bound: 'exact', status: 'suppressed' },
    ],
  },
] satisfies z.output<typeof versionWithTables>['tables']

const listQuery = z.strictObject({
  ...pageParameters,
  year: yearAsked
    .optional()
    .describe('The year that was fixed.')
    .meta({ example: VERSION_EXAMPLE.year }),
})

function toBody(version: ReportVersion) {
  const { id, year, version: number, decision, threshold, hash, fixedAt, isDemo } = version
  return { id, year, version: number, decision, threshold, hash, fixedAt, isDemo }
}

function toTable({ key, version, publishedAt, cells }: PublishedCells) {
  return { key, version, publishedAt, cells: cells as z.output<typeof cellSchema>[] }
}

/** A year of hundreds of municipalities with few households each; nothing is sent meanwhile. */
const FIXING_LASTS_MS = 30 * 60_000

export function reportVersionsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List the years that are fixed, with every version',
        tag: 'figures',
        access: 'public',
        answers: { 200: listOf(versionSchema, VERSION_EXAMPLE) },
      }),
      allow('report-versions', 'read'),
      query(listQuery),
      async (c) => {
        const { db, clock } = c.get('deps')
        const { page, limit, year } = c.req.valid('query')
        const context = await readRecordContext(db, clock())
        const { publications, settings } = await readDataVersions(db)
        checkIfNoneMatch(c, figureTag(publications.version, settings.version, c.req.url))
        const all = (await listReportVersions(db, context)).filter(
          (version) => year === undefined || version.year === year,
        )
        return c.json(listAnswer(c, pageOf(all.map(toBody), { page, limit })))
      },
    )
    .get(
      '/:id',
      describe({
        summary: 'Read a fixed year with the tables that were published with it',
        tag: 'figures',
        access: 'public',
        answers: {
          200: answer(versionWithTables, {
            example: { ...VERSION_EXAMPLE, tables: TABLES_EXAMPLE },
          }),
        },
        problems: ['not-found'],
      }),
      allow('report-versions', 'read'),
      params(versionParameter),
      async (c) => {
        const { db, clock } = c.get('deps')
        const context = await readRecordContext(db, clock())
        const { figures } = await readDataVersions(db)
        const found = await readVersion(db, context, c.req.valid('param').id)
        // While small counts are hidden, which municipalities have a row follows from the counts as they are now.
        const live = context.settings.strictDisclosure ? [figures.version, context.today] : []
        checkIfNoneMatch(c, figureTag(found.id, found.hash, ...live))
        return c.json({ ...toBody(found), tables: found.tables.map(toTable) })
      },
    )
    .post(
      '/',
      describe({
        summary: 'Fix a year by a decision',
        description:
          'Everything of the year is published as it stands when this is asked for, for the county and every municipality at once, and never changes. That moment is `fixedAt`, and the reports name the version of the data: what is recorded while the year is being fixed is left out, and a change since. Nothing is fixed where a setting is changed, or a year is fixed, meanwhile. What rests on too few households is hidden, together with what would give it back. The decision is made when the year is over, and not on a day to come. Whoever goes away before the answer has given it up: then nothing is fixed.',
        tag: 'figures',
        access: 'session',
        answers: { 201: answer(versionSchema, { example: VERSION_EXAMPLE }) },
        headers: { 201: LOCATION },
        problems: ['conflict'],
      }),
      allow('report-versions', 'fix'),
      jsonBody(reportVersionInput, {
        example: sentExample(reportVersionInput, VERSION_EXAMPLE),
      }),
      (c) => {
        c.env?.incoming?.socket.setTimeout(FIXING_LASTS_MS)
        return answerOnce(
          c,
          async (write) => {
            const { signal } = c.req.raw
            try {
              return await fixYear(write, c.req.valid('json'), { signal })
            } catch (error) {
              if (!signal.aborted) throw error
              throw new DomainError('conflict', 'It was given up by whoever asked for it.')
            }
          },
          (version) => ({
            status: 201,
            headers: { Location: `/api/v1/report-versions/${version.id}` },
            body: toBody(version),
          }),
        )
      },
    )
}
