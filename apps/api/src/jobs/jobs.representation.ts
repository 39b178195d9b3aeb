import { JOB_FAILURES, JOB_NAMES, JOB_OUTCOMES } from '@inflytt/domain'
import { z } from 'zod'

const moment = z.iso.datetime()

export const jobRunSchema = z
  .object({
    id: z.string(),
    startedAt: moment,
    endedAt: moment.nullable().describe('Null while it goes on.'),
    outcome: z.enum(JOB_OUTCOMES).nullable().describe('Null while it goes on.'),
    failure: z.enum(JOB_FAILURES).nullable(),
    counts: z.record(z.string(), z.int()).describe('How many of what it did.'),
    isScheduled: z.boolean().describe('False where somebody started it.'),
    startedBy: z
      .string()
      .nullable()
      .describe('The name of who started it; null for the schedule, and for an account that is erased.'),
  })
  .meta({ id: 'JobRun', description: 'One time that a job was done. Counts alone.' })

export const jobSchema = z
  .object({
    name: z.enum(JOB_NAMES),
    schedule: z
      .string()
      .nullable()
      .describe('Five fields of cron, by the clock in Sweden; null where it is not of that kind.'),
    everyHours: z.int().nullable().describe('So long after the last; null where it is by the clock.'),
    nextRunAt: moment
      .nullable()
      .describe('Now for what is overdue; null where it is started by hand alone, or never.'),
    isStartable: z.boolean().describe('False of what this server is not configured for.'),
    isRunning: z.boolean(),
    lastRun: jobRunSchema.nullable(),
    lastDoneAt: moment.nullable().describe('When it last began and went well; of the latest 50.'),
  })
  .meta({ id: 'Job', description: 'What the server does by itself.' })

export const jobsSchema = z.object({
  items: z.array(jobSchema),
  backup: z.object({
    lastGoodAt: moment.nullable(),
    isScheduled: z.boolean(),
    isOld: z.boolean().describe('One should have been made since.'),
  }),
})

export const JOB_RUN_EXAMPLE: z.output<typeof jobRunSchema> = {
  id: '0199a1b2-0000-7000-8000-000000000003',
  startedAt: '2026-11-27T01:17:00.000Z',
  endedAt: '2026-11-27T01:17:04.000Z',
  outcome: 'done',
  failure: null,
  counts: { bytes: 812_345, rows: 4012, removed: 1 },
  isScheduled: true,
  startedBy: null,
}

export const JOBS_EXAMPLE: z.output<typeof jobsSchema> = {
  items: [
    {
      name: 'backup',
      schedule: '17 2 * * *',
      everyHours: null,
      nextRunAt: '2026-11-28T01:17:00.000Z',
      isStartable: true,
      isRunning: false,
      lastRun: JOB_RUN_EXAMPLE,
      lastDoneAt: '2026-11-27T01:17:00.000Z',
    },
  ],
  backup: { lastGoodAt: '2026-11-27T01:17:00.000Z', isScheduled: true, isOld: false },
}
