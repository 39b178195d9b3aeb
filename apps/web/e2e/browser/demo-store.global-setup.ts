import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { spawnServer } from './spawn-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A demo store whose years are fixed; each server gets a copy. */
    demoStore: string
  }
}

const FIXED_YEARS = 6
const LOOK_EVERY_MS = 200

/** Fills one demo store for the whole run: filling and fixing it for every file would take most of the time. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'inflytt-demo-store-'))
  const working = join(folder, 'working.sqlite')
  const server = await spawnServer({ store: working, demo: true })
  await yearsFixed(server.url)
  await server.stop()
  const demoStore = join(folder, 'demo.sqlite')
  await copyFile(working, demoStore)
  provide('demoStore', demoStore)
  return () => rm(folder, { recursive: true, force: true })
}

async function yearsFixed(url: string): Promise<void> {
  const answer = await fetch(`${url}/api/v1/report-versions`)
  const { _meta: meta } = (await answer.json()) as { _meta: { totalRecords: number } }
  if (meta.totalRecords >= FIXED_YEARS) return
  await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  await yearsFixed(url)
}
