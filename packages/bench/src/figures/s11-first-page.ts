import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Figure, Reading } from '../figure.ts'
import { withFolder } from '../stores.ts'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
const PNPM = ['-y', 'pnpm@12']

/** From a fresh clone to the first page, and the whole test command in that clone. It takes as long as they do. */
export const firstPage: Figure = {
  id: 'S11',
  take: () =>
    withFolder(async (folder) => {
      // A test begins a server as a user who may read a folder and not write to it.
      chmodSync(folder, 0o755)
      return [...(await toFirstPage(folder)), testCommand(folder)]
    }),
}

async function toFirstPage(folder: string): Promise<Reading[]> {
  const place = placeIn(folder)
  const begun = performance.now()
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, place])
  run(place, 'install', '--frozen-lockfile', '--prefer-offline')
  const installedMs = performance.now() - begun
  const server = spawn('npx', [...PNPM, 'start'], {
    cwd: place,
    env: { ...process.env, PORT: '0', INFLYTT_DB: join(folder, 'first.sqlite') },
    stdio: ['ignore', 'pipe', 'ignore'],
    // pnpm, the shell and the server are stopped together.
    detached: true,
  })
  try {
    const address = await addressIn(server.stdout)
    const page = await fetch(address)
    if (page.status !== 200) throw new Error(`the first page answered ${page.status}`)
    return [
      {
        id: 'S11',
        what: 'from a fresh clone to the first page, with what the registry gave before',
        value: (performance.now() - begun) / 1000,
        unit: 's',
        limit: { atMost: 60 },
        details: { 'installed after s': (installedMs / 1000).toFixed(1) },
      },
    ]
  } finally {
    process.kill(-server.pid!, 'SIGTERM')
    await once(server, 'exit')
  }
}

function testCommand(folder: string): Reading {
  const begun = performance.now()
  run(placeIn(folder), 'test')
  return {
    id: 'S11',
    what: 'the whole test command',
    value: (performance.now() - begun) / 1000,
    unit: 's',
    limit: { atMost: 300 },
    details: {},
  }
}

const placeIn = (folder: string) => join(folder, 'clone')

const MOST_OUTPUT = 64 * 1024 * 1024
const TOLD_LINES = 60

/** @throws Error with the end of what it said where it fails */
function run(place: string, ...words: string[]) {
  const options = { cwd: place, encoding: 'utf8', maxBuffer: MOST_OUTPUT } as const
  const { status, stdout, stderr } = spawnSync('npx', [...PNPM, ...words], options)
  if (status === 0) return
  const said = `${stdout}${stderr}`.split('\n').slice(-TOLD_LINES).join('\n')
  throw new Error(`pnpm ${words.join(' ')} failed:\n${said}`)
}

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const chunk of output) {
    text += String(chunk)
    const address = /^inflytt: (http:\S+)$/mu.exec(text)?.[1]
    if (address !== undefined) return address
  }
  throw new Error(`the server did not start: ${text}`)
}
