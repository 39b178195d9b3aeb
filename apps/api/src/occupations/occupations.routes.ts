import { OCCUPATION_FIELDS } from '@inflytt/domain'
import { occupationFieldOf, searchSsyk, SSYK_OCCUPATIONS } from '@inflytt/reference'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { describe, listOf } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { listAnswer, pageParameters } from '../http/requests/paging.ts'
import { query } from '../http/requests/validate.ts'

const occupationSchema = z
  .object({ code: z.string(), name: z.string(), occupationField: z.enum(OCCUPATION_FIELDS) })
  .meta({ id: 'Occupation', description: 'An occupation of SSYK 2012 (four digits). Source: SCB.' })
const EXAMPLE = {
  code: '2221',
  name: 'Grundutbildade sjuksk\u00f6terskor',
  occupationField: 'health_care' as const,
}

const occupationQuery = z.strictObject({
  ...pageParameters,
  q: z
    .string()
    .max(60)
    .optional()
    .describe('A code, or words of a name.')
    .meta({ example: 'sjuksk\u00f6terska' }),
})

export function occupationsRoutes() {
  return new Hono<ApiEnv>().get(
    '/',
    describe({
      summary: 'Look for an occupation by its code or name; all of them without q',
      tag: 'facts',
      access: 'public',
      answers: { 200: listOf(occupationSchema, EXAMPLE) },
    }),
    allow('occupations', 'read'),
    query(occupationQuery),
    (c) => {
      const { page, limit, q } = c.req.valid('query')
      const all = q === undefined ? SSYK_OCCUPATIONS : searchSsyk(q, SSYK_OCCUPATIONS.length)
      const items = all.slice((page - 1) * limit, page * limit).map(({ code, name }) => ({
        code,
        name,
        occupationField: occupationFieldOf(code) ?? ('unknown' as const),
      }))
      checkIfNoneMatch(c, figureTag(JSON.stringify(items), c.req.url))
      return c.json(listAnswer(c, { items, totalRecords: all.length, page, limit }))
    },
  )
}
