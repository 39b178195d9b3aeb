import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { householdIn } from '../access/matrix.testing.ts'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { importing, latin1 } from '../imports/imports.testing.ts'
import { verifyStore } from './verify.service.ts'

/** What a store holds that a program of then made, and what that program answered of it. */
interface Told {
  /** The SHA-256 of each answer, by its address under /api/v1. */
  answers: Record<string, string>
}

// Each was made and used over HTTP by the program of its commit, told in its .json: CONTRIBUTING.md says how.
const STORES = ['first-that-fixed', 'first-layout', 'third-layout']
const LIST =
  'Inflyttad;Vuxna;Barn;Varifr\u00e5n;Kontakt;Underlag\r\n2024-06;2;1;Norge;F\u00f6re flytt;Hush\u00e5llet\r\n'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-earlier-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function unpacked(name: string): { path: string; told: Told } {
  const file = join(import.meta.dirname, 'earlier-stores', name)
  const path = join(folder, `${name}.sqlite`)
  writeFileSync(path, brotliDecompressSync(readFileSync(`${file}.sqlite.br`)))
  return { path, told: JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Told }
}

async function hashesOf({ app }: TestApi, { answers }: Told): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const address of Object.keys(answers)) {
    const bytes = await (await app.request(`/api/v1${address}`)).arrayBuffer()
    hashes[address] = createHash('sha256').update(new Uint8Array(bytes)).digest('hex')
  }
  return hashes
}

it.each(STORES)(
  'a store that an earlier program made (%s) goes on: what was fixed has every byte, whatever is recorded and voided',
  async (name) => {
    const { path, told } = unpacked(name)
    const api = await createTestApi(['ostersund', 'bracke'], path, 'sqlite')
    expect((await verifyStore(api.deps.db, api.deps.clock())).differences).toEqual([])
    expect(await hashesOf(api, told)).toEqual(told.answers)

    const body = householdIn('2380', { moveInMonth: '2024-05' })
    const logged = await api.ask<{ ref: string }>('ostersund', '/households', { method: 'POST', body })
    expect(logged.status).toBe(201)
    const listed = await api.ask<{ items: { ref: string }[] }>(
      'ostersund',
      '/households?from=2025-01&to=2025-12',
    )
    const voided = await api.ask('ostersund', `/households/${listed.body.items[0]?.ref}`, {
      method: 'PATCH',
      body: { countStatus: 'voided', voidReason: 'did_not_move' },
      headers: { 'If-Match': '*' },
    })
    expect(voided.status).toBe(200)
    const files = importing(api)
    const sent = await files.upload(latin1(LIST), 'municipality=2305')
    expect((await files.post(`/imports/${sent.body.id}/commit`)).body).toMatchObject({
      state: 'committed',
      saved: { households: 1 },
    })

    api.deps.setNow('2026-11-23T13:00:00.000Z')
    expect(await hashesOf(api, told)).toEqual(told.answers)
    expect((await verifyStore(api.deps.db, api.deps.clock())).differences).toEqual([])
    await api.close()
  },
)
