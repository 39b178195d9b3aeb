import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { migrate, openSqlite } from '@inflytt/db'
import { seededRandom } from '../demo/demo-random.ts'
import { fixDemoYearsLater } from '../demo/demo-publications.ts'
import { fillDemo } from '../demo/fill-demo.ts'
import { seedFacts } from '../facts/seed-facts.ts'
import { type TestDeps, testDepsOver } from '../http/deps.testing.ts'

// To fix six years takes long: the files that share a process share the store that was fixed.
let made: Promise<string> | undefined

/** Where the demo with every year that is over fixed lies. To be copied, never written. */
export function publishedDemoPath(): Promise<string> {
  made ??= makeDemo()
  return made
}

/** The same in a store of the test's own. */
export async function openPublishedDemo(): Promise<TestDeps> {
  const original = await publishedDemoPath()
  const copy = join(dirname(original), `${randomUUID()}.sqlite`)
  copyFileSync(original, copy)
  return depsOver(copy)
}

async function makeDemo(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'inflytt-demo-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'demo.sqlite')
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
