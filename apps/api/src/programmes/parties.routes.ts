import { listParties, readDataVersions } from '@inflytt/db'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/conditional.ts'
import { listAnswer, listExample, listSchema, pageParameters } from '../http/paging.ts'
import { query } from '../http/validate.ts'
import { readSettings } from '../settings/settings.service.ts'

const partySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.string(),
    municipalityCode: z.string().nullable().describe('The municipality that the party is.'),
    isDemo: z.boolean(),
  })
  .meta({
    id: 'Party',
    description: 'An organisation that takes part in the programmes and agreements.',
  })

const EXAMPLE = {
  id: 'kommun-2305',
  name: 'Br\u00e4cke kommun',
  type: 'municipality',
  municipalityCode: '2305',
  isDemo: false,
}

export function partiesRoutes() {
  return new Hono<ApiEnv>().get(
    '/',
    describe({
      summary: 'List the parties',
      tag: 'facts',
      access: 'public',
      answers: { 200: answer(listSchema(partySchema), { example: listExample([EXAMPLE]) }) },
    }),
    allow('parties', 'read'),
    query(z.strictObject(pageParameters)),
    async (c) => {
      const { db } = c.get('deps')
      const { page, limit } = c.req.valid('query')
      const { demo } = await readSettings(db)
      const { settings } = await readDataVersions(db)
      checkIfNoneMatch(c, figureTag(settings.version, demo, c.req.url))
      const all = await listParties(db, { includeDemo: demo === 'on' })
      const shown = all.slice((page - 1) * limit, page * limit)
      return c.json(listAnswer(c, { items: shown, totalRecords: all.length, page, limit }))
    },
  )
}
