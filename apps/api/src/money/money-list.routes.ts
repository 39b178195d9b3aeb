import { fillIn } from '@inflytt/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { requireAccess } from '../access/rules.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { answerOnce, made } from '../http/requests/idempotency.ts'
import { pageParameters, sendList } from '../http/requests/paging.ts'
import { takenAway } from '../http/requests/parameters.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { hasParent, isBelow, listParams, membersIn, readBookAt } from './money-address.ts'
import { listMoney, type MoneyKind, type MoneyRecordOf, noSums } from './money-book.ts'
import { moneyContextFaults } from './money-context-faults.ts'
import { moneyTag, readSumsOf, toMoneyBody } from './money.representation.ts'
import { keyOf, type MoneyResource } from './money-resource.ts'
import { createMoney } from './money.service.ts'
import { newMoney } from './new-money.ts'

const listQuery = z.strictObject({
  ...pageParameters,
  isVoided: takenAway,
})

/** What is asked of the list of a kind. */
export function moneyListRoutes<K extends MoneyKind>(of: MoneyResource<K>, schema: z.ZodObject) {
  const { kind, resource, noun, base, schemas, notSaid, newExample = of.example } = of
  const example = of.example as never
  const path = listParams(of)
  return new Hono<ApiEnv>()
    .get(
      base || '/',
      describe({
        summary: `List: ${noun.toLowerCase()}`,
        tag: 'money',
        access: 'public',
        answers: { 200: listOf(schema, example) },
        problems: base === '' ? ['forbidden'] : ['forbidden', 'not-found'],
      }),
      allow(resource, 'read'),
      params(path),
      query(listQuery),
      async (c) => {
        const { db } = c.get('deps')
        const book = await readBookAt(of, c)
        if (!hasParent(of, c, book)) return c.notFound() as never
        const { page, limit, ...asked } = c.req.valid('query')
        const isVoided = asked.isVoided === 'true'
        if (isVoided) requireAccess(c.get('caller'), resource, 'change')
        const matches = (record: MoneyRecordOf<K>) => isBelow(of, c, record)
        const found = await listMoney(db, kind, { book, isVoided, matches }, { page, limit })
        const sums = await readSumsOf(of, db, found.items)
        const items = found.items.map((each) => toMoneyBody(of, each, sums))
        return sendList(c, { items, totalRecords: found.totalRecords, page, limit })
      },
    )
    .post(
      base || '/',
      describe({
        summary: `Add: ${noun.toLowerCase()}`,
        tag: 'money',
        access: 'session',
        answers: { 201: answer(schema, { example }) },
        problems: ['not-found', 'conflict', 'idempotency-key-reused'],
      }),
      allow(resource, 'change'),
      params(path),
      jsonBody(schemas.create, {
        example: sentExample(schemas.create, newExample),
        contextFaults: moneyContextFaults(of),
      }),
      async (c) => {
        const book = await readBookAt(of, c)
        if (!hasParent(of, c, book)) return c.notFound() as never
        const said = { ...fillIn(c.req.valid('json') as object, notSaid), ...membersIn(c) }
        const record = newMoney(kind, said, { book, newId: c.get('deps').newId })
        const sums = noSums(book)
        return answerOnce(
          c,
          (write) => createMoney(write, kind, record),
          (value: MoneyRecordOf<K>) =>
            made(toMoneyBody(of, value, sums), {
              tag: moneyTag(of, value, sums),
              location: `${new URL(c.req.url).pathname}/${keyOf(of, value)}`,
            }),
        ) as never
      },
    )
}
