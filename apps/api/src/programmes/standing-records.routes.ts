import { fillIn } from '@inflytt/domain'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { requireAccess } from '../access/rules.ts'
import { openHistory } from '../audit/history.representation.ts'
import { historyQuery, sendHistory } from '../audit/record-history.ts'
import { answer, describe } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, recordTag, requireIfMatch } from '../http/answers/conditional.ts'
import { answerOnce, made } from '../http/requests/idempotency.ts'
import { addressPart, takenAway } from '../http/requests/parameters.ts'
import { pageOf, pageParameters } from '../http/requests/paging.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import {
  changeStanding,
  createStanding,
  type Keeping,
  listStanding,
  readStanding,
  type StandingRecord,
} from './standing-records.service.ts'

const VIEW = 'public'

export interface Standing<R extends StandingRecord> {
  resource: 'programmes' | 'parties'
  noun: string
  keeping: Keeping<R>
  /** What the API shows of one. */
  schema: z.ZodObject
  example: { id: string }
  /** What makes another such record, where one as the example is there already. */
  newExample?: object
  patchExample: Record<string, unknown>
  schemas: { create: z.ZodObject; patch: z.ZodObject }
  notSaid: object
}

export const standingListQuery = z.strictObject({
  ...pageParameters,
  isVoided: takenAway,
})

/** The list of them, as asked for; what was taken away is for those who may bring it back. */
export async function readStandingList<R extends StandingRecord>(
  c: Context<ApiEnv>,
  { resource, keeping }: Pick<Standing<R>, 'resource' | 'keeping'>,
  { isVoided, ...asked }: z.output<typeof standingListQuery>,
) {
  if (isVoided === 'true') requireAccess(c.get('caller'), resource, 'write')
  const all = await listStanding(c.get('deps').db, keeping, isVoided === 'true')
  return pageOf(all.map(toBody), asked)
}

function toBody<R extends StandingRecord>({ version: _version, ...body }: R) {
  return body
}

/** Reads, adds and changes one of the parties or the programmes: read by all, written by the coordinator. */
export function standingRoutes<R extends StandingRecord>(given: Standing<R>): Hono<ApiEnv> {
  const {
    resource,
    noun,
    keeping,
    schema,
    example,
    newExample = example,
    patchExample,
    schemas,
    notSaid,
  } = given
  const one = answer(schema, { example })
  const idParameter = z.object({ id: addressPart(60, `The id of a ${noun}.`, example.id) })

  async function faults(c: Context<ApiEnv>, sent: Record<string, unknown>) {
    const { db } = c.get('deps')
    const { id } = c.req.param() as { id?: string }
    const all = [await listStanding(db, keeping, false), await listStanding(db, keeping, true)].flat()
    const stored = all.find((record) => record.id === id)
    if (id !== undefined && stored === undefined) return []
    return keeping.faults(db, { ...notSaid, ...stored, ...sent }, id)
  }

  return new Hono<ApiEnv>()
    .post(
      '/',
      describe({
        summary: `Add a ${noun}`,
        tag: 'facts',
        access: 'session',
        answers: { 201: one },
        problems: ['conflict', 'idempotency-key-reused'],
      }),
      allow(resource, 'write'),
      jsonBody(schemas.create, {
        example: sentExample(schemas.create, newExample),
        contextFaults: faults,
      }),
      async (c) => {
        const said = fillIn(c.req.valid('json') as object, notSaid) as never
        return answerOnce(
          c,
          (write) => createStanding(write, keeping, said),
          (record: R) =>
            made(toBody(record), {
              tag: recordTag(record.version, VIEW),
              location: `/api/v1/${resource}/${record.id}`,
            }),
        ) as never
      },
    )
    .get(
      '/:id',
      describe({
        summary: `Read one ${noun}`,
        tag: 'facts',
        access: 'public',
        answers: { 200: one },
        problems: ['not-found'],
      }),
      allow(resource, 'read'),
      params(idParameter),
      async (c) => {
        const record = await readStanding(c.get('deps').db, keeping, c.req.valid('param').id)
        checkIfNoneMatch(c, recordTag(record.version, VIEW))
        return c.json(toBody(record) as object)
      },
    )
    .patch(
      '/:id',
      describe({
        summary: `Change a ${noun}, void it or restore it`,
        description: 'One that other records name cannot be voided.',
        tag: 'facts',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found', 'conflict', 'precondition-required', 'precondition-failed'],
      }),
      allow(resource, 'write'),
      params(idParameter),
      jsonBody(schemas.patch, { example: patchExample, contextFaults: faults }),
      async (c) => {
        const write = unkeptWrite(c)
        const sent = Object.entries(c.req.valid('json') as object)
        const record = await changeStanding(write, keeping, {
          id: c.req.valid('param').id,
          patch: Object.fromEntries(sent.filter(([, value]) => value !== undefined)),
          expect: (stored) => requireIfMatch(c, stored.version, VIEW, () => toBody(stored)),
        })
        return c.json(toBody(record) as object, 200, { ETag: recordTag(record.version, VIEW) })
      },
    )
    .get(
      '/:id/history',
      describe({
        summary: `Who changed which field of a ${noun}, and when`,
        tag: 'facts',
        access: 'session',
        answers: { 200: openHistory },
        problems: ['not-found'],
      }),
      allow(resource, 'history'),
      params(idParameter),
      query(historyQuery),
      async (c) => {
        const { db } = c.get('deps')
        const { id, version } = await readStanding(db, keeping, c.req.valid('param').id)
        return sendHistory(c, { of: [keeping.recordType, id], version }, c.req.valid('query'))
      },
    )
}
