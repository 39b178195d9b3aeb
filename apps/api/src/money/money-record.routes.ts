import { Hono } from 'hono'
import type { z } from 'zod'
import { allow } from '../access/allow.ts'
import { openHistory } from '../audit/history.representation.ts'
import { historyQuery, sendHistory } from '../audit/record-history.ts'
import { answer, describe } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, requireIfMatch } from '../http/answers/conditional.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { addressOf, findAt, hasParent, isShown, oneParams } from './money-address.ts'
import type { MoneyKind } from './money-book.ts'
import { moneyContextFaults } from './money-context-faults.ts'
import { moneyTag, moneyView, readSumsOf, toMoneyBody } from './money.representation.ts'
import type { MoneyResource } from './money-resource.ts'
import { changeMoney } from './money.service.ts'

/** What is asked of one record. */
export function moneyRecordRoutes<K extends MoneyKind>(of: MoneyResource<K>, schema: z.ZodObject) {
  const { kind, resource, noun, base, schemas, patchExample } = of
  const one = answer(schema, { example: of.example as never })
  const path = oneParams(of)
  return new Hono<ApiEnv>()
    .get(
      `${base}/:key`,
      describe({
        summary: `Read: ${noun.toLowerCase()}`,
        tag: 'money',
        access: 'public',
        answers: { 200: one },
        problems: ['not-found'],
      }),
      allow(resource, 'read'),
      params(path),
      async (c) => {
        const { book, found } = await findAt(of, c)
        if (found === undefined || !isShown(of, c, found) || !hasParent(of, c, book))
          return c.notFound() as never
        const sums = await readSumsOf(of, c.get('deps').db, [found])
        checkIfNoneMatch(c, moneyTag(of, found, sums))
        return c.json(toMoneyBody(of, found, sums))
      },
    )
    .patch(
      `${base}/:key`,
      describe({
        summary: `Change, void or restore: ${noun.toLowerCase()}`,
        tag: 'money',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found', 'conflict', 'precondition-required', 'precondition-failed'],
      }),
      allow(resource, 'change'),
      params(path),
      jsonBody(schemas.patch, { example: patchExample, contextFaults: moneyContextFaults(of) }),
      async (c) => {
        const sent = Object.entries(c.req.valid('json') as object)
        const value = await changeMoney(unkeptWrite(c), kind, {
          address: addressOf(of, c),
          patch: Object.fromEntries(sent.filter(([, said]) => said !== undefined)),
          expect: async (stored, trx) => {
            const sums = await readSumsOf(of, trx, [stored])
            const current = () => toMoneyBody(of, stored, sums)
            return requireIfMatch(c, stored.version, moneyView(of, stored, sums), current)
          },
        })
        const sums = await readSumsOf(of, c.get('deps').db, [value])
        return c.json(toMoneyBody(of, value, sums), 200, { ETag: moneyTag(of, value, sums) })
      },
    )
    .get(
      `${base}/:key/history`,
      describe({
        summary: `Who changed what, and when: ${noun.toLowerCase()}`,
        tag: 'money',
        access: 'session',
        answers: { 200: openHistory },
        problems: ['not-found'],
      }),
      allow(resource, 'history'),
      params(path),
      query(historyQuery),
      async (c) => {
        const { found } = await findAt(of, c)
        if (found === undefined) return c.notFound() as never
        const { id, version } = found
        return sendHistory(c, { of: [kind, id], version }, c.req.valid('query'))
      },
    )
}
