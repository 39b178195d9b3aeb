import { readDataVersions } from '@inflytt/db'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/conditional.ts'
import { readRecordContext } from '../record-context.ts'

const settingsSchema = z
  .object({
    isDemo: z.boolean(),
    today: z.string().describe('The day in Stockholm.'),
    currentMonth: z.string(),
    currentTertial: z.string(),
    earliestMonth: z.string(),
    reportingFrom: z.string(),
    disclosureThreshold: z.int(),
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
}

export function settingsRoutes() {
  return new Hono<ApiEnv>().get(
    '/',
    describe({
      summary: 'Read the settings that everybody may know',
      tag: 'service',
      access: 'public',
      answers: { 200: answer(settingsSchema, { example: EXAMPLE }) },
    }),
    allow('settings', 'read'),
    async (c) => {
      const { db, clock } = c.get('deps')
      const { settings, isDemo, today, currentMonth, currentTertial } = await readRecordContext(
        db,
        clock(),
      )
      const versions = await readDataVersions(db)
      checkIfNoneMatch(c, figureTag(versions.settings.version, isDemo, today))
      const { earliestMonth, reportingFrom, disclosureThreshold } = settings
      const set = { earliestMonth, reportingFrom, disclosureThreshold }
      return c.json({ isDemo, today, currentMonth, currentTertial, ...set })
    },
  )
}
