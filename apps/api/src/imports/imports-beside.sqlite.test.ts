import { randomInt } from 'node:crypto'
import { readdirSync, readlinkSync, renameSync } from 'node:fs'
import { type Db, type Draft, findImport, findStoreFile, openDraft, openSqlite } from '@inflytt/db'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { OPERATOR } from '../access/caller.ts'
import { LOGGED } from '../households/household.testing.ts'
import { holdByAnother, holdForSecond } from '../store/held-store.testing.ts'
import { importingBeside, listOf, MANY } from './imports-beside.testing.ts'
import { commitBatch } from './commit/commit-batch.ts'
import type { ImportBatch } from './import-batch.ts'
import { commitImport, undoImport } from './imports-work.service.ts'
import { failureOf } from './imports.service.ts'
import { latin1 } from './imports.testing.ts'

const ALONE = { ...LOGGED, moveInMonth: '2025-04', adults: 1, children: 0 }

let beside: Awaited<ReturnType<typeof importingBeside>>
let path: string
beforeEach(async () => {
  beside = await importingBeside('sqlite')
  path = (await findStoreFile(beside.api.deps.db)) ?? ''
})
afterEach(() => beside.api.close())

/** What this process has open of drafts, which have no name. */
const openDrafts = () =>
  readdirSync('/proc/self/fd').filter((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`).includes('.draft-')
    } catch {
      return false
    }
  })

it('leaves neither a thread nor its draft where the store cannot be held for its turn', async () => {
  const { api, files, total, totalBefore, assertClean, uploaded, savedBeside } = beside
  const { id } = await uploaded()
  const batch = (await findImport(api.deps.db, id)) as ImportBatch
  const away = `${path}.away`
  const saving = savedBeside(
    id,
    async (_trx, toBeRefused) => {
      expect(openDrafts()).not.toEqual([])
      renameSync(path, away)
      await toBeRefused.catch(() => undefined)
      renameSync(away, path)
    },
    // An answer would not wait for it on a busy machine.
    () => commitImport({ deps: api.deps, caller: OPERATOR }, batch, null),
  )
  expect(await saving.catch(failureOf)).toMatchObject({ code: 'store-unavailable' })
  await expect.poll(openDrafts, { timeout: 10_000 }).toEqual([])
  // Who reads is refused by what was seen of the file a moment ago.
  await expect
    .poll(() => files.read(id), { timeout: 10_000 })
    .toMatchObject({ state: 'previewed', saved: null })
  expect(await total()).toBe(totalBefore)
  await assertClean()
}, 60_000)

it('says of an import that nobody waits for why it was not saved, once the store is there again', async () => {
  const { api, files, assertClean, uploaded, savedBeside } = beside
  const { id } = await uploaded()
  const away = `${path}.away`
  const importer = { deps: api.deps, caller: OPERATOR }
  const batch = (await findImport(api.deps.db, id)) as ImportBatch
  await savedBeside(
    id,
    async () => {
      renameSync(path, away)
      await expect
        .poll(() => api.deps.logged, { timeout: 30_000 })
        .toContainEqual(expect.objectContaining({ msg: 'import was not saved' }))
      renameSync(away, path)
    },
    () => commitImport(importer, batch, 0),
  )
  await expect
    .poll(async () => (await files.read(id))['failure'], { timeout: 10_000 })
    .toMatchObject({ code: 'store-unavailable' })
  expect(await files.read(id)).toMatchObject({ state: 'previewed', saved: null })
  await assertClean()
}, 60_000)

/** What of other programs is yet to be closed. */
const ends: (() => Promise<void>)[] = []
const holds = {
  'another import': holdForSecond,
  'another program': async (db: Db) => void ends.push(await holdByAnother(db)),
}

it.each(['another import', 'another program'] as const)(
  'saves and takes back few rows once %s has let go of the store',
  async (who) => {
    const { api, files, total, totalBefore, assertClean } = beside
    const { body } = await files.upload(latin1(listOf(8, () => 2025)))
    const batch = (await findImport(api.deps.db, body.id)) as ImportBatch
    const importer = { deps: api.deps, caller: OPERATOR }
    await holds[who](api.deps.db)
    const saved = await commitImport(importer, batch)
    expect(saved).toMatchObject({ state: 'committed', saved: { households: 8 } })
    await holds[who](api.deps.db)
    expect(await undoImport(importer, saved)).toMatchObject({ state: 'undone' })
    for (const end of ends.splice(0)) await end()
    expect(await total()).toBe(totalBefore)
    await assertClean()
  },
  60_000,
)

/** Saves a batch in this thread; `meanwhile` is given the refs that are drawn when all rows are laid down. */
async function savedHere(id: string, meanwhile: (refs: readonly string[]) => Promise<void>) {
  const { api } = beside
  const store = openSqlite(path, { isBeside: true })
  const draft = await openDraft(store.db)
  const refs: string[] = []
  const heard: Draft = {
    isApart: draft.isApart,
    rowsOf: (trx) => draft.rowsOf(trx),
    noteRefs: (rows) => {
      const noted = [...rows]
      refs.push(...noted.map(([ref]) => ref))
      draft.noteRefs(noted)
    },
    finish: () => draft.finish(),
    putIn: (trx) => draft.putIn(trx),
    end: () => draft.end(),
  }
  const { clock, newId, config, log } = api.deps
  const deps = {
    ...api.deps,
    db: store.db,
    clock,
    newId,
    config,
    log,
    random: (below: number) => randomInt(below),
  }
  const batch = (await findImport(api.deps.db, id)) as ImportBatch
  const progress = {
    work: 'committing',
    done: 0,
    total: MANY,
    stop() {},
    isStopped: () => false,
    throwIfStopped() {},
  } as const
  try {
    return await store.db.transaction().execute((trx) =>
      commitBatch({ trx, at: clock().toISOString(), deps, caller: OPERATOR }, batch, progress, {
        draft: heard,
        askTurn: () => meanwhile(refs),
      }),
    )
  } finally {
    await draft.end()
    await store.close()
  }
}

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

it('lets a household be logged when all rows are laid down, and leaves it the ref that it took', async () => {
  const { api, total, totalBefore, assertClean, uploaded, undone } = beside
  const { id } = await uploaded()
  let taken = ''
  const done = await savedHere(id, async (refs) => {
    expect(refs).toHaveLength(MANY)
    taken = refs[100] ?? ''
    const letters = taken
      .slice(-4)
      .split('')
      .map((letter) => LETTERS.indexOf(letter))
    Object.assign(api.deps, { random: (below: number) => letters.shift() ?? randomInt(below) })
    const logged = await api.ask('bracke', '/households', { method: 'POST', body: ALONE })
    expect(logged).toMatchObject({ status: 201, body: { ref: taken } })
    expect(await total()).toBe(totalBefore + 1)
  })
  expect(done).toMatchObject({ state: 'committed', saved: { households: MANY } })
  expect((await api.ask('bracke', `/households/${taken}`)).body).toMatchObject({
    adults: 1,
    externalRef: null,
  })
  expect(await total()).toBe(totalBefore + MANY + 1)
  expect(await undone(id)).toMatchObject({ state: 'undone' })
  expect(await total()).toBe(totalBefore + 1)
  await assertClean()
}, 60_000)

it('tells of a disk that fills up while rows are laid down that it is full', () => {
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  expect(failureOf(full)).toEqual({
    code: 'storage-full',
    detail: 'The disk of the server is full. Nothing was saved. Tell whoever runs the server.',
    errors: [],
  })
})
