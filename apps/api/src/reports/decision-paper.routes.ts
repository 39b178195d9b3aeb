import { buildDecisionPaper, fileNameOf, toPaperDocx, toPaperHtml } from '@inflytt/reports'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import type { AttemptLimit } from '../access/sign-in/attempt-limit.ts'
import { createClientAddress } from '../access/client-address.ts'
import type { Deps } from '../deps.ts'
import { answer, describe, fileAnswer } from '../documentation/describe.ts'
import { produces, requireAccepted } from '../http/answers/accept.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { wholeNumber } from '../http/requests/parameters.ts'
import { params, query } from '../http/requests/validate.ts'
import { answerAskedReport } from './asked-report.ts'
import { named, policyFor } from './report-file.ts'
import { ofYear } from './report.parameters.ts'

const HTML = 'text/html'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const TYPES = { json: 'application/json', html: HTML, docx: DOCX } as const

const PER_ADDRESS: AttemptLimit = { name: 'decision-papers', attempts: 30, windowMs: 60_000 }

const partsSchema = z.array(
  z.union([
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('gap'), text: z.string() }),
    z.object({
      kind: z.literal('figure'),
      text: z.string(),
      figureCode: z.string().nullable(),
    }),
  ]),
)

const paperSchema = z
  .object({
    title: z.string(),
    lead: z.string(),
    isDemo: z.boolean(),
    sections: z.array(
      z.object({
        heading: z.string(),
        table: z
          .object({
            columns: z.array(z.string()),
            rows: z
              .array(z.array(partsSchema))
              .describe(
                'The first cell of a row is its heading; each cell is parts, [] where nothing is told.',
              ),
          })
          .nullable()
          .describe('What is told of several parties alike. It stands before the paragraphs.'),
        paragraphs: z.array(partsSchema),
      }),
    ),
  })
  .meta({
    id: 'DecisionPaper',
    description:
      'The draft of a tj\u00e4nsteskrivelse. A gap is for whoever writes it to fill in; nothing is invented.',
  })

const EXAMPLE = {
  title: 'Uppf\u00f6ljning 2025',
  lead: 'Utkast.',
  isDemo: false,
  sections: [
    {
      heading: 'Barnkonsekvensanalys',
      table: null,
      paragraphs: [
        [
          { kind: 'text' as const, text: 'Underlag: ' },
          { kind: 'figure' as const, text: '41 barn', figureCode: 'R2025-v1-2305-T3-r7' },
          { kind: 'gap' as const, text: 'fylls i av handl\u00e4ggaren' },
        ],
      ],
    },
  ],
}

const paperQuery = z.strictObject({
  format: z
    .enum(['json', 'html', 'docx'])
    .default('json')
    .describe('html is a page to copy from, docx a file for Word.'),
  municipality: z
    .string()
    .max(8)
    .optional()
    .describe('Of one municipality; else of the county.')
    .meta({ example: '2305' }),
  version: wholeNumber(1, 999)
    .optional()
    .describe('From a fixed version, with figure codes.')
    .meta({ example: 1 }),
})

export function decisionPaperRoutes({ config }: Pick<Deps, 'config'>) {
  const clientAddress = createClientAddress(config)
  return new Hono<ApiEnv>().get(
    '/:year/decision-paper',
    describe({
      summary: 'The draft of a decision paper, as JSON, as a page to copy from, or for Word',
      tag: 'figures',
      access: 'public',
      answers: {
        200: [
          answer(paperSchema, { example: EXAMPLE }),
          fileAnswer(HTML, 'A page to copy from.', '<!doctype html>'),
          fileAnswer(DOCX, 'A Word file; what is to be filled in is marked.', ''),
        ],
      },
      problems: ['not-found', 'not-published', 'rate-limited', 'busy'],
    }),
    allow('reports', 'read'),
    produces(...Object.values(TYPES)),
    params(ofYear),
    query(paperQuery),
    async (c) => {
      const year = Number(c.req.valid('param').year)
      const { format, municipality, version } = c.req.valid('query')
      requireAccepted(c, TYPES[format])
      const counted = { limit: PER_ADDRESS, address: clientAddress(c) }
      const request = { year, municipality, version }
      const { paper, isDemo, generatedAt, municipalityName } = await answerAskedReport(
        c,
        request,
        counted,
        (asked) => ({
          paper: buildDecisionPaper(asked.report, asked.place),
          isDemo: asked.context.isDemo,
          generatedAt: asked.report.generatedAt,
          municipalityName: asked.place,
        }),
      )
      if (format === 'json') return c.json(paper)
      if (format === 'html') {
        const page = toPaperHtml(paper)
        return c.html(page, 200, { 'Content-Security-Policy': policyFor(page, config) })
      }
      c.header('Content-Type', DOCX)
      const file = { year, isDemo, version, municipalityName }
      const name = fileNameOf({ ...file, subject: 'tjansteskrivelse', ending: '.docx' })
      c.header('Content-Disposition', named(name))
      return c.body(Uint8Array.from(await toPaperDocx(paper, new Date(generatedAt))))
    },
  )
}
