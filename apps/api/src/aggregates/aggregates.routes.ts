import { listAggregates, readDataVersions } from '@inflytt/db'
import {
  type Aggregate,
  AGGREGATE_RELATIONS,
  aggregateCreateSchema,
  aggregateFieldFaults,
  aggregatePatchSchema,
  remainingOf,
} from '@inflytt/domain'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag, recordTag, requireIfMatch } from '../http/conditional.ts'
import { answerOnce } from '../http/idempotency.ts'
import { listAnswer, listExample, listSchema, pageParameters } from '../http/paging.ts'
import { jsonBody, params, query } from '../http/validate.ts'
import { readRecordContext } from '../record-context.ts'
import { readSettings } from '../settings/settings.service.ts'
import { AGGREGATE_EXAMPLE } from './aggregate.example.ts'
import { changeAggregate, createAggregate, readAggregate } from './aggregates.service.ts'

// What is carved out of it changes without a new version, and is part of what a caller has seen.
function viewOf({ allocated, reserved, childrenHouseholds }: Aggregate): string {
  return `public.${allocated}.${reserved}.${childrenHouseholds}`
}

function tagOf(aggregate: Aggregate): string {
  return recordTag(aggregate.version, viewOf(aggregate))
}

const aggregateSchema = z
  .object({
    id: z.string(),
    ...aggregateCreateSchema.required().shape,
    isVoided: z.boolean(),
    allocated: z.int(),
    reserved: z.int(),
    remaining: z.int(),
    isDemo: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({
    id: 'AggregateOutcome',
    description: 'Households that are known only together, for a time and a set of municipalities.',
  })

const one = answer(aggregateSchema, { example: AGGREGATE_EXAMPLE })
const idParameter = z.object({ id: z.string().max(80) })
const TRUTH = z.enum(['true', 'false'])
const listQuery = z.strictObject({
  ...pageParameters,
  isVoided: TRUTH.optional(),
  relation: z.enum(AGGREGATE_RELATIONS).optional(),
})

function toBody(aggregate: Aggregate) {
  const { version: _version, childrenHouseholds: _children, ...open } = aggregate
  return { ...open, remaining: remainingOf(aggregate) }
}

async function contextFaults(c: Context<ApiEnv>, sent: Record<string, unknown>) {
  const { db, clock } = c.get('deps')
  const { county, programmes } = await readRecordContext(db, clock())
  const scope = c.get('scope')
  const writable = scope.kind === 'all' ? county : scope.municipalityCodes
  return aggregateFieldFaults(sent, {
    county: writable,
    isProgramme: (id) => programmes.some((each) => each.id === id),
  })
}

export function aggregatesRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List the aggregate outcomes',
        tag: 'aggregates',
        access: 'public',
        answers: {
          200: answer(listSchema(aggregateSchema), { example: listExample([AGGREGATE_EXAMPLE]) }),
        },
      }),
      allow('aggregate-outcomes', 'read'),
      query(listQuery),
      async (c) => {
        const { db } = c.get('deps')
        const { page, limit, isVoided, relation } = c.req.valid('query')
        const { demo } = await readSettings(db)
        const { figures } = await readDataVersions(db)
        checkIfNoneMatch(c, figureTag(figures.version, demo, c.req.url))
        const all = await listAggregates(db, { isDemo: demo === 'on', includeVoided: true })
        const asked = all
          .filter((aggregate) => isVoided === undefined || String(aggregate.isVoided) === isVoided)
          .filter((aggregate) => relation === undefined || aggregate.relation === relation)
        const items = asked.slice((page - 1) * limit, page * limit).map(toBody)
        return c.json(listAnswer(c, { items, totalRecords: asked.length, page, limit }))
      },
    )
    .post(
      '/',
      describe({
        summary: 'Enter an aggregate outcome, or one that replaces another',
        tag: 'aggregates',
        access: 'session',
        answers: { 201: one },
        problems: ['aggregates-overlap', 'envelope-exceeded', 'conflict', 'idempotency-key-reused'],
      }),
      allow('aggregate-outcomes', 'create'),
      jsonBody(aggregateCreateSchema, contextFaults),
      async (c) => {
        const deps = c.get('deps')
        return answerOnce(
          c,
          (remember) =>
            createAggregate(
              { deps, caller: c.get('caller'), remember },
              c.get('scope'),
              c.req.valid('json'),
            ),
          (aggregate: Aggregate) => ({
            status: 201 as const,
            headers: { ETag: tagOf(aggregate), Location: `/api/v1/aggregate-outcomes/${aggregate.id}` },
            body: toBody(aggregate),
          }),
        )
      },
    )
    .get(
      '/:id',
      describe({
        summary: 'Read one aggregate outcome',
        tag: 'aggregates',
        access: 'public',
        answers: { 200: one },
        problems: ['not-found'],
      }),
      allow('aggregate-outcomes', 'read'),
      params(idParameter),
      async (c) => {
        const { db } = c.get('deps')
        const { demo } = await readSettings(db)
        const aggregate = await readAggregate(db, c.req.valid('param').id, demo === 'on')
        checkIfNoneMatch(c, tagOf(aggregate))
        return c.json(toBody(aggregate))
      },
    )
    .patch(
      '/:id',
      describe({
        summary: 'Change or void an aggregate outcome',
        tag: 'aggregates',
        access: 'session',
        answers: { 200: one },
        problems: [
          'not-found',
          'conflict',
          'aggregates-overlap',
          'envelope-exceeded',
          'precondition-required',
          'precondition-failed',
        ],
      }),
      allow('aggregate-outcomes', 'change'),
      params(idParameter),
      jsonBody(aggregatePatchSchema, contextFaults),
      async (c) => {
        const write = { deps: c.get('deps'), caller: c.get('caller'), remember: () => Promise.resolve() }
        const changed = await changeAggregate(write, c.get('scope'), {
          id: c.req.valid('param').id,
          patch: c.req.valid('json'),
          expect: (stored) => requireIfMatch(c, stored.version, viewOf(stored), () => toBody(stored)),
        })
        return c.json(toBody(changed), 200, { ETag: tagOf(changed) })
      },
    )
}
