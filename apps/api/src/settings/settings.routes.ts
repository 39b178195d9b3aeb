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

const settingsSchema = z
  .object({
    isDemo: z.boolean(),
    today: z.string().describe('The day in Stockholm.'),
    currentMonth: z.string(),
    currentTertial: z.string(),
    ...settingsPatchSchema.required().shape,
  })
  .meta({ id: 'Settings', description: 'What the store is set to, and the day it counts from.' })

const EXAMPLE = {
  isDemo: false,
  today: '2026-11-23',
  currentMonth: '2026-11',
  currentTertial: '2026-T3',
  earliestMonth: '2015-01',
  reportingFrom: '2025-T1',
  disclosureThreshold: 5,
  strictDisclosure: false,
  disclosureDecision: null,
  publicDashboard: true,
}

const one = answer(settingsSchema, { example: EXAMPLE })

function toBody({ context }: StoredSettings): z.output<typeof settingsSchema> {
  const { settings, isDemo, today, currentMonth, currentTertial } = context
  const { demo: _demo, ...set } = settings
  return { isDemo, today, currentMonth, currentTertial, ...set }
}

/** The day is told with the settings, so that a new day is a new tag. */
function tagOf({ version, context }: StoredSettings): string {
  return recordTag(version, context.today)
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
        const { db, clock } = c.get('deps')
        const stored = await readStoredSettings(db, clock().toISOString())
        checkIfNoneMatch(c, tagOf(stored))
        return c.json(toBody(stored))
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
        const write = unkeptWrite(c)
        const changed = await changeSettings(write, {
          patch: c.req.valid('json'),
          expect: (stored) =>
            requireIfMatch(c, stored.version, dayRead(c) ?? stored.context.today, () => toBody(stored)),
        })
        return c.json(toBody(changed), 200, { ETag: tagOf(changed) })
      },
    )
}
