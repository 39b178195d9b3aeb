import { findStoreFile } from '@inflytt/db'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../../api.testing.ts'
import { OPERATOR } from '../../access/caller.ts'
import { areWritersHeld } from '../../store/write-gate.ts'
import { holdFileForSecond } from '../../store/held-store.testing.ts'
import { uploadImport } from '../imports.service.ts'
import { importing, onceChecked, type Row } from '../imports.testing.ts'

let api: TestApi
let files: ReturnType<typeof importing>
beforeEach(async () => {
  // On PostgreSQL it is checked where the server is.
  api = await createTestApi(['bracke'], undefined, 'sqlite')
  files = importing(api)
})
afterEach(() => api.close())

const HEADINGS = '\u00c4rendenr;Inflyttad;Vuxna;Barn;Varifr\u00e5n;Kontakt;Underlag;Anteckning'
const row = (number: number, month = '2026-03') =>
  `A-${number};${month};2;1;\u00d6vriga Sverige;F\u00f6re flytten;Hush\u00e5llet;`
const FEW = [row(1), row(2, 'm\u00e5ndag'), row(1), row(3)]
const listOf = (rows: readonly string[]) => [HEADINGS, ...rows].join('\r\n')
/** As many rows as are checked in a thread, after the few. */
const MANY = [
  ...FEW,
  ...Array.from({ length: 1200 }, (_, at) => row(100 + at)),
  row(150),
  'Summa;;;;;;;',
]

async function rowsKept(): Promise<number> {
  const { rows } = await api.deps.db
    .selectFrom('import_row')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return rows
}

const told = ({ row: number, status, record, duplicateOf, messages }: Row) => ({
  number,
  status,
  record,
  duplicateOf,
  messages,
})

it('checks a large file in a thread as a small one, and what is kept of it anew', async () => {
  expect(await findStoreFile(api.deps.db)).toBeDefined()
  const small = await files.upload(listOf(FEW))
  const large = await files.upload(listOf(MANY))
  const rowsOf = async (id: string, query: string) => (await files.rows(id, query)).map(told)
  const first = await rowsOf(large.body.id, 'limit=4')
  expect(first).toEqual(await rowsOf(small.body.id, 'limit=4'))
  expect(first.map(({ status }) => status)).toEqual(['new', 'faulty', 'duplicate', 'new'])
  expect(await rowsOf(large.body.id, 'status=duplicate')).toMatchObject([
    { number: 4, duplicateOf: [{ row: 2 }] },
    { number: MANY.length, duplicateOf: [{ row: 56 }] },
  ])
  expect(large.body.counts).toMatchObject({ rows: MANY.length, accepted: MANY.length - 4 })
  const { body: again } = await files.patch(`/imports/${large.body.id}`, {
    defaults: { originType: 'unknown' },
  })
  await expect
    .poll(async () => (await files.read(again.id)).state, { timeout: 60_000 })
    .toBe('previewed')
  expect((await files.read(again.id)).counts).toEqual(large.body.counts)
  expect(areWritersHeld()).toBe(false)
})

it('says what is wrong with a large file where the thread finds it, and keeps nothing', async () => {
  const { status, body } = await files.upload(`${listOf(MANY)}\r\n"open;${'x'.repeat(200)}`)
  // Told at once; of the batch where it takes longer than an answer waits.
  const fault = (status === 422 ? body : body.failure) as { detail: string }
  expect(fault.detail).toMatch(/^A quotation mark is opened and never closed.+after row 1207\.$/u)
  expect(await rowsKept()).toBe(0)
  expect(areWritersHeld()).toBe(false)
})

it('stops in the thread when somebody cancels, and keeps nothing', async () => {
  const sending = files.upload(listOf(MANY))
  const list = async () => (await api.ask<{ items: { id: string }[] }>('bracke', '/imports')).body.items
  await expect.poll(async () => (await list()).length, { interval: 5, timeout: 60_000 }).toBe(1)
  const [begun] = await list()
  const cancelled = await files.drop(begun?.id ?? '')
  expect([cancelled.status, cancelled.body.state]).toEqual([200, 'cancelled'])
  await sending
  expect((await files.read(begun?.id ?? '')).state).toBe('cancelled')
  expect(await rowsKept()).toBe(0)
  expect(areWritersHeld()).toBe(false)
})

it('gives an import up, or tells of its check, as a whole or not at all', async () => {
  const { db } = api.deps
  const refusing = async (on: string, work: () => Promise<unknown>) => {
    const sql = `create trigger refusing before ${on} begin select raise(abort, 'refused'); end`
    await db.executeQuery({ sql, parameters: [] } as never)
    await work()
    await db.executeQuery({ sql: 'drop trigger refusing', parameters: [] } as never)
  }
  const { body } = await files.upload(listOf(FEW))
  await refusing('delete on import_row', async () => {
    expect((await files.drop(body.id)).status).toBe(500)
  })
  expect(await files.read(body.id)).toMatchObject({ state: 'previewed', counts: { rows: 4 } })
  expect(await files.drop(body.id)).toMatchObject({ status: 200, body: { state: 'cancelled' } })
  await refusing('insert on audit_event', async () => {
    expect((await files.upload(listOf(FEW))).status).toBe(500)
  })
  expect(await db.selectFrom('import_row').select('row_number').execute()).toEqual([])
})

it('is previewed also where another import has the store to write when all rows are checked', async () => {
  const path = await findStoreFile(api.deps.db)
  const tallies = new WeakSet<object>()
  const db = api.deps.db.withPlugin({
    transformQuery({ node, queryId }) {
      const isSum = node.kind === 'SelectQueryNode' && node.groupBy !== undefined
      if (isSum && JSON.stringify(node.from).includes('"import_row"')) tallies.add(queryId)
      return node
    },
    async transformResult({ result, queryId }) {
      if (tallies.has(queryId)) await holdFileForSecond(api.deps.db, path ?? '')
      return result
    },
  })
  const importer = { deps: { ...api.deps, db }, caller: OPERATOR }
  const sent = await uploadImport(importer, {
    kind: 'households',
    municipalityCode: '2305',
    fileName: 'lista.csv',
    sheet: undefined,
    headerRow: undefined,
    bytes: Buffer.from(listOf(FEW)),
  })
  expect(await onceChecked(importer, sent)).toMatchObject({
    state: 'previewed',
    summary: { rows: 4 },
  })
})
