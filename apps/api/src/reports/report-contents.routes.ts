import { tableContents, TABLE_IDS } from '@inflytt/reports'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import type { AttemptLimit } from '../access/sign-in/attempt-limit.ts'
import { createClientAddress } from '../access/client-address.ts'
import type { Deps } from '../deps.ts'
import { answer, describe, fileAnswer } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { answerAndKeep, answerAndKeepFile, answerKept } from '../http/answers/kept-answers.ts'
import { params, query } from '../http/requests/validate.ts'
import { answerAskedReport } from './asked-report.ts'
import { codeBookFile } from './report-file.ts'
import { ofYear, reportOf } from './report.parameters.ts'

// As dear as the report that it counts.
const PER_ADDRESS: AttemptLimit = { name: 'report-contents', attempts: 60, windowMs: 60_000 }

const contentsSchema = z
  .object({
    tables: z.array(
      z.object({
        id: z.enum(TABLE_IDS),
        title: z.string(),
        figures: z.int().describe('Rows that are figures, shown or not.'),
        hidden: z.int().describe('Those of them that are hidden, status visas_inte.'),
      }),
    ),
  })
  .meta({
    id: 'ReportContents',
    description: 'What each table of a report holds, and how many of its figures are not shown.',
  })

const EXAMPLE = {
  tables: [{ id: 'T2' as const, title: 'Households per municipality and year', figures: 71, hidden: 5 }],
}

export function reportContentsRoutes({ config }: Pick<Deps, 'config'>) {
  const clientAddress = createClientAddress(config)
  const counted = (c: Context<ApiEnv>) => ({ limit: PER_ADDRESS, address: clientAddress(c) })
  const requestOf = <Asked>({ year }: { year: string }, asked: Asked) => ({
    year: Number(year),
    ...asked,
  })
  return new Hono<ApiEnv>()
    .get(
      '/:year/contents',
      describe({
        summary: 'How many figures each table of a report holds, and how many of them are hidden',
        tag: 'figures',
        access: 'public',
        answers: { 200: answer(contentsSchema, { example: EXAMPLE }) },
        problems: ['not-found', 'not-published', 'rate-limited', 'busy'],
      }),
      allow('reports', 'read'),
      params(ofYear),
      query(z.strictObject(reportOf)),
      answerKept,
      async (c) => {
        const request = requestOf(c.req.valid('param'), c.req.valid('query'))
        return answerAskedReport(c, request, counted(c), ({ report, tag }) =>
          answerAndKeep(c, tag, { tables: tableContents(report) }),
        )
      },
    )
    .get(
      '/:year/code-book',
      describe({
        summary: 'What the columns, statuses and measures of a report mean, as CSV for Swedish Excel',
        tag: 'figures',
        access: 'public',
        answers: {
          200: fileAnswer(
            'text/csv',
            'A row a column, kind of row, status and measure: del, kod, betydelse, enhet, tabell, definition.',
            'del;kod;betydelse;enhet;tabell;definition\r\nstatus;visas_inte;f\u00f6r f\u00e5 hush\u00e5ll f\u00f6r att visas;;;\r\n',
          ),
        },
        problems: ['not-found', 'not-published', 'rate-limited', 'busy'],
      }),
      allow('reports', 'read'),
      params(ofYear),
      query(z.strictObject(reportOf)),
      answerKept,
      async (c) => {
        const request = requestOf(c.req.valid('param'), c.req.valid('query'))
        return answerAskedReport(c, request, counted(c), ({ report, place, tag }) =>
          answerAndKeepFile(c, tag, codeBookFile(report, place)),
        )
      },
    )
}
