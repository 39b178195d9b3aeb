import { randomInt } from 'node:crypto'
import { readdirSync, readlinkSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Draft, findImport, findStoreFile, openDraft, openSqlite, type Trx } from '@inflytt/db'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { PUBLIC_CALLER } from '../access/caller.ts'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { holdForSecond } from '../store/held-store.testing.ts'
import { areWritersHeld } from '../store/write-gate.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { commitBatch } from './commit/commit-batch.ts'
import type { ImportBatch } from './import-batch.ts'
import { commitImport, undoImport } from './imports-work.service.ts'
import { failureOf } from './imports.service.ts'
import { type Batch, importing, latin1 } from './imports.testing.ts'

let api: TestApi
let files: ReturnType<typeof importing>
let path: string
let totalBefore: number
beforeEach(async () => {
  api = await createTestApi(['bracke'], undefined, 'sqlite')
  files = importing(api)
  path = (await findStoreFile(api.deps.db)) ?? ''
  totalBefore = await total()
})
afterEach(() => api.close())

/** Nothing is held, torn or left lying about. */
async function assertClean(): Promise<void> {
  expect(areWritersHeld()).toBe(false)
  expect((await verifyStore(api.deps.db, api.deps.clock())).differences).toEqual([])
  expect(readdirSync(dirname(path)).filter((name) => name.startsWith('.draft-'))).toEqual([])
}

/** More than are recorded on the spot, of a year that no aggregate holds. */
const MANY = 620
const LIST = [
  '\u00c4rendenr;Inflyttad;Vuxna;Barn;Varifr\u00e5n;Kontakt;Underlag',
  ...Array.from(
    { length: MANY },
    (_, at) =>
      `KS-${at};2025-0${(at % 9) + 1};2;${at % 3};\u00d6vriga Sverige;Kontakt f\u00f6re flytten;Hush\u00e5llet`,
  ),
].join('\r\n')
const LOGGED = {
  municipalityCode: '2305',
  moveInMonth: '2025-04',
  adults: 1,
  children: 0,
  originType: 'rest_of_sweden',
  inclusionBasis: 'contact_before_move',
  evidence: 'household',
  programmeId: 'ta-steget',
}

const total = async () =>
  (
    await api.ask<{ total: { value: number } }>(
      'public',
      '/outcomes?by=municipality,year&municipality=2305&from=2020&to=2025',
    )
  ).body.total.value

async function uploaded(): Promise<Batch> {
  const { body } = await files.upload(latin1(LIST), 'municipality=2305&fileName=lista.csv')
  expect(body).toMatchObject({ state: 'previewed', counts: { accepted: MANY } })
  return body
}

/** Saves a batch while somebody else has the store to write, who ends when all of its rows are laid down. */
async function savedBeside(
  id: string,
  meanwhile: (trx: Trx) => Promise<unknown>,
  save: () => Promise<{ body: Batch }> = () => files.post(`/imports/${id}/commit`),
): Promise<Batch> {
  const writer = openSqlite(path)
  try {
    const { resolve: go, promise: gone } = Promise.withResolvers<void>()
    const { resolve: begin, promise: begun } = Promise.withResolvers<void>()
    const writing = writer.db.transaction().execute(async (trx) => {
      begin()
      await gone
      await meanwhile(trx)
    })
    await begun
    const saving = save()
    await expect
      .poll(async () => (await files.read(id))['progress'], { timeout: 20_000 })
      .toEqual({ done: MANY, total: MANY })
    expect(await total()).toBe(totalBefore)
    go()
    await writing
    return (await saving).body
  } finally {
    await writer.close()
  }
}

it('saves many rows beside somebody who writes, waits for their end alone, and takes all of them back', async () => {
  const { id } = await uploaded()
  expect(await savedBeside(id, async () => undefined)).toMatchObject({
    state: 'committed',
    saved: { households: MANY },
  })
  expect(await total()).toBe(totalBefore + MANY)
  await assertClean()
  expect(await files.post(`/imports/${id}/undo`)).toMatchObject({
    status: 200,
    body: { state: 'undone' },
  })
  expect(await total()).toBe(totalBefore)
  await assertClean()
}, 60_000)

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
  const { id } = await uploaded()
  const away = `${path}.away`
  const saving = savedBeside(id, async () => {
    expect(openDrafts()).not.toEqual([])
    renameSync(path, away)
    await sleep(200)
    renameSync(away, path)
  })
  expect(await saving).toMatchObject({ status: 503 })
  await expect.poll(openDrafts, { timeout: 10_000 }).toEqual([])
  expect(await files.read(id)).toMatchObject({ state: 'previewed', saved: null })
  expect(await total()).toBe(totalBefore)
  await assertClean()
}, 60_000)

it('says of an import that nobody waits for why it was not saved, once the store is there again', async () => {
  const { id } = await uploaded()
  const away = `${path}.away`
  const importer = { deps: api.deps, caller: { ...PUBLIC_CALLER, role: 'admin' } as const }
  const batch = (await findImport(api.deps.db, id)) as ImportBatch
  await savedBeside(
    id,
    async () => {
      renameSync(path, away)
      await sleep(500)
      renameSync(away, path)
    },
    async () => ({ body: (await commitImport(importer, batch, 0)) as unknown as Batch }),
  )
  await expect
    .poll(async () => (await files.read(id))['failure'], { timeout: 10_000 })
    .toMatchObject({ code: 'store-unavailable' })
  expect(await files.read(id)).toMatchObject({ state: 'previewed', saved: null })
  await assertClean()
}, 60_000)

it('drafts the rows anew where klart was said while they were laid down', async () => {
  const { id } = await uploaded()
  const saved = await savedBeside(id, (trx) =>
    trx
      .insertInto('period_report')
      .values({
        municipality_code: '2305',
        period: '2025-T1',
        state: 'complete',
        version: 1,
        updated_at: api.deps.clock().toISOString(),
        reopen_reason: null,
        is_demo: 0,
      })
      .execute(),
  )
  expect(saved).toMatchObject({ state: 'committed', saved: { households: MANY } })
  const late = await api.ask<{ items: object[] }>('bracke', '/households?isLate=true&limit=1')
  expect(late.body.items).toHaveLength(1)
  expect(await total()).toBe(totalBefore + MANY)
  await assertClean()
}, 60_000)

it('saves and takes back few rows once another import has let go of the store', async () => {
  const { body } = await files.upload(latin1(LIST.split('\r\n').slice(0, 9).join('\r\n')))
  const batch = (await findImport(api.deps.db, body.id)) as ImportBatch
  const importer = { deps: api.deps, caller: { ...PUBLIC_CALLER, role: 'admin' } as const }
  await holdForSecond(api.deps.db)
  const saved = await commitImport(importer, batch)
  expect(saved).toMatchObject({ state: 'committed', saved: { households: 8 } })
  await holdForSecond(api.deps.db)
  expect(await undoImport(importer, saved)).toMatchObject({ state: 'undone' })
  expect(await total()).toBe(totalBefore)
  await assertClean()
}, 60_000)

it('keeps nothing where the batch was given up meanwhile', async () => {
  const { id } = await uploaded()
  const answered = await savedBeside(id, (trx) =>
    trx
      .updateTable('import_batch')
      .set((eb) => ({ state: 'cancelled', version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute(),
  )
  expect(answered).toMatchObject({ status: 412, type: expect.stringMatching(/#precondition-failed$/u) })
  expect(await total()).toBe(totalBefore)
  await assertClean()
}, 60_000)

/** Saves a batch in this thread; `meanwhile` is given the refs that are drawn when all rows are laid down. */
async function savedHere(id: string, meanwhile: (refs: readonly string[]) => Promise<void>) {
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
      commitBatch(
        { trx, at: clock().toISOString(), deps, caller: { ...PUBLIC_CALLER, role: 'admin' } },
        batch,
        progress,
        {
          draft: heard,
          askTurn: () => meanwhile(refs),
        },
      ),
    )
  } finally {
    await draft.end()
    await store.close()
  }
}

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

it('lets a household be logged when all rows are laid down, and leaves it the ref that it took', async () => {
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
    const logged = await api.ask('bracke', '/households', { method: 'POST', body: LOGGED })
    expect(logged).toMatchObject({ status: 201, body: { ref: taken } })
    expect(await total()).toBe(totalBefore + 1)
  })
  expect(done).toMatchObject({ state: 'committed', saved: { households: MANY } })
  expect((await api.ask('bracke', `/households/${taken}`)).body).toMatchObject({
    adults: 1,
    externalRef: null,
  })
  expect(await total()).toBe(totalBefore + MANY + 1)
  expect(await files.post(`/imports/${id}/undo`)).toMatchObject({ body: { state: 'undone' } })
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
