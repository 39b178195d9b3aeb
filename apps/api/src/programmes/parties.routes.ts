import { insertParty, isPartyUsed, listParties, listParticipating, updateParty } from '@inflytt/db'
import { type Party, PARTY_NOT_SAID, partyFaults, partySchemas } from '@inflytt/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { describe, listOf } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { sendList } from '../http/requests/paging.ts'
import { query } from '../http/requests/validate.ts'
import { readSettings } from '../settings/settings.service.ts'
import {
  readStandingList,
  type Standing,
  standingListQuery,
  standingRoutes,
} from './standing-records.routes.ts'
import type { Keeping } from './standing-records.service.ts'

const partySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    type: partySchemas.fields.shape.type,
    municipalityCode: z.string().nullable().describe('The municipality that the party is.'),
    isVoided: z.boolean(),
    isDemo: z.boolean(),
  })
  .meta({
    id: 'Party',
    description: 'An organisation that takes part in the programmes and agreements.',
  })

const EXAMPLE = {
  id: 'kommun-2305',
  name: 'Br\u00e4cke kommun',
  type: 'municipality' as const,
  municipalityCode: '2305',
  isVoided: false,
  isDemo: false,
}

const keeping: Keeping<Party> = {
  recordType: 'party',
  list: listParties,
  insert: insertParty,
  update: updateParty,
  isUsed: isPartyUsed,
  faults: async (db, sent, id) => {
    const { demo } = await readSettings(db)
    const codes = (await listParticipating(db)).map(({ code }) => code)
    const all = await listParties(db, { includeDemo: demo === 'on' })
    const others = all.filter((party) => party.id !== id)
    return partyFaults(sent, { isMunicipality: (code) => codes.includes(code), others })
  },
}

const STANDING: Standing<Party> = {
  resource: 'parties',
  noun: 'party',
  keeping,
  schema: partySchema,
  example: EXAMPLE,
  newExample: { name: 'Exempelbolaget AB', type: 'company' },
  patchExample: { name: 'Br\u00e4cke kommun' },
  schemas: partySchemas,
  notSaid: PARTY_NOT_SAID,
}

export function partiesRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List the parties',
        tag: 'facts',
        access: 'public',
        answers: { 200: listOf(partySchema, EXAMPLE) },
        problems: ['forbidden'],
      }),
      allow('parties', 'read'),
      query(standingListQuery),
      async (c) => sendList(c, await readStandingList(c, STANDING, c.req.valid('query'))),
    )
    .route('/', standingRoutes(STANDING))
}
