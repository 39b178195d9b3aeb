import { listAggregates, readDataVersions } from '@inflytt/db'
import {
  type Aggregate,
  AGGREGATE_RELATIONS,
  aggregateCreateSchema,
  aggregateFieldFaults,
  aggregatePatchSchema,
  type OpenAggregates,
  openAggregates,
  remainingOf,
} from '@inflytt/domain'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag, recordTag, requireIfMatch } from '../http/answers/conditional.ts'
import { answerOnce, made } from '../http/requests/idempotency.ts'
import { listAnswer, pageParameters, pageOf } from '../http/requests/paging.ts'
import { addressPart } from '../http/requests/parameters.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { readRecordContext, type RecordContext } from '../record-context.ts'
import { inTransaction } from '../write.ts'
import { AGGREGATE_EXAMPLE, NEW_AGGREGATE_EXAMPLE } from './aggregate.example.ts'
import { changeAggregate, createAggregateWithin, readAggregate } from './aggregates.service.ts'

// What is carved out of it changes without a new version, and is part of what a caller has seen.
function viewOf(aggregate: Aggregate, open: OpenAggregates | undefined): string {
  const { allocated, reserved, remaining } = carvingOf(aggregate, open)
  if (open !== undefined) return `strict.${allocated}.${reserved}.${remaining}`
  return `public.${allocated}.${reserved}.${aggregate.childrenHouseholds}`
}

function tagOf(aggregate: Aggregate, open: OpenAggregates | undefined): string {
  return recordTag(aggregate.version, viewOf(aggregate, open))
}

/** What is told of the aggregates while small counts are hidden; undefined while they are not. */
function openOf({ settings, activeAggregates, county }: RecordContext): OpenAggregates | undefined {
  return settings.strictDisclosure ? openAggregates(activeAggregates, county) : undefined
}

function carvingOf(aggregate: Aggregate, open: OpenAggregates | undefined) {
  if (open !== undefined && isClosedTo(aggregate, open))
    return { allocated: null, reserved: null, remaining: null }
  const held = open?.aggregates.find(({ id }) => id === aggregate.id) ?? aggregate
  return { allocated: held.allocated, reserved: held.reserved, remaining: remainingOf(held) }
}

// A voided one is in no count any more: of it nothing is left to tell.
function isClosedTo({ id, isVoided }: Aggregate, { closed }: OpenAggregates): boolean {
  return isVoided || closed.has(id)
}

const carved = z
  .int()
  .nullable()
  .describe('Null where it would count few households while those are hidden.')

const aggregateSchema = z
  .object({
    id: z.string(),
    ...aggregateCreateSchema.required().shape,
    isVoided: z.boolean(),
    allocated: carved,
    reserved: carved,
    remaining: carved,
    isDemo: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({
    id: 'AggregateOutcome',
    description: 'Households that are known only together, for a time and a set of municipalities.',
  })

const one = answer(aggregateSchema, { example: AGGREGATE_EXAMPLE })
const idParameter = z.object({
  id: addressPart(80, 'The id of an aggregate outcome.', AGGREGATE_EXAMPLE.id),
})
const TRUTH = z.enum(['true', 'false'])
const listQuery = z.strictObject({
  ...pageParameters,
  isVoided: TRUTH.optional().describe('Whether it has been voided; both if left out.'),
  relation: z.enum(AGGREGATE_RELATIONS).optional().describe('How it relates to the others.'),
})

function toBody(aggregate: Aggregate, open: OpenAggregates | undefined) {
  const { version: _version, childrenHouseholds: _children, ...told } = aggregate
  return { ...told, ...carvingOf(aggregate, open) }
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
        answers: { 200: listOf(aggregateSchema, AGGREGATE_EXAMPLE) },
      }),
      allow('aggregate-outcomes', 'read'),
      query(listQuery),
      async (c) => {
        const { db, clock } = c.get('deps')
        const { page, limit, isVoided, relation } = c.req.valid('query')
        const context = await readRecordContext(db, clock())
        const { demo, strictDisclosure } = context.settings
        const { figures } = await readDataVersions(db)
        const view = strictDisclosure ? ['strict'] : []
        checkIfNoneMatch(c, figureTag(figures.version, demo, c.req.url, ...view))
        const open = openOf(context)
        const all = await listAggregates(db, { isDemo: context.isDemo, includeVoided: true })
        const asked = all
          .filter((aggregate) => isVoided === undefined || String(aggregate.isVoided) === isVoided)
          .filter((aggregate) => relation === undefined || aggregate.relation === relation)
        const items = asked.map((each) => toBody(each, open))
        return c.json(listAnswer(c, pageOf(items, { page, limit })))
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
      jsonBody(aggregateCreateSchema, {
        example: sentExample(aggregateCreateSchema, NEW_AGGREGATE_EXAMPLE),
        contextFaults,
      }),
      async (c) => {
        return answerOnce(
          c,
          (write) =>
            inTransaction({ ...write, isLong: true }, async (unit) => {
              const aggregate = await createAggregateWithin(unit, c.get('scope'), c.req.valid('json'))
              // What is hidden follows from all that stand, the new one among them.
              return { aggregate, open: openOf(await readRecordContext(unit.trx, new Date(unit.at))) }
            }),
          ({ aggregate, open }) =>
            made(toBody(aggregate, open), {
              tag: tagOf(aggregate, open),
              location: `/api/v1/aggregate-outcomes/${aggregate.id}`,
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
        const { db, clock } = c.get('deps')
        const context = await readRecordContext(db, clock())
        const aggregate = await readAggregate(db, c.req.valid('param').id, context.isDemo)
        const open = openOf(context)
        checkIfNoneMatch(c, tagOf(aggregate, open))
        return c.json(toBody(aggregate, open))
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
      jsonBody(aggregatePatchSchema, {
        example: { periodToEarliest: '2024-06', sourceRef: null },
        contextFaults,
      }),
      async (c) => {
        const deps = c.get('deps')
        const write = unkeptWrite(c)
        const open = openOf(await readRecordContext(deps.db, deps.clock()))
        const changed = await changeAggregate(write, c.get('scope'), {
          id: c.req.valid('param').id,
          patch: c.req.valid('json'),
          expect: (stored) =>
            requireIfMatch(c, stored.version, viewOf(stored, open), () => toBody(stored, open)),
        })
        const now = openOf(await readRecordContext(deps.db, deps.clock()))
        return c.json(toBody(changed, now), 200, { ETag: tagOf(changed, now) })
      },
    )
}
