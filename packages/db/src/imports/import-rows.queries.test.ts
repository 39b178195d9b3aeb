import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertSurroundings } from '../households/household.testing.ts'
import type { Store } from '../store/store.ts'
import { createTestStore, ENGINES } from '../testing/test-store.ts'
import {
  decideImportRows,
  deleteImportRows,
  insertImportRows,
  type StoredImportRow,
  tallyImportRows,
} from './import-rows.queries.ts'
import { insertImport } from './imports.queries.ts'

const ROWS = 9000
const [FIRST, SECOND] = ['first', 'second']

const row = (at: number): StoredImportRow => ({
  row: 3 * at + 2,
  version: 1,
  status: ['new', 'covered', 'faulty'][at % 3]!,
  decision: at % 3 === 2 ? 'reject' : 'accept',
  aggregateId: null,
  year: at % 2 === 0 ? 2025 : 2024,
  countStatus: null,
  cells: {},
  checked: {},
})

/** What it gives, and how often others had a turn meanwhile. */
async function withTurns<T>(work: () => Promise<T>): Promise<{ given: T; turns: number }> {
  let turns = 0
  let next: NodeJS.Immediate
  const turn = () => {
    turns += 1
    next = setImmediate(turn)
  }
  next = setImmediate(turn)
  const given = await work()
  clearImmediate(next)
  return { given, turns }
}

describe.each(ENGINES)('many rows on %s', (engine) => {
  let store: Store
  beforeAll(async () => {
    store = await createTestStore(engine)
    await insertSurroundings(store.db)
    for (const id of [FIRST, SECOND]) {
      await insertImport(store.db, {
        id,
        version: 1,
        kind: 'households',
        municipalityCode: '2305',
        fileName: '',
        fileHash: '',
        source: {},
        columns: [],
        defaults: {},
        needsFile: false,
        state: 'previewed',
        failure: null,
        summary: {},
        saved: null,
        createdBy: '',
        isDemo: false,
        createdAt: '2026-11-23T12:00:00.000Z',
        updatedAt: '2026-11-23T12:00:00.000Z',
        expiresAt: '2026-12-07T12:00:00.000Z',
        committedAt: null,
        undoneAt: null,
      })
      await insertImportRows(
        store.db,
        id,
        Array.from({ length: ROWS }, (_, at) => row(at)),
      )
    }
  })
  afterAll(() => store.close())

  it('are decided, tallied and removed in slices, and others are answered between them', async () => {
    const { db } = store
    const decided = await withTurns(() =>
      db
        .transaction()
        .execute((trx) => decideImportRows(trx, FIRST, { decision: 'reject', status: 'new' })),
    )
    const tallied = await withTurns(() => tallyImportRows(db, FIRST))
    expect(
      tallied.given.map(({ year, status, decision, rows }) => [year, status, decision, rows]),
    ).toEqual(
      [2024, 2025].flatMap((year) =>
        ['covered', 'faulty', 'new'].map((status) => [
          year,
          status,
          status === 'covered' ? 'accept' : 'reject',
          1500,
        ]),
      ),
    )
    const removed = await withTurns(() => deleteImportRows(db, FIRST))
    expect([await tallyImportRows(db, FIRST), (await tallyImportRows(db, SECOND)).length]).toEqual([
      [],
      6,
    ])
    for (const { turns } of [decided, tallied, removed]) expect(turns).toBeGreaterThanOrEqual(4)
  })
})
