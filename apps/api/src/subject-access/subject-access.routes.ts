import { readSubjectRecord, type SubjectRecord } from '@inflytt/db'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { logExport } from '../audit/log-export.ts'
import { answer, describe, fileAnswer } from '../documentation/describe.ts'
import { EXPORT_HEADING } from '../households/export/export-heading.ts'
import { HOUSEHOLD_EXAMPLE } from '../households/household.example.ts'
import { refParameter } from '../households/household-filter.ts'
import { mustBeSeen, scopeOf } from '../households/household-scope.ts'
import { produces } from '../http/answers/accept.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { csvText } from '../http/answers/csv-stream.ts'
import { params, query } from '../http/requests/validate.ts'
import { readSettings } from '../settings/settings.service.ts'

const record = z.looseObject({})
const extractSchema = z
  .object({
    heading: z.string(),
    household: record,
    followUps: z.array(record),
    lead: record.nullable(),
    matches: z.array(record),
    lateness: record.nullable(),
    answerCodes: z.array(record),
    duplicateDecisions: z.array(record),
    events: z.array(record).describe('Who changed which fields, with the values where they are kept.'),
  })
  .meta({ id: 'HouseholdExtract', description: 'Everything that is stored about one household.' })

const example = {
  heading: EXPORT_HEADING,
  household: HOUSEHOLD_EXAMPLE,
  followUps: [],
  lead: null,
  matches: [],
  lateness: null,
  answerCodes: [],
  duplicateDecisions: [],
  events: [],
}
const extracted = answer(extractSchema, { example })
const file = fileAnswer('text/csv', 'The same, one field a line, for Swedish Excel.', 'part;record\r\n')
const extractQuery = z.strictObject({
  format: z.enum(['json', 'csv']).default('json').describe('csv has one field a line.'),
})

/** What a household may ask to see of itself; examined before it is given out, and logged each time. */
export function subjectAccessRoutes() {
  return new Hono<ApiEnv>().get(
    '/:ref/extract',
    describe({
      summary: 'Everything stored about one household of one\u2019s own; each reading is logged',
      tag: 'households',
      access: 'session',
      isToldOnce: true,
      answers: { 200: [extracted, file] },
      problems: ['not-found'],
    }),
    allow('households', 'extract'),
    produces('application/json', 'text/csv'),
    params(refParameter),
    query(extractQuery),
    async (c) => {
      const [deps, caller] = [c.get('deps'), c.get('caller')]
      const { ref } = c.req.valid('param')
      const { format } = c.req.valid('query')
      const found = await readSubjectRecord(deps.db, ref)
      const household = mustBeSeen(found?.household, scopeOf(c))
      const subject = { ...found!, household }
      const filter = { format }
      await logExport(deps, caller, { recordType: 'household_extract', recordId: ref, filter })
      if (format === 'json')
        return c.json({
          heading: EXPORT_HEADING,
          ...subject,
          lead: subject.lead ?? null,
          lateness: subject.lateness ?? null,
        } as unknown as z.input<typeof extractSchema>)
      const { demo } = await readSettings(deps.db)
      const name = `${demo === 'on' ? 'DEMO_' : ''}utdrag_${ref}.csv`
      c.header('Content-Type', 'text/csv; charset=utf-8')
      c.header('Content-Disposition', `attachment; filename="${name}"`)
      return c.body(csvText(EXPORT_HEADING, ['part', 'record', 'field', 'value'], toRows(subject)))
    },
  )
}

/** One line a field: the part, which record of it, the field and its value. */
function toRows(subject: SubjectRecord): unknown[][] {
  return Object.entries(subject).flatMap(([part, held]) =>
    [held ?? []]
      .flat()
      .flatMap((one: object, index) =>
        Object.entries(one).map(([field, value]) => [part, index + 1, field, toCell(value)]),
      ),
  )
}

function toCell(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}
