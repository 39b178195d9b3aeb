import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  differencesIn,
  seedStore,
  type StartedServer,
  startServer,
} from '../src/serving/servers.testing.ts'
import { keepLogging, officerAt, storedRefs } from './load.testing.ts'

const KILLS = 3

let folder: string
let server: StartedServer | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-two-'))
})
afterEach(async () => {
  await server?.kill()
  rmSync(folder, { recursive: true })
})

it('a second server refuses the file of one that is under load, by any name, and has it at once when that is killed', async () => {
  mkdirSync(join(folder, 'data'))
  const path = join(folder, 'data/inflytt.sqlite')
  await seedStore(path)
  const byFile = join(folder, 'file.sqlite')
  const byFolder = join(folder, 'folder')
  symlinkSync(path, byFile)
  symlinkSync(join(folder, 'data'), byFolder)
  const names = [path, byFile, join(byFolder, 'inflytt.sqlite')]
  const saved: string[] = []
  let headers: Record<string, string> | undefined
  for (let kill = 0; kill < KILLS; kill += 1) {
    server = await startServer(names[kill]!)
    headers ??= await officerAt(server.address)
    const load = keepLogging(server.address, headers)
    for (const name of names)
      await expect(startServer(name)).rejects.toThrow(
        /the server stopped: inflytt: Another server is running on the store .+\n$/,
      )
    const before = load.saved.size
    await expect.poll(() => load.saved.size, { timeout: 20_000 }).toBeGreaterThan(before)
    await load.end()
    expect([load.refused, load.unanswered.size]).toEqual([[], 0])
    saved.push(...load.saved.values())
    await server.kill()
  }
  server = await startServer(path)
  expect(await storedRefs(server.address, headers!)).toEqual(saved.toSorted())
  expect(await differencesIn(path)).toEqual([])
})
