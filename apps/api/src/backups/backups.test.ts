import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { findStoreFile, openSqlite, type Store } from '@inflytt/db'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { createApp } from '../app.ts'
import { testDepsOver } from '../http/deps.testing.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { type BackupOrder, makeBackup } from './make-backup.ts'
import { restoreBackup, type RestoreOrder } from './restore-backup.ts'
import { LOGGED } from '../households/household.testing.ts'

const AT = new Date('2026-11-23T12:00:00.000Z')
const PUBLIC = [
  '/api/v1/outcomes?measure=households&by=municipality,year',
  '/api/v1/reports/2025?format=csv',
  '/api/v1/reports/2022?format=json',
  '/api/v1/aggregate-outcomes',
  '/api/v1/municipalities',
]

let folder: string
let api: TestApi
let storePath: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-backup-'))
  api = await createTestApi(['bracke'], undefined, 'sqlite')
  storePath = (await findStoreFile(api.deps.db))!
})
afterEach(async () => {
  await api.close()
  rmSync(folder, { recursive: true })
})

const at = (name: string) => join(folder, name)
const backUp = (order: Partial<BackupOrder> = {}) =>
  makeBackup({ storePath, out: at('a.sqlite'), at: AT, compress: false, recipients: [], ...order })
const restore = (backup: string, order: Partial<RestoreOrder> = {}) =>
  restoreBackup({
    backup,
    storePath: at('new/inflytt.sqlite'),
    identityFile: undefined,
    isDryRun: false,
    ...order,
  })

const log = (adults: number) =>
  api.ask('bracke', '/households', {
    method: 'POST',
    body: {
      ...LOGGED,
      moveInMonth: '2025-03',
      adults,
    },
  })

/** What anybody is shown by a store, byte for byte. */
async function shown(store: Store): Promise<string[]> {
  const app = createApp(testDepsOver(store))
  return Promise.all(PUBLIC.map(async (path) => (await app.request(path)).text()))
}

describe('a backup', () => {
  it.each(['plain', 'compressed', 'encrypted', 'compressed and encrypted'])(
    'that is %s is restored with every public figure as it was, and nobody signed in',
    async (kind) => {
      for (const adults of [1, 2, 3]) expect((await log(adults)).status).toBe(201)
      const before = await shown(api.deps.store)
      const identity = await generateIdentity()
      writeFileSync(at('key.txt'), `# a comment\n${identity}\n`)
      const { path, checked } = await backUp({
        compress: kind.includes('compressed'),
        recipients: kind.includes('encrypted') ? [await identityToRecipient(identity)] : [],
      })
      expect(checked).toMatchObject({ migrationsMissing: 0 })
      expect(statSync(path).mode & 0o777).toBe(0o600)
      expect(readFileSync(path).includes('rest_of_sweden')).toBe(kind === 'plain')
      // What is written after a backup is not in it.
      expect((await log(2)).status).toBe(201)

      const identityFile = kind.includes('encrypted') ? at('key.txt') : undefined
      await restore(path, { isDryRun: true, identityFile })
      expect(existsSync(at('new'))).toBe(false)
      await restore(path, { identityFile })
      expect(readdirSync(at('new'))).toEqual(['inflytt.sqlite'])
      expect(statSync(at('new/inflytt.sqlite')).mode & 0o777).toBe(0o600)
      expect(readdirSync(folder).toSorted()).toEqual(['a.sqlite', 'key.txt', 'new'])
      const restored = openSqlite(at('new/inflytt.sqlite'))
      expect(await shown(restored)).toEqual(before)
      expect((await verifyStore(restored.db, AT)).differences).toEqual([])
      expect(await restored.db.selectFrom('session').select('id').execute()).toEqual([])
      expect(await api.deps.db.selectFrom('session').select('id').execute()).not.toEqual([])
      await restored.close()
    },
  )

  it('into a folder is named by its moment, and holds nothing that was deleted', async () => {
    const { token } = await api.deps.db.selectFrom('session').select('token').executeTakeFirstOrThrow()
    expect(readFileSync((await backUp()).path).includes(token)).toBe(true)
    await api.deps.db.deleteFrom('session').execute()
    const { path } = await backUp({ out: `${at('kept')}/` })
    expect(path).toBe(at('kept/inflytt-20261123T120000Z.sqlite'))
    expect(readFileSync(path).includes(token)).toBe(false)
  })

  it('leaves a file that is there as it is, and nothing behind where it fails', async () => {
    writeFileSync(at('a.sqlite'), 'mine')
    await expect(backUp()).rejects.toThrow(/There is a file at \S+ already: name another with --out\.$/)
    expect(readFileSync(at('a.sqlite'), 'utf8')).toBe('mine')
    await expect(backUp({ out: at('no/such/a.sqlite') })).rejects.toThrow('There is no folder for')
    await expect(backUp({ out: at('b'), recipients: ['age1nothing'] })).rejects.toThrow(
      'age1nothing is no public key of age',
    )
    await expect(backUp({ out: at('a.sqlite/in/') })).rejects.toThrow(/^A backup cannot be written to/)
    expect(readdirSync(folder)).toEqual(['a.sqlite'])
  })

  it('of a damaged store is refused, with no file', async () => {
    const { path } = await backUp()
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 4096 * 10, 4096 * 30)
    writeFileSync(at('damaged.sqlite'), bytes)
    await expect(backUp({ storePath: at('damaged.sqlite'), out: at('b.sqlite') })).rejects.toThrow(
      'is damaged or no inflytt store',
    )
    expect(existsSync(at('b.sqlite'))).toBe(false)
  })
})

/** Does to a file what another program could. */
function change(name: string, statement: string): void {
  const file = new DatabaseSync(at(name))
  file.exec(statement)
  file.close()
}

describe('a restore refuses', () => {
  /** Why a backup is refused, which a dry run tells alike; nothing is made. */
  const refusal = async (backup: string, order: Partial<RestoreOrder> = {}) => {
    const [why, whyDry] = await Promise.all(
      [false, true].map((isDryRun) =>
        restore(backup, { ...order, isDryRun }).then(
          () => 'none',
          ({ message }: Error) => message,
        ),
      ),
    )
    expect(whyDry).toBe(why)
    expect(existsSync(at('new/inflytt.sqlite'))).toBe(false)
    return why
  }

  it('what is truncated, damaged, empty or of another program', async () => {
    const identity = await generateIdentity()
    writeFileSync(at('key.txt'), identity)
    const { path } = await backUp()
    copyFileSync(path, at('short.sqlite'))
    truncateSync(at('short.sqlite'), Math.floor(statSync(path).size / 2))
    expect(await refusal(at('short.sqlite'))).toContain('is damaged')
    const recipients = [await identityToRecipient(identity)]
    for (const order of [{ compress: true }, { recipients }]) {
      const coded = await backUp({ out: at('coded'), ...order })
      truncateSync(coded.path, coded.bytes - 100)
      expect(await refusal(coded.path, { identityFile: at('key.txt') })).toContain(
        'is truncated or damaged',
      )
      rmSync(coded.path)
    }
    writeFileSync(at('empty'), '')
    expect(await refusal(at('empty'))).toContain('is no backup of inflytt')
    writeFileSync(at('letter'), 'Dear reader. '.repeat(100))
    expect(await refusal(at('letter'))).toContain('is damaged')
    expect(await refusal(at('nothing'))).toContain('There is no file')
    change('foreign', 'create table things (name text)')
    expect(await refusal(at('foreign'))).toContain('is no backup of inflytt')
  })

  it('what a newer version has written', async () => {
    const { path } = await backUp({ out: at('later') })
    change('later', "insert into schema_migration values ('9999-later', '2030-01-01T00:00:00.000Z')")
    await expect(backUp({ storePath: path })).rejects.toThrow('(it has 9999-later)')
    expect(await refusal(path)).toContain('written by a newer version of inflytt (it has 9999-later)')
  })

  it('without the key, or with that of another', async () => {
    const recipients = [await identityToRecipient(await generateIdentity())]
    const { path } = await backUp({ recipients })
    expect(await refusal(path)).toContain(
      'is encrypted: name the file of its secret key with --identity',
    )
    writeFileSync(at('other.txt'), await generateIdentity())
    expect(await refusal(path, { identityFile: at('other.txt') })).toContain('encrypted to another key')
    const left = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    expect(left.filter((name) => name.includes('unfinished'))).toEqual([])
  })

  it('a place where a store, or what one left, is', async () => {
    const { path } = await backUp()
    await restore(path)
    await expect(restore(path)).rejects.toThrow(/is there already, and a restore overwrites nothing/)
    rmSync(at('new/inflytt.sqlite'))
    writeFileSync(at('new/inflytt.sqlite-wal'), 'what one left')
    await expect(restore(path)).rejects.toThrow(/inflytt\.sqlite-wal is there already/)
    const inFile = restore(path, { storePath: join(path, 'inflytt.sqlite') })
    await expect(inFile).rejects.toThrow(/^The folder \S+ \(INFLYTT_DB\) cannot be made\.$/)
  })
})
