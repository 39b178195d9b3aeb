import { type Db } from '@inflytt/db'
import { type Fault, fillIn } from '@inflytt/domain'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { grantFor, type Operation, requireAccess, type Resource } from '../access/rules.ts'
import { historyQuery, OPEN_HISTORY_EXAMPLE, readRecordHistory } from '../audit/record-history.ts'
import { answer, describe, listOf } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import { historySchema } from '../households/household.representation.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag, recordTag, requireIfMatch } from '../http/answers/conditional.ts'
import { answerOnce } from '../http/requests/idempotency.ts'
import { addressPart } from '../http/requests/parameters.ts'
import { listAnswer, pageParameters, sendList } from '../http/requests/paging.ts'
import { jsonBody, params, query } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { readRecordContext } from '../record-context.ts'
import {
  agreementsAt,
  type Book,
  findMoney,
  listMoney,
  type MoneyAddress,
  type MoneyKind,
  type MoneyRecordOf,
  noSums,
  readBook,
  readSums,
  type Sums,
} from './money-book.ts'
import { changeMoney, createMoney, idOf, moneyFaults } from './money.service.ts'

const VIEW = 'public'
const truth = z.enum(['true', 'false'])

export interface MoneyResource<K extends MoneyKind> {
  kind: K
  /** Whose rules these records follow. */
  resource: Resource & ('agreements' | 'budget-lines' | 'costs' | 'carry-overs')
  /** In the singular, for summaries. */
  noun: string
  /** Below the mount, such as '/:agreement/contributions'; '' for the mount itself. */
  base: string
  schemas: { fields: z.ZodObject; create: z.ZodObject; patch: z.ZodObject }
  notSaid: object
  /** Members that follow from the address, or that the server adds. */
  belonging: z.ZodRawShape
  example: object
  /** What makes another such record, where one as the example is there already. */
  newExample?: object
  patchExample: Record<string, unknown>
  /** What tells one record of the list apart; its id if left out. */
  keyOf?: (record: MoneyRecordOf<K>) => string
  /** The members that stand in the path of a nested record. */
  parentOf?: (record: MoneyRecordOf<K>) => string
  /** What the answer says beside the record. */
  further?: (record: MoneyRecordOf<K>, sums: Sums) => object
}

/** Lists, reads, creates and changes one kind of records of money: read by all, written by the coordinator. */
export function moneyRoutes<K extends MoneyKind>(given: MoneyResource<K>) {
  const {
    kind,
    resource,
    noun,
    base,
    schemas,
    notSaid,
    belonging,
    example,
    newExample = example,
    patchExample,
  } = given
  const keyOf = given.keyOf ?? (({ id }: MoneyRecordOf<K>) => id)
  const parentOf = given.parentOf ?? (() => '')
  const schema = z
    .object({
      id: z.string(),
      ...schemas.fields.shape,
      ...belonging,
      isVoided: z.boolean(),
    })
    .meta({ id: pascal(kind), description: `${noun} of the agreements. Amounts are whole kronor.` })
  const shown = { ...example } as never
  const one = answer(schema, { example: shown })
  const listQuery = z.strictObject({
    ...pageParameters,
    isVoided: truth
      .optional()
      .describe('Those that were taken away, for those who may bring them back; false if left out.'),
  })
  const listParams = z.object(
    base === '' ? {} : { parent: addressPart(60, 'The id of an agreement.', parentOf(shown)) },
  )
  const oneParams = listParams.extend({
    key: addressPart(
      60,
      'What the list tells it by: its id, of a party that of the party.',
      keyOf(shown),
    ),
  })
  const parentIn = (c: Context<ApiEnv>) => (c.req.param() as { parent?: string }).parent ?? ''
  const toBody = (record: MoneyRecordOf<K>, sums: Sums | undefined) => {
    const { version: _version, ...body } = record
    return { ...body, ...(sums && given.further?.(record, sums)) } as never
  }
  // What follows from others is read for those that are told alone.
  const sumsOf = async (db: Db, records: readonly MoneyRecordOf<K>[]) =>
    given.further === undefined
      ? undefined
      : readSums(
          db,
          records.map(({ id }) => id),
        )
  // What an agreement says of its sums changes with its money, and its tag with it.
  const viewOf = (record: MoneyRecordOf<K>, sums: Sums | undefined) =>
    given.further === undefined || sums === undefined
      ? VIEW
      : `${VIEW}-${figureTag(JSON.stringify(given.further(record, sums))).slice(1, 9)}`
  const agreementIn = (c: Context<ApiEnv>) => (base === '' ? undefined : parentIn(c))
  const addressOf = (c: Context<ApiEnv>, key: string): MoneyAddress<K> => ({
    agreementId: agreementIn(c),
    key,
    find: (record) => keyOf(record) === key && parentOf(record) === parentIn(c),
  })
  const readBookAt = (c: Context<ApiEnv>, db: Db, key: string) =>
    readBook(db, agreementsAt(kind, { agreementId: agreementIn(c), key }))
  const operation = (name: 'read' | 'change' | 'history') => name as Operation<typeof resource>
  // What was taken away is there for those alone who may bring it back.
  const isShown = (c: Context<ApiEnv>, { isVoided }: { isVoided: boolean }) =>
    !isVoided || grantFor(c.get('caller').role, resource, operation('change')) !== 'none'
  const mustHaveParent = (c: Context<ApiEnv>, book: Book) =>
    parentIn(c) === '' ||
    book.agreements.some((agreement) => agreement.id === parentIn(c) && isShown(c, agreement))

  async function faults(c: Context<ApiEnv>, sent: Readonly<Record<string, unknown>>): Promise<Fault[]> {
    const { db, clock } = c.get('deps')
    const { key } = c.req.param() as { key?: string }
    const book = await readBookAt(c, db, key ?? '')
    const stored = key === undefined ? undefined : await findMoney(db, kind, addressOf(c, key), book)
    if (key !== undefined && stored === undefined) return []
    const { today } = await readRecordContext(db, clock())
    const merged = { ...parentMember(c), ...stored, ...sent }
    return moneyFaults(kind, merged, book, today)
  }
  const parentMember = (c: Context<ApiEnv>) => (base === '' ? {} : { agreementId: parentIn(c) })

  return new Hono<ApiEnv>()
    .get(
      base || '/',
      describe({
        summary: `List: ${noun.toLowerCase()}`,
        tag: 'money',
        access: 'public',
        answers: { 200: listOf(schema, shown) },
        problems: base === '' ? ['forbidden'] : ['forbidden', 'not-found'],
      }),
      allow(resource, operation('read')),
      params(listParams),
      query(listQuery),
      async (c) => {
        const { db } = c.get('deps')
        const book = await readBookAt(c, db, '')
        if (!mustHaveParent(c, book)) return c.notFound() as never
        const { page, limit, isVoided } = c.req.valid('query')
        if (isVoided === 'true') requireAccess(c.get('caller'), resource, operation('change'))
        const matches = (record: MoneyRecordOf<K>) => parentOf(record) === parentIn(c)
        const asked = { book, isVoided: isVoided === 'true', matches }
        const { items: records, totalRecords } = await listMoney(db, kind, asked, { page, limit })
        const sums = await sumsOf(db, records)
        const items = records.map((each) => toBody(each, sums))
        return sendList(c, { items, totalRecords, page, limit })
      },
    )
    .post(
      base || '/',
      describe({
        summary: `Add: ${noun.toLowerCase()}`,
        tag: 'money',
        access: 'session',
        answers: { 201: one },
        problems: ['not-found', 'conflict', 'idempotency-key-reused'],
      }),
      allow(resource, operation('change')),
      params(listParams),
      jsonBody(schemas.create, {
        example: sentExample(schemas.create, newExample),
        contextFaults: faults,
      }),
      async (c) => {
        const deps = c.get('deps')
        const book = await readBookAt(c, deps.db, '')
        if (!mustHaveParent(c, book)) return c.notFound() as never
        const said = fillIn(c.req.valid('json') as object, notSaid)
        const record = {
          ...said,
          ...parentMember(c),
          id: idOf(kind, { ...said, ...parentMember(c) }, deps.newId),
          version: 1,
          isVoided: false,
          ...((kind === 'agreement' || kind === 'carry_over') && { isDemo: book.isDemo }),
        } as unknown as MoneyRecordOf<K>
        return answerOnce(
          c,
          (remember) => createMoney({ deps, caller: c.get('caller'), remember }, kind, record),
          (value: MoneyRecordOf<K>) => ({
            status: 201 as const,
            headers: {
              ETag: recordTag(value.version, viewOf(value, noSums(book))),
              Location: `${new URL(c.req.url).pathname}/${keyOf(value)}`,
            },
            body: toBody(value, noSums(book)),
          }),
        ) as never
      },
    )
    .get(
      `${base}/:key`,
      describe({
        summary: `Read: ${noun.toLowerCase()}`,
        tag: 'money',
        access: 'public',
        answers: { 200: one },
        problems: ['not-found'],
      }),
      allow(resource, operation('read')),
      params(oneParams),
      async (c) => {
        const { db } = c.get('deps')
        const { key } = c.req.valid('param')
        const book = await readBookAt(c, db, key)
        const found = await findMoney(db, kind, addressOf(c, key), book)
        if (found === undefined || !isShown(c, found) || !mustHaveParent(c, book))
          return c.notFound() as never
        const sums = await sumsOf(db, [found])
        checkIfNoneMatch(c, recordTag(found.version, viewOf(found, sums)))
        return c.json(toBody(found, sums))
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
      allow(resource, operation('change')),
      params(oneParams),
      jsonBody(schemas.patch, { example: patchExample, contextFaults: faults }),
      async (c) => {
        const deps = c.get('deps')
        const write = unkeptWrite(c)
        const patch = Object.fromEntries(
          Object.entries(c.req.valid('json') as object).filter(([, value]) => value !== undefined),
        )
        const value = await changeMoney(write, kind, {
          address: addressOf(c, c.req.valid('param').key),
          patch,
          expect: async (stored, trx) => {
            const sums = await sumsOf(trx, [stored])
            return requireIfMatch(c, stored.version, viewOf(stored, sums), () => toBody(stored, sums))
          },
        })
        const sums = await sumsOf(deps.db, [value])
        return c.json(toBody(value, sums), 200, {
          ETag: recordTag(value.version, viewOf(value, sums)),
        })
      },
    )
    .get(
      `${base}/:key/history`,
      describe({
        summary: `Who changed what, and when: ${noun.toLowerCase()}`,
        tag: 'money',
        access: 'session',
        answers: { 200: answer(historySchema, { example: OPEN_HISTORY_EXAMPLE }) },
        problems: ['not-found'],
      }),
      allow(resource, operation('history')),
      params(oneParams),
      query(historyQuery),
      async (c) => {
        const { db } = c.get('deps')
        const { key } = c.req.valid('param')
        const found = await findMoney(db, kind, addressOf(c, key), await readBookAt(c, db, key))
        if (found === undefined) return c.notFound() as never
        checkIfNoneMatch(c, recordTag(found.version, 'history'))
        const told = await readRecordHistory(db, [kind, found.id], c.req.valid('query'))
        return c.json(listAnswer(c, told))
      },
    )
}

function pascal(kind: string): string {
  return kind.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
