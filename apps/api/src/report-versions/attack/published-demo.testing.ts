import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { migrate, openSqlite } from '@inflytt/db'
import { seededRandom } from '../../demo/demo-random.ts'
import { fixDemoYearsLater } from '../../demo/demo-publications.ts'
import { fillDemo } from '../../demo/fill-demo.ts'
import { seedFacts } from '../../facts/seed-facts.ts'
import { type TestDeps, testDepsOver } from '../../http/deps.testing.ts'

const LOOK_EVERY_MS = 100
const HOME = join(tmpdir(), 'published-demo')

// To fix six years takes long: whoever needs it first makes it for the whole run, which has a temporary folder of its own.
let made: Promise<string> | undefined

/** Where the demo with every year that is over fixed lies. To be copied, never written. */
export function publishedDemoPath(): Promise<string> {
  made ??= findOrMake(join(HOME, 'demo.sqlite'))
  return made
}

async function findOrMake(path: string): Promise<string> {
  if (existsSync(path)) return path
  mkdirSync(HOME, { recursive: true })
  if (!isFirst()) {
    await setTimeout(LOOK_EVERY_MS)
    return findOrMake(path)
  }
  try {
    if (!existsSync(path)) renameSync(await makeDemo(), path)
  } finally {
    rmSync(MAKING, { recursive: true })
  }
  return path
}

const MAKING = join(HOME, 'making')

function isFirst(): boolean {
  try {
    mkdirSync(MAKING)
    return true
  } catch {
    return false
  }
}

/** The same in a store of the test's own. */
export async function openPublishedDemo(): Promise<TestDeps> {
  const original = await publishedDemoPath()
  const copy = join(HOME, `${randomUUID()}.sqlite`)
  copyFileSync(original, copy)
  return depsOver(copy)
}

async function makeDemo(): Promise<string> {
  const path = join(MAKING, 'demo.sqlite')
  const deps = depsOver(path)
  await migrate(deps.db, deps.store.engine, deps.clock)
  await seedFacts(deps)
  await fillDemo(deps)
  await fixDemoYearsLater(deps).finished
  await deps.store.close()
  return path
}

function depsOver(path: string): TestDeps {
  return { ...testDepsOver(openSqlite(path)), random: seededRandom(1) }
}
