import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate, openDraft, openSqlite, type Store, sweepDrafts, takeTurn } from '../index.ts'

let folder: string
let store: Store
const path = () => join(folder, 'inflytt.sqlite')
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-draft-'))
  const made = openSqlite(path())
  await migrate(made.db, 'sqlite', () => new Date())
  await made.close()
  store = openSqlite(path(), { isBeside: true })
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const drafts = () => readdirSync(folder).filter((name) => name.startsWith('.draft-'))

it('is made whole beside a server that starts, and leaves no name', async () => {
  const making = openDraft(store.db)
  while (drafts().length === 0) await Promise.resolve()
  sweepDrafts(path())
  const draft = await making
  await store.db.transaction().execute(async (trx) => {
    await draft.finish()
    await takeTurn(trx)
    expect(await draft.putIn(trx)).toEqual([])
  })
  await draft.end()
  expect(drafts()).toEqual([])
})

it('is swept where it was left hours ago', () => {
  const left = join(folder, '.draft-0a1b2c3d-inflytt.sqlite')
  writeFileSync(left, '')
  sweepDrafts(path())
  expect(existsSync(left)).toBe(true)
  const hoursAgo = new Date(Date.now() - 2 * 60 * 60_000)
  utimesSync(left, hoursAgo, hoursAgo)
  sweepDrafts(path())
  expect(existsSync(left)).toBe(false)
})
