import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPostgres } from '@inflytt/db'
import {
  addPostgresDatabase,
  createPostgresDatabase,
  MIGRATED,
  type PostgresServer,
  startPostgresServer,
} from '@inflytt/db/testing'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBackup } from '../src/backups/make-backup.ts'
import { restoreBackup } from '../src/backups/restore-backup.ts'
import {
  differencesIn,
  seedStore,
  type StartedServer,
  startServer,
} from '../src/serving/servers.testing.ts'
import { keepLogging, logOnce, officerAt, storedRefs } from './load.testing.ts'

const DEBIAN = '/usr/lib/postgresql'

/** A server with the client programs of its own version, where Debian puts them. */
function findPrograms():
  | { initdb: string; postgres: string; folder: string; major: number }
  | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : []
  const found = versions
    .map((version) => ({ version, folder: join(DEBIAN, version, 'bin') }))
    .find(({ folder }) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'pg_dump')))
  if (found === undefined) return undefined
  const { folder, version } = found
  return {
    folder,
    initdb: join(folder, 'initdb'),
    postgres: join(folder, 'postgres'),
    major: Number(version),
  }
}

const programs = findPrograms()

describe.skipIf(programs === undefined)('a backup of PostgreSQL', () => {
  let postgres: PostgresServer
  let folder: string
  let server: StartedServer | undefined
  let path: string | undefined
  beforeAll(async () => {
    path = process.env['PATH']
    process.env['PATH'] = `${programs!.folder}:${path}`
    folder = mkdtempSync(join(tmpdir(), 'inflytt-pgdump-'))
    postgres = await startPostgresServer({ binaries: programs! })
  })
  afterAll(async () => {
    process.env['PATH'] = path
    await server?.kill()
    await postgres.stop()
    rmSync(folder, { recursive: true })
  })

  const newDatabase = (name: string) =>
    addPostgresDatabase(postgres.connectionString, { name, from: 'template0' })
  const order = (databaseUrl: string) => ({ storePath: '', databaseUrl })
  const figuresOf = async ({ address }: StartedServer) => {
    const answer = await fetch(`${address}/api/v1/outcomes?by=municipality,year&from=2020&to=2026`)
    expect(answer.status).toBe(200)
    return createHash('sha256')
      .update(await answer.text())
      .digest('hex')
  }

  it('made under load, encrypted and compressed, is restored to an empty database with the same figures', async () => {
    const first = await newDatabase('first')
    await seedStore(first)
    server = await startServer(first)
    const headers = await officerAt(server.address)
    const load = keepLogging(server.address, headers)
    await expect.poll(() => load.saved.size, { timeout: 20_000 }).toBeGreaterThan(20)
    const identity = await generateIdentity()
    const identityFile = join(folder, 'key.txt')
    writeFileSync(identityFile, identity)
    const coding = { compress: true, recipients: [await identityToRecipient(identity)] }
    const during = await makeBackup({ ...order(first), out: `${folder}/`, at: new Date(), ...coding })
    expect(during.path).toMatch(/\.pgdump\.zst\.age$/)
    await load.end()
    expect(load.refused).toEqual([])
    const saved = [...load.saved.values()].toSorted()
    const figures = await figuresOf(server)
    const atRest = await makeBackup({
      ...order(first),
      out: join(folder, 'rest.pgdump'),
      at: new Date(),
      compress: false,
      recipients: [],
    })
    await server.stop()

    const second = await newDatabase('second')
    const dry = { backup: during.path, identityFile, ...order(second), isDryRun: true }
    expect((await restoreBackup(dry)).rows).toBe(during.checked.rows)
    await restoreBackup({ ...dry, isDryRun: false })
    expect(await differencesIn(second)).toEqual([])

    const third = await newDatabase('third')
    await restoreBackup({
      ...order(third),
      backup: atRest.path,
      identityFile: undefined,
      isDryRun: false,
    })
    server = await startServer(third)
    expect(await figuresOf(server)).toBe(figures)
    // The session of before is over.
    expect((await fetch(`${server.address}/api/v1/households`, { headers })).status).toBe(401)
    const anew = await officerAt(server.address)
    expect(await storedRefs(server.address, anew)).toEqual(saved)
    const more = { saved: new Map<string, string>(), refused: [], unanswered: new Set<string>() }
    expect(await logOnce(more, server.address, anew, 'more')).toBe(true)
    await server.stop()
    expect(await differencesIn(third)).toEqual([])
    expect(readdirSync(folder).filter((name) => name.startsWith('.unfinished'))).toEqual([])

    await expect(
      restoreBackup({ ...order(third), backup: atRest.path, identityFile: undefined, isDryRun: false }),
    ).rejects.toThrow(/holds tables already/)
  })

  it('that is cut off, or of SQLite, is refused, and leaves the database empty', async () => {
    const fourth = await newDatabase('fourth')
    const backup = join(folder, 'cut.pgdump')
    const whole = readFileSync(join(folder, 'rest.pgdump'))
    const restore = () =>
      restoreBackup({ ...order(fourth), backup, identityFile: undefined, isDryRun: false })
    writeFileSync(backup, whole)
    truncateSync(backup, whole.length - 200)
    await expect(restore()).rejects.toThrow(/truncated or damaged/)
    for (const part of [0.01, 0.1, 0.25, 0.5, 0.75, 0.9]) {
      const at = Math.floor(whole.length * part)
      writeFileSync(
        backup,
        Buffer.concat([whole.subarray(0, at), Buffer.alloc(64), whole.subarray(at + 64)]),
      )
      await expect(restore(), `64 bytes at ${at}`).rejects.toThrow(/truncated or damaged/)
    }
    writeFileSync(backup, 'SQLite format 3\0')
    await expect(restore()).rejects.toThrow(/no backup of PostgreSQL/)
    const store = openPostgres(fourth)
    expect(await store.db.introspection.getTables()).toEqual([])
    await store.close()
  })

  it.skipIf((programs?.major ?? 0) >= 18)(
    'by a pg_dump that is older than the server is refused',
    async () => {
      const newer = await createPostgresDatabase({ from: MIGRATED })
      try {
        const made = makeBackup({
          ...order(newer.connectionString),
          out: `${folder}/`,
          at: new Date(),
          compress: false,
          recipients: [],
        })
        await expect(made).rejects.toThrow(
          `pg_dump is of PostgreSQL ${programs!.major} and the server of 18: install postgresql-client-18 or a newer one.`,
        )
      } finally {
        await newer.drop()
      }
    },
  )

  it('is made by the server itself, on its schedule', async () => {
    const fifth = await newDatabase('fifth')
    await seedStore(fifth)
    const nightly = join(folder, 'nightly')
    server = await startServer(fifth, { BACKUP_FOLDER: nightly })
    const made = () => (existsSync(nightly) ? readdirSync(nightly) : [])
    await expect
      .poll(() => made().filter((name) => !name.startsWith('.')), { timeout: 60_000 })
      .toEqual([expect.stringMatching(/^inflytt-\d{8}T\d{6}Z\.pgdump\.zst$/)])
    await server.stop()
  })
})
