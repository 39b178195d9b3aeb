import { Hono } from 'hono'
import { z } from 'zod'
import { ROLES } from '@inflytt/domain'
import { answer, describe } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { profileOf } from './me.service.ts'

const meSchema = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
    role: z.enum(ROLES),
    municipalityCodes: z.array(z.string()).describe('The municipalities an officer writes for.'),
    partyId: z.string().nullable(),
    may: z.array(z.string()).describe('What this caller may do, as resource:operation.'),
    isDemo: z.boolean().describe('True while the store shows demo data in the place of the real.'),
  })
  .meta({
    id: 'Me',
    description: 'Who is calling. Without a session the user is null and the role public.',
  })

const me = answer(meSchema, {
  example: {
    user: {
      id: '01939f3e-5d6c-7b1a-9c2d-3e4f5a6b7c8d',
      name: 'Business developer',
      email: 'officer@example.org',
    },
    role: 'officer',
    municipalityCodes: ['2305'],
    partyId: null,
    may: ['outcomes:read', 'households:read', 'households:create', 'households:change'],
    isDemo: false,
  },
})

export function meRoutes() {
  return new Hono<ApiEnv>().get(
    '/',
    describe({
      summary: 'Who is calling, and what they may do',
      tag: 'caller',
      access: 'public',
      answers: { 200: me },
    }),
    async (c) => {
      c.header('Cache-Control', 'no-store')
      const profile = await profileOf(c.get('deps'), c.get('caller'))
      checkIfNoneMatch(c, figureTag(JSON.stringify(profile)))
      return c.json(profile)
    },
  )
}
