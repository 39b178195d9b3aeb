import { type DuplicatePair, listDuplicatePairs, listLikeHouseholds } from '@inflytt/db'
import {
  DUPLICATE_DECISIONS,
  duplicateGrounds,
  duplicatePatchSchema,
  HOUSING_TYPES,
  monthSchema,
  OCCUPATION_FIELDS,
  ORIGIN_TYPES,
} from '@inflytt/domain'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { HOUSEHOLD_EXAMPLE } from '../households/household.example.ts'
import { scopeOf, toHouseholdBody } from '../households/household-scope.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag, recordTag, requireIfMatch } from '../http/answers/conditional.ts'
import { pageParameters, sendList } from '../http/requests/paging.ts'
import {
  addressPart,
  commaList,
  municipalityList,
  refuseUnknown,
  wholeNumber,
} from '../http/requests/parameters.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { readRecordContext } from '../record-context.ts'
import {
  CANDIDATES_EXAMPLE,
  candidatesSchema,
  decidedSchema,
  DUPLICATE_EXAMPLE,
  duplicateSchema,
  pairView,
  toDuplicateBody,
  versionOf,
} from './duplicate.representation.ts'
import { decideDuplicate, readPair } from './duplicates.service.ts'
import { openPairId } from './pair-id.ts'

const idParameter = z.object({ id: addressPart(200, 'The id of a pair.', DUPLICATE_EXAMPLE.id) })
const one = answer(duplicateSchema, { example: DUPLICATE_EXAMPLE })
const listQuery = z.strictObject({
  ...pageParameters,
  municipality: municipalityList('One of the two households moved there.', ['2305']),
  reach: z.enum(['within', 'across']).optional().describe('Within a municipality, or across two.'),
  decision: commaList(z.enum(DUPLICATE_DECISIONS))
    .optional()
    .describe('What was decided of them.')
    .meta({ example: ['undecided'] }),
})
const candidatesQuery = z.strictObject({
  municipality: z
    .string()
    .describe('The code of one of one\u2019s own.')
    .meta({ example: HOUSEHOLD_EXAMPLE.municipalityCode }),
  month: monthSchema
    .describe('The month of moving in.')
    .meta({ example: HOUSEHOLD_EXAMPLE.moveInMonth }),
  adults: wholeNumber(1, 10)
    .optional()
    .describe('Left out: not known.')
    .meta({ example: HOUSEHOLD_EXAMPLE.adults }),
  children: wholeNumber(0, 12)
    .optional()
    .describe('Left out: not known.')
    .meta({ example: HOUSEHOLD_EXAMPLE.children }),
  origin: z
    .enum(ORIGIN_TYPES)
    .describe('Where they moved from.')
    .meta({ example: HOUSEHOLD_EXAMPLE.originType }),
  occupationField: z.enum(OCCUPATION_FIELDS).default('unknown').describe('The field of the occupation.'),
  housing: z.enum(HOUSING_TYPES).default('unknown').describe('How they live.'),
  externalRef: z
    .string()
    .trim()
    .max(40)
    .optional()
    .describe('The case number of one\u2019s own.')
    .meta({ example: 'KS 2025/118' }),
})

function refsOf(c: Context<ApiEnv>, id: string) {
  return openPairId(c.get('deps').config, id)
}

function pairAnswer(c: Context<ApiEnv>, pair: DuplicatePair) {
  return toDuplicateBody(c.get('deps').config, pair, scopeOf(c))
}

export function duplicatesRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'List pairs of records that may be one household, and what was decided of them',
        description:
          'An officer sees pairs within the own municipality; pairs across municipalities are the coordinator\u2019s.',
        tag: 'households',
        access: 'session',
        answers: { 200: listOf(duplicateSchema, DUPLICATE_EXAMPLE) },
      }),
      allow('possible-duplicates', 'read'),
      query(listQuery),
      async (c) => {
        const { db, clock } = c.get('deps')
        const scope = scopeOf(c)
        const { page, limit, municipality, reach, decision } = c.req.valid('query')
        const { county } = await readRecordContext(db, clock())
        const own = county.filter((code) => scope.includes(code))
        refuseUnknown('municipality', municipality, own)
        const filter = {
          within: scope.scope.kind === 'all' ? undefined : (municipality ?? own),
          municipalities: municipality,
          reach,
          decisions: decision,
        }
        const found = await listDuplicatePairs(db, filter, { page, limit })
        const items = found.items.map((pair) => pairAnswer(c, pair))
        return sendList(c, { items, totalRecords: found.totalRecords, page, limit })
      },
    )
    .get(
      '/candidates',
      describe({
        summary: 'Own households that one about to be logged is like',
        description:
          'Asked while a household is filled in, before it is saved. Only households of the own municipality are looked among.',
        tag: 'households',
        access: 'session',
        answers: { 200: answer(candidatesSchema, { example: CANDIDATES_EXAMPLE }) },
      }),
      allow('possible-duplicates', 'check'),
      query(candidatesQuery),
      async (c) => {
        const { db, clock } = c.get('deps')
        const scope = scopeOf(c)
        const asked = c.req.valid('query')
        const { county } = await readRecordContext(db, clock())
        refuseUnknown(
          'municipality',
          [asked.municipality],
          county.filter((code) => scope.includes(code)),
        )
        const likeness = {
          municipalityCode: asked.municipality,
          moveInMonth: asked.month,
          adults: asked.adults ?? null,
          children: asked.children ?? null,
          originType: asked.origin,
          occupationField: asked.occupationField,
          housingType: asked.housing,
          externalRef: asked.externalRef || null,
        }
        const like = await listLikeHouseholds(db, likeness, undefined)
        const items = like.map((household) => ({
          ...toHouseholdBody(household, scope),
          grounds: duplicateGrounds(likeness, household),
        }))
        checkIfNoneMatch(c, figureTag(JSON.stringify(items), c.req.url))
        return c.json({ items })
      },
    )
    .get(
      '/:id',
      describe({
        summary: 'Read one pair',
        tag: 'households',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found'],
      }),
      allow('possible-duplicates', 'read'),
      params(idParameter),
      async (c) => {
        const scope = scopeOf(c)
        const pair = await readPair(c.get('deps').db, scope, refsOf(c, c.req.valid('param').id))
        checkIfNoneMatch(c, recordTag(versionOf(pair), pairView(pair, scope)))
        return c.json(pairAnswer(c, pair))
      },
    )
    .patch(
      '/:id',
      describe({
        summary: 'Decide whether two records are one household, or take that back',
        tag: 'households',
        access: 'session',
        answers: {
          200: answer(decidedSchema, { example: { ...DUPLICATE_EXAMPLE, _warnings: [] } }),
        },
        problems: [
          'not-found',
          'conflict',
          'period-closed',
          'envelope-exceeded',
          'precondition-required',
          'precondition-failed',
        ],
      }),
      allow('possible-duplicates', 'decide'),
      params(idParameter),
      jsonBody(duplicatePatchSchema, {
        example: { decision: 'same_household', keptRef: HOUSEHOLD_EXAMPLE.ref },
      }),
      async (c) => {
        const write = unkeptWrite(c)
        const scope = scopeOf(c)
        const pair = await decideDuplicate(write, scope, {
          refs: refsOf(c, c.req.valid('param').id),
          patch: c.req.valid('json'),
          expect: (stored) =>
            requireIfMatch(c, versionOf(stored), pairView(stored, scope), () => pairAnswer(c, stored)),
        })
        const body = { ...pairAnswer(c, pair), _warnings: pair.warnings }
        return c.json(body, 200, { ETag: body.etag })
      },
    )
}
