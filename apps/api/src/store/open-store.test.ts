import { createHash } from 'node:crypto'
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from './open-store.ts'
import { StartError } from '../start-error.ts'
import { holdStore, makeStoreFile } from './store-file.ts'

const clock = () => new Date('2026-11-26T12:00:00.000Z')

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-open-'))
  path = join(folder, 'inflytt.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = () => openStore({ storePath: path, databaseUrl: undefined }, clock)

async function makeStore(): Promise<void> {
  await (await open()).close()
}

/** Everything in the folder with the hash of its content. */
function held(): Record<string, string> {
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  return Object.fromEntries(readdirSync(folder).map((name) => [name, hash(name)]))
}

/** What is said to whoever starts, and that nothing is touched or made. */
async function refusal(): Promise<string> {
  const before = held()
  const error = await open().then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(StartError)
  expect(held()).toEqual(before)
  return (error as StartError).message
}

function overwrite(at: number, bytes: Buffer): void {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, at)
  closeSync(file)
}

describe('a new place', () => {
  it('gets a store that is its owner\u2019s alone, with nothing beside it', async () => {
    await makeStore()
    expect(readdirSync(folder)).toEqual(['inflytt.sqlite'])
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('gets one store from two that make it at once', async () => {
    await Promise.all([makeStoreFile(path, clock), makeStoreFile(path, clock)])
    expect(readdirSync(folder)).toEqual(['inflytt.sqlite'])
    const store = await open()
    expect(await store.db.selectFrom('household').selectAll().execute()).toEqual([])
    await store.close()
  })
})

describe('never an empty store in the place of one that was there', () => {
  it.each(['-wal', '-journal', '.auth-secret'])('where %s is left of it', async (end) => {
    writeFileSync(`${path}${end}`, 'left')
    expect(await refusal()).toMatch(
      /^There is no store at .+, but .+ shows that there was one\. Put it back, or restore a backup/,
    )
  })

  it('where its file is empty', async () => {
    writeFileSync(path, '')
    expect(await refusal()).toMatch(/ is an empty file\. Move it away, and restore a backup/)
  })
})

describe('a damaged store is refused, and how to restore is said', () => {
  const DAMAGED =
    /is damaged or no inflytt store\. Move it away and restore a backup: pnpm inflytt restore/

  beforeEach(makeStore)

  it.each([
    ['of its last page', (size: number) => size - 4096],
    ['of half', (size: number) => Math.floor(size / 2)],
    ['of all but its first bytes', () => 50],
  ])('robbed %s', async (_what, left) => {
    truncateSync(path, left(statSync(path).size))
    expect(await refusal()).toMatch(DAMAGED)
  })

  it.each([
    ['its header', 0],
    ['its first page', 100],
    ['a page in its middle', 4096 * 20],
  ])('overwritten in %s', async (_where, at) => {
    overwrite(at, Buffer.alloc(512, 0xa5))
    expect(await refusal()).toMatch(DAMAGED)
  })

  it('that is a text', async () => {
    writeFileSync(path, 'kommun;hush\u00e5ll\n'.repeat(500))
    expect(await refusal()).toMatch(DAMAGED)
  })
})

describe('a store that a server has', () => {
  const HELD =
    /^Another server is running on the store .+ Stop it first; several servers at once need PostgreSQL/

  it('is refused to a second, also by another name, until it is let go', async () => {
    await makeStore()
    const letGo = holdStore(path)
    const other = join(folder, 'other.sqlite')
    symlinkSync(path, other)
    expect(() => holdStore(path)).toThrow(HELD)
    expect(() => holdStore(other)).toThrow(HELD)
    letGo()
    holdStore(other)()
  })

  it('is left what a server that was killed laid down beside it, until the next has it', async () => {
    await makeStore()
    const [left, foreign] = ['.draft-0a1b2c3d-inflytt.sqlite', '.draft-0a1b2c3d-my-inflytt.sqlite']
    const hoursAgo = new Date(Date.now() - 2 * 60 * 60_000)
    for (const name of [left, foreign]) {
      writeFileSync(join(folder, name), '')
      utimesSync(join(folder, name), hoursAgo, hoursAgo)
    }
    holdStore(path)()
    expect(readdirSync(folder)).not.toContain(left)
    expect(readdirSync(folder)).toContain(foreign)
  })

  it('is open to the operator\u2019s commands meanwhile', async () => {
    await makeStore()
    const letGo = holdStore(path)
    const store = await open()
    expect(await store.db.selectFrom('household').selectAll().execute()).toEqual([])
    await store.close()
    letGo()
  })
})
