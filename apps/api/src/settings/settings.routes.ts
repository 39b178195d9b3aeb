import { createHash } from 'node:crypto'
import { settingsPatchSchema } from '@inflytt/domain'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, recordTag, requireIfMatch } from '../http/answers/conditional.ts'
import { jsonBody } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { changeSettings, readStoredSettings, type StoredSettings } from './change-settings.ts'
import type { Deps } from '../deps.ts'

type Configured = Pick<Deps['config'], 'contactEmail'>

const settingsSchema = z
  .object({
    isDemo: z.boolean(),
    today: z.string().describe('The day in Stockholm.'),
    currentMonth: z.string(),
    currentTertial: z.string(),
    contactEmail: z
      .string()
      .nullable()
      .describe(
        'Where readers write, as the server is configured (CONTACT_EMAIL); null where it names nobody.',
      ),
    ...settingsPatchSchema.required().shape,
  })
  .meta({ id: 'Settings', description: 'What the store is set to, and the day it counts from.' })

const EXAMPLE = {
  isDemo: false,
  today: '2026-11-23',
  currentMonth: '2026-11',
  currentTertial: '2026-T3',
  contactEmail: 'inflytt@example.org',
  earliestMonth: '2015-01',
  reportingFrom: '2025-T1',
  disclosureThreshold: 5,
  strictDisclosure: false,
  disclosureDecision: null,
  publicDashboard: true,
}

const one = answer(settingsSchema, { example: EXAMPLE })

function toBody(
  { context }: StoredSettings,
  { contactEmail }: Configured,
): z.output<typeof settingsSchema> {
  const { settings, isDemo, today, currentMonth, currentTertial } = context
  const { demo: _demo, ...set } = settings
  return { isDemo, today, currentMonth, currentTertial, contactEmail: contactEmail ?? null, ...set }
}

/** What is told beside what is stored: the day, and what the server is started with. Another of either is another tag. */
function viewOn(day: string, { contactEmail }: Configured): string {
  if (contactEmail === undefined) return day
  return `${day}-${createHash('sha256').update(contactEmail).digest('hex').slice(0, 8)}`
}

function tagOf({ version, context }: StoredSettings, configured: Configured): string {
  return recordTag(version, viewOn(context.today, configured))
}

/** The day that the caller read them on: a day that has passed since is no change of what is written. */
function dayRead(c: Context<ApiEnv>): string | undefined {
  return /-(\d{4}-\d\d-\d\d)\b/.exec(c.req.header('If-Match') ?? '')?.[1]
}

export function settingsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'Read the settings that everybody may know',
        tag: 'service',
        access: 'public',
        answers: { 200: one },
      }),
      allow('settings', 'read'),
      async (c) => {
        const { db, clock, config } = c.get('deps')
        const stored = await readStoredSettings(db, clock().toISOString())
        checkIfNoneMatch(c, tagOf(stored, config))
        return c.json(toBody(stored, config))
      },
    )
    .patch(
      '/',
      describe({
        summary: 'Change settings',
        description:
          'strictDisclosure and disclosureThreshold are changed together with disclosureDecision, which names the decision and stays as long as one of them is another than at first. With publicDashboard off, figures and reports answer 401 without an account.',
        tag: 'service',
        access: 'session',
        answers: { 200: one },
        problems: ['precondition-required', 'precondition-failed'],
      }),
      allow('settings', 'change'),
      jsonBody(settingsPatchSchema, {
        example: { strictDisclosure: true, disclosureDecision: 'RS/77/2026' },
      }),
      async (c) => {
        const { config } = c.get('deps')
        const write = unkeptWrite(c)
        const changed = await changeSettings(write, {
          patch: c.req.valid('json'),
          expect: (stored) =>
            requireIfMatch(c, stored.version, viewOn(dayRead(c) ?? stored.context.today, config), () =>
              toBody(stored, config),
            ),
        })
        return c.json(toBody(changed, config), 200, { ETag: tagOf(changed, config) })
      },
    )
}
