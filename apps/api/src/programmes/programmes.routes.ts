import {
  insertProgramme,
  isProgrammeUsed,
  listParties,
  listProgrammes,
  updateProgramme,
} from '@inflytt/db'
import { PROGRAMME_NOT_SAID, programmeFaults, programmeSchemas } from '@inflytt/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { describe, listOf } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { sendList } from '../http/requests/paging.ts'
import { query } from '../http/requests/validate.ts'
import { readSettings } from '../settings/settings.service.ts'
import { fromProgrammeRecord, type ProgrammeRecord, toProgrammeRecord } from './programme-record.ts'
import {
  readStandingList,
  type Standing,
  standingListQuery,
  standingRoutes,
} from './standing-records.routes.ts'
import type { Keeping } from './standing-records.service.ts'

const programmeSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    from: z.string().describe('First month.'),
    to: z.string().nullable().describe('Last month; null where the end is not known.'),
    parties: programmeSchemas.fields.shape.parties.describe('Who takes part, and as what.'),
    isVoided: z.boolean(),
    isDemo: z.boolean(),
  })
  .meta({ id: 'Programme', description: 'A project or effort that households are counted under.' })

const EXAMPLE = {
  id: 'ta-steget',
  name: 'Ta steget',
  from: '2024-01',
  to: null,
  parties: [{ partyId: 'kommun-2305', role: 'co_funder' as const }],
  isVoided: false,
  isDemo: false,
}

const keeping: Keeping<ProgrammeRecord> = {
  recordType: 'programme',
  list: async (db, within) => (await listProgrammes(db, within)).map(toProgrammeRecord),
  insert: (db, record) => insertProgramme(db, fromProgrammeRecord(record)),
  update: (db, record) => updateProgramme(db, fromProgrammeRecord(record)),
  isUsed: isProgrammeUsed,
  faults: async (db, sent) => {
    const { demo } = await readSettings(db)
    const ids = (await listParties(db, { includeDemo: demo === 'on' })).map(({ id }) => id)
    return programmeFaults(sent, (id) => ids.includes(id))
  },
}

const STANDING: Standing<ProgrammeRecord> = {
  resource: 'programmes',
  noun: 'programme',
  keeping,
  schema: programmeSchema,
  example: EXAMPLE,
  patchExample: { to: '2026-12' },
  schemas: programmeSchemas,
  notSaid: PROGRAMME_NOT_SAID,
}

export function programmesRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List the programmes; in demo mode the demo ones come first',
        tag: 'facts',
        access: 'public',
        answers: { 200: listOf(programmeSchema, EXAMPLE) },
        problems: ['forbidden'],
      }),
      allow('programmes', 'read'),
      query(standingListQuery),
      async (c) => sendList(c, await readStandingList(c, STANDING, c.req.valid('query'))),
    )
    .route('/', standingRoutes(STANDING))
}
