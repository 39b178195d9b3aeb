import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { findStoreFile, openSqlite, type Trx } from '@inflytt/db'
import { expect } from 'vitest'
import { createTestApi } from '../api.testing.ts'
import { areWritersHeld } from '../store/write-gate.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { type Batch, importing, latin1 } from './imports.testing.ts'

/** More than are recorded on the spot. */
export const MANY = 620

/** A list of households of these years, by their place in it. */
export const listOf = (rows: number, yearOf: (at: number) => number) =>
  [
    '\u00c4rendenr;Inflyttad;Vuxna;Barn;Varifr\u00e5n;Kontakt;Underlag',
    ...Array.from(
      { length: rows },
      (_, at) =>
        `KS-${at};${yearOf(at)}-0${(at % 9) + 1};2;${at % 3};\u00d6vriga Sverige;Kontakt f\u00f6re flytten;Hush\u00e5llet`,
    ),
  ].join('\r\n')

/** What a test does with an import that goes on beside somebody who writes. */
export async function importingBeside(engine: 'sqlite' | 'postgres') {
  const api = await createTestApi(['bracke'], undefined, engine)
  const files = importing(api)
  const path = await findStoreFile(api.deps.db)

  const total = async () =>
    (
      await api.ask<{ total: { value: number } }>(
        'public',
        '/outcomes?by=municipality,year&municipality=2305&from=2020&to=2025',
      )
    ).body.total.value
  const totalBefore = await total()

  /** Nothing is held, torn or left lying about. */
  async function assertClean(): Promise<void> {
    expect(areWritersHeld()).toBe(false)
    expect((await verifyStore(api.deps.db, api.deps.clock())).differences).toEqual([])
    const beside = path === undefined ? [] : readdirSync(dirname(path))
    expect(beside.filter((name) => name.startsWith('.draft-'))).toEqual([])
  }

  /** Many rows that are looked at, of a year that no aggregate holds. */
  async function uploaded(): Promise<Batch> {
    const list = latin1(listOf(MANY, () => 2025))
    const { body } = await files.upload(list, 'municipality=2305&fileName=lista.csv')
    expect(body).toMatchObject({ state: 'previewed', counts: { accepted: MANY } })
    return body
  }

  /** Saves a batch while somebody else writes, who ends when all of its rows are laid down. */
  async function savedBeside<T>(
    id: string,
    meanwhile: (trx: Trx, saving: Promise<T>) => Promise<unknown>,
    save: () => Promise<T>,
  ): Promise<T> {
    const writer = path === undefined ? undefined : openSqlite(path)
    try {
      const { resolve: go, promise: gone } = Promise.withResolvers<void>()
      const { resolve: begin, promise: begun } = Promise.withResolvers<void>()
      const writing = (writer?.db ?? api.deps.db).transaction().execute(async (trx) => {
        begin()
        await gone
        await meanwhile(trx, saving)
      })
      await begun
      const saving = save()
      // It may fail while the other still writes.
      saving.catch(() => undefined)
      await expect
        .poll(async () => (await files.read(id))['progress'], { timeout: 20_000 })
        .toEqual({ done: MANY, total: MANY })
      expect(await total()).toBe(totalBefore)
      go()
      await writing
      return await saving
    } finally {
      await writer?.close()
    }
  }

  /** The same where the answer of a busy machine may come before the end. */
  async function endedBeside(
    id: string,
    meanwhile: (trx: Trx) => Promise<unknown> = async () => undefined,
  ): Promise<Batch> {
    return ended(await savedBeside(id, meanwhile, () => files.post(`/imports/${id}/commit`)))
  }

  /** Takes an import back, however long that takes. */
  const undone = async (id: string) => ended(await files.post(`/imports/${id}/undo`))

  async function ended({ body }: { body: Batch }): Promise<Batch> {
    if (body.state !== 'committing' && body.state !== 'undoing') return body
    const state = async () => (await files.read(body.id)).state
    await expect.poll(state, { timeout: 30_000 }).not.toBe(body.state)
    return files.read(body.id)
  }

  return { api, files, total, totalBefore, assertClean, uploaded, savedBeside, endedBeside, undone }
}
