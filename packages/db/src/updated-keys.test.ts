import type { Aggregate, Party } from '@inflytt/domain'
import SQLite from 'better-sqlite3'
import { expect, it, vi } from 'vitest'
import { household } from './households/household.testing.ts'
import {
  type Db,
  type Programme,
  updateAggregate,
  updateHousehold,
  updateParty,
  updateProgramme,
} from './index.ts'
import { createTestStore } from './testing/index.ts'

const PROGRAMME = { id: 'none', version: 2, parties: [] as Programme['parties'] } as Programme
const AGGREGATE = { id: 'none', municipalityCodes: [] as string[] } as unknown as Aggregate

// SQLite then goes through all that points at the row, and has no index of a million households by their aggregate.
it.each<[string, string, (db: Db) => Promise<unknown>]>([
  ['aggregate_outcome', 'id', (db) => updateAggregate(db, AGGREGATE, 1)],
  ['programme', 'id', (db) => updateProgramme(db, PROGRAMME)],
  ['party', 'id', (db) => updateParty(db, { id: 'none', version: 2 } as Party)],
  ['household', 'ref', (db) => updateHousehold(db, household(), 1)],
])('a change of %s does not set the key that others point at', async (table, key, change) => {
  const store = await createTestStore('sqlite')
  const prepare = vi.spyOn(SQLite.prototype, 'prepare')
  await change(store.db)
  const texts = prepare.mock.calls.map(([text]) => text)
  prepare.mockRestore()
  await store.close()
  const updates = texts.filter((text) => text.startsWith(`update "${table}" set `))
  expect(updates).toHaveLength(1)
  expect(updates[0]?.split(' where ')[0]).not.toMatch(new RegExp(`[ ,]"${key}" =`))
})
