import { listProgrammes, readDataVersions } from '@inflytt/db'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/conditional.ts'
import { listAnswer, listExample, listSchema, pageParameters } from '../http/paging.ts'
import { query } from '../http/validate.ts'
import { readSettings } from '../settings/settings.service.ts'

const programmeSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    from: z.string().describe('First month.'),
    to: z.string().nullable().describe('Last month; null where the end is not known.'),
    isDemo: z.boolean(),
  })
  .meta({ id: 'Programme', description: 'A project or effort that households are counted under.' })

const EXAMPLE = { id: 'ta-steget', name: 'Ta steget', from: '2024-01', to: null, isDemo: false }

export function programmesRoutes() {
  return new Hono<ApiEnv>().get(
    '/',
    describe({
      summary: 'List the programmes; in demo mode the demo ones come first',
      tag: 'facts',
      access: 'public',
      answers: { 200: answer(listSchema(programmeSchema), { example: listExample([EXAMPLE]) }) },
    }),
    allow('programmes', 'read'),
    query(z.strictObject(pageParameters)),
    async (c) => {
      const { db } = c.get('deps')
      const { page, limit } = c.req.valid('query')
      const { demo } = await readSettings(db)
      const { settings } = await readDataVersions(db)
      checkIfNoneMatch(c, figureTag(settings.version, demo, c.req.url))
      const all = await listProgrammes(db, { includeDemo: demo === 'on' })
      const items = all.map(({ id, name, periodFrom, periodTo, isDemo }) => ({
        id,
        name,
        from: periodFrom,
        to: periodTo,
        isDemo,
      }))
      const shown = items.slice((page - 1) * limit, page * limit)
      return c.json(listAnswer(c, { items: shown, totalRecords: items.length, page, limit }))
    },
  )
}
