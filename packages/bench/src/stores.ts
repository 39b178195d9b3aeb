import { createHash } from 'node:crypto'
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeStore } from './store-of.ts'
import type { Size } from './made-up-household.ts'

const KEPT = fileURLToPath(new URL('../../../.cache/bench', import.meta.url))
const MIGRATIONS = fileURLToPath(new URL('../../db/src/migrations', import.meta.url))
const MAKERS = ['store-of.ts', 'made-up-household.ts', 'made-up-around.ts'].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
)

export const REGION: Size = { households: 444, reach: 'region' }
export const COUNTRY: Size = { households: 1_000_000, reach: 'country' }
/** A country that is made in a few seconds: what the short forms take. */
export const SMALL_COUNTRY: Size = { households: 50_000, reach: 'country' }

/** A folder that is gone after the work, whatever becomes of it. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'inflytt-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A store of this size in the folder: a copy of the one that is made once for every run, until its schema or its makers change. */
export async function storeIn(folder: string, size: Size): Promise<string> {
  const kept = await keptStore(size)
  const path = join(folder, `${size.households}.sqlite`)
  copyFileSync(kept, path, constants.COPYFILE_FICLONE)
  return path
}

async function keptStore(size: Size): Promise<string> {
  mkdirSync(KEPT, { recursive: true })
  const name = `${size.reach}-${size.households}-`
  const path = join(KEPT, `${name}${hashOfMakers()}.sqlite`)
  if (existsSync(path)) return path
  for (const old of readdirSync(KEPT)) if (old.startsWith(name)) rmSync(join(KEPT, old), { force: true })
  process.stderr.write(`bench: a store of ${size.households} households is made once.\n`)
  const made = `${path}.part`
  await makeStore(made, size)
  renameSync(made, path)
  return path
}

function hashOfMakers(): string {
  const migrations = readdirSync(MIGRATIONS).map((name) => join(MIGRATIONS, name))
  const hash = createHash('sha256')
  for (const path of [...MAKERS, ...migrations.toSorted()]) hash.update(readFileSync(path))
  return hash.digest('hex').slice(0, 12)
}
