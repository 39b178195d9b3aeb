import { findAnnotation, listAnnotations } from '@inflytt/db'
import {
  type Annotation,
  annotationCreateSchema,
  annotationFields,
  annotationPatchSchema,
  MEASURE_NAMES,
} from '@inflytt/domain'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { grantFor, requireAccess } from '../access/rules.ts'
import { openHistory } from '../audit/history.representation.ts'
import { historyQuery, sendHistory } from '../audit/record-history.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, recordTag, requireIfMatch } from '../http/answers/conditional.ts'
import { answerOnce, made } from '../http/requests/idempotency.ts'
import { pageParameters, sendList } from '../http/requests/paging.ts'
import {
  addressPart,
  inOrder,
  refuseUnknown,
  takenAway,
  yearAsked,
} from '../http/requests/parameters.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { readRecordContext } from '../record-context.ts'
import {
  changeAnnotation,
  createAnnotation,
  readAnnotation,
  sentAnnotationFaults,
} from './annotations.service.ts'

const VIEW = 'public'

const annotationSchema = z
  .object({
    id: z.string(),
    ...annotationFields.shape,
    isVoided: z.boolean(),
    isDemo: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({
    id: 'Annotation',
    description:
      'A dated note by the coordinator, shown at the figures over years that it concerns. No measure means every measure, no municipality the whole county.',
  })

const EXAMPLE = {
  id: '01960b2c-0000-7000-8000-00000000000e',
  date: '2024-12',
  text: 'En attraktiv region slutar',
  measures: [],
  municipalityCodes: [],
  isVoided: false,
  isDemo: false,
  createdAt: '2025-01-13T09:00:00.000Z',
  updatedAt: '2025-01-13T09:00:00.000Z',
}

const one = answer(annotationSchema, { example: EXAMPLE })
const idParameter = z.object({ id: addressPart(40, 'The id of an annotation.', EXAMPLE.id) })
const listQuery = inOrder(
  z.strictObject({
    ...pageParameters,
    measure: z.enum(MEASURE_NAMES).optional().describe('Those that concern it, also as one of all.'),
    municipality: z
      .string()
      .optional()
      .describe('Those that concern it, and those of the whole county.')
      .meta({ example: '2305' }),
    from: yearAsked.optional().describe('The first year.').meta({ example: 2020 }),
    to: yearAsked.optional().describe('The last year.').meta({ example: 2026 }),
    isVoided: takenAway,
  }),
)

function toBody({ version: _version, ...body }: Annotation) {
  return body
}

const tagOf = ({ version }: Annotation) => recordTag(version, VIEW)

function mayWrite(c: Context<ApiEnv>): boolean {
  return grantFor(c.get('caller').role, 'annotations', 'write') !== 'none'
}

async function contextFaults(c: Context<ApiEnv>, sent: Record<string, unknown>) {
  const { db, clock } = c.get('deps')
  const { id } = c.req.param() as { id?: string }
  const stored = id === undefined ? undefined : await findAnnotation(db, id)
  if (id !== undefined && stored === undefined) return []
  return sentAnnotationFaults(db, { sent, ...(stored && { stored }), now: clock() })
}

export function annotationsRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List the annotations in the order that they happened',
        tag: 'figures',
        access: 'public',
        answers: { 200: listOf(annotationSchema, EXAMPLE) },
        problems: ['forbidden'],
      }),
      allow('annotations', 'read'),
      query(listQuery),
      async (c) => {
        const { db, clock } = c.get('deps')
        const { page, limit, isVoided, from, to, measure, municipality } = c.req.valid('query')
        const { county, isDemo } = await readRecordContext(db, clock())
        refuseUnknown('municipality', municipality, county)
        if (isVoided === 'true') requireAccess(c.get('caller'), 'annotations', 'write')
        const asked = { measure, municipality, fromYear: from, toYear: to }
        const filter = { ...asked, isDemo, isVoided: isVoided === 'true' }
        const { items: found, totalRecords } = await listAnnotations(db, filter, { page, limit })
        const items = found.map(toBody)
        return sendList(c, { items, totalRecords, page, limit })
      },
    )
    .post(
      '/',
      describe({
        summary: 'Add an annotation',
        tag: 'figures',
        access: 'session',
        answers: { 201: one },
        problems: ['conflict', 'idempotency-key-reused'],
      }),
      allow('annotations', 'write'),
      jsonBody(annotationCreateSchema, {
        example: sentExample(annotationCreateSchema, EXAMPLE),
        contextFaults,
      }),
      async (c) => {
        return answerOnce(
          c,
          (write) => createAnnotation(write, c.req.valid('json')),
          (annotation: Annotation) =>
            made(toBody(annotation), {
              tag: tagOf(annotation),
              location: `/api/v1/annotations/${annotation.id}`,
            }),
        )
      },
    )
    .get(
      '/:id',
      describe({
        summary: 'Read one annotation',
        tag: 'figures',
        access: 'public',
        answers: { 200: one },
        problems: ['not-found'],
      }),
      allow('annotations', 'read'),
      params(idParameter),
      async (c) => {
        const annotation = await readAnnotation(c.get('deps').db, c.req.valid('param').id, mayWrite(c))
        checkIfNoneMatch(c, tagOf(annotation))
        return c.json(toBody(annotation))
      },
    )
    .patch(
      '/:id',
      describe({
        summary: 'Change an annotation, void it or restore it',
        tag: 'figures',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found', 'precondition-required', 'precondition-failed'],
      }),
      allow('annotations', 'write'),
      params(idParameter),
      jsonBody(annotationPatchSchema, {
        example: { measures: ['households'], municipalityCodes: ['2305'] },
        contextFaults,
      }),
      async (c) => {
        const write = unkeptWrite(c)
        const annotation = await changeAnnotation(write, {
          id: c.req.valid('param').id,
          patch: c.req.valid('json'),
          expect: (stored) => requireIfMatch(c, stored.version, VIEW, () => toBody(stored)),
        })
        return c.json(toBody(annotation), 200, { ETag: tagOf(annotation) })
      },
    )
    .get(
      '/:id/history',
      describe({
        summary: 'Who changed which field of an annotation, and when',
        tag: 'figures',
        access: 'session',
        answers: { 200: openHistory },
        problems: ['not-found'],
      }),
      allow('annotations', 'history'),
      params(idParameter),
      query(historyQuery),
      async (c) => {
        const { db } = c.get('deps')
        const { id, version } = await readAnnotation(db, c.req.valid('param').id, true)
        return sendHistory(c, { of: ['annotation', id], version }, c.req.valid('query'))
      },
    )
}
