import { type Db, findStoreFile, openSqlite, type Store } from '@inflytt/db'
import { afterEach, describe, expect, it } from 'vitest'
import { OPERATOR } from '../access/caller.ts'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { changeMapping, sendFileAgain } from './columns/import-columns.service.ts'
import { type Importing, readStored, uploadImport } from './imports.service.ts'
import { importing, latin1, onceChecked } from './imports.testing.ts'
import { healImports } from './stale-imports.ts'

const BYTES = latin1(
  [
    'Ärendenr;Inflyttad;Vuxna;Barn;Varifrån;Kontakt;Underlag',
    'KS-1;2026-03;2;1;Övriga Sverige;Kontakt före flytten;Hushållet',
  ].join('\r\n'),
)
const UPLOAD = {
  kind: 'households',
  municipalityCode: '2305',
  fileName: 'lista.csv',
  sheet: undefined,
  headerRow: undefined,
  bytes: Buffer.from(BYTES),
} as const

let api: TestApi
let beside: Store | undefined
afterEach(async () => {
  await beside?.close()
  beside = undefined
  await api.close()
})

/** The store as another process has it open. */
async function openBeside(): Promise<Db> {
  const path = await findStoreFile(api.deps.db)
  if (path === undefined) return api.deps.db
  beside ??= openSqlite(path)
  return beside.db
}

/** Whoever imports, while another process ends what it finds after each write of a batch. */
async function importingBesideMinutes(): Promise<Importing & { minutes: () => number }> {
  const other = { db: await openBeside(), clock: api.deps.clock }
  let minutes = 0
  const writes = new WeakSet<object>()
  const db = api.deps.db.withPlugin({
    transformQuery({ node, queryId }) {
      const of = node.kind === 'InsertQueryNode' ? node.into : undefined
      const set = node.kind === 'UpdateQueryNode' ? node.table : undefined
      if (JSON.stringify(of ?? set ?? null).includes('"import_batch"')) writes.add(queryId)
      return node
    },
    async transformResult({ result, queryId }) {
      if (writes.has(queryId) && ++minutes === 1) await healImports(other)
      return result
    },
  })
  const deps = { ...api.deps, db }
  return {
    deps,
    caller: OPERATOR,
    minutes: () => minutes,
  }
}

describe.each(['sqlite', 'postgres'] as const)('on %s', (engine) => {
  it('an import is ended by nobody between its being written down and its check', async () => {
    api = await createTestApi(['bracke'], undefined, engine)
    const sending = await importingBesideMinutes()
    const sent = await onceChecked(sending, await uploadImport(sending, UPLOAD))
    expect(sent).toMatchObject({ state: 'previewed', summary: { rows: 1 } })
    expect(sending.minutes()).toBeGreaterThan(0)

    const reading = await importingBesideMinutes()
    const changed = await changeMapping(reading, sent, { defaults: { originType: 'unknown' } })
    const mapped = await onceChecked(reading, changed)
    expect(mapped).toMatchObject({ state: 'previewed', summary: { rows: 1 } })

    const again = await importingBesideMinutes()
    const resent = await sendFileAgain(again, mapped, { bytes: UPLOAD.bytes })
    expect(await onceChecked(again, resent)).toMatchObject({ state: 'previewed' })
  })

  it('what its server left in the middle of a check is ended', async () => {
    api = await createTestApi(['bracke'], undefined, engine)
    const { body } = await importing(api).upload(BYTES)
    await api.deps.db.updateTable('import_batch').set({ state: 'checking' }).execute()
    await healImports(api.deps)
    expect(await readStored(api.deps.db, body.id)).toMatchObject({ state: 'failed' })
    expect(await api.deps.db.selectFrom('import_row').select('row_number').execute()).toEqual([])
  })
})
