import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let folder: string
let server: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-main-'))
  server = undefined
})

afterEach(async () => {
  if (server?.exitCode === null && server.signalCode === null) {
    server.kill('SIGKILL')
    await once(server, 'exit')
  }
  rmSync(folder, { recursive: true })
})

interface Starting {
  stdout?: number
  uid?: number
}

// Whoever runs the tests as root may write everything.
const NOBODY: Starting = process.getuid?.() === 0 ? { uid: 65_534 } : {}

function start(env: Record<string, string>, { stdout, uid }: Starting = {}): ChildProcess {
  server = spawn(process.execPath, [join(import.meta.dirname, '../../../dist/server.js')], {
    env: {
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      PORT: '0',
      INFLYTT_DB: join(folder, 'data/inflytt.sqlite'),
      LOG_LEVEL: 'error',
      ...env,
    },
    cwd: folder,
    stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
    ...(uid !== undefined && { uid }),
  })
  return server
}

async function resultOf(
  env: Record<string, string>,
  starting: Starting = {},
): Promise<{ code: unknown; stderr: string; stdout: string }> {
  const child = start(env, starting)
  let [stderr, stdout] = ['', '']
  child.stderr?.on('data', (data) => (stderr += String(data)))
  child.stdout?.on('data', (data) => (stdout += String(data)))
  const [code] = await once(child, 'close')
  return { code, stderr, stdout }
}

async function freePort(): Promise<number> {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  other.close()
  await once(other, 'close')
  return port
}

/** The address that a started server prints. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let [output, errors] = ['', '']
    child.stderr?.on('data', (data) => (errors += String(data)))
    child.once('exit', () => reject(new Error(`it stopped: ${errors}`)))
    child.stdout?.on('data', (data) => {
      output += String(data)
      const address = /^inflytt: (http:\/\/\S+)\n/m.exec(output)?.[1]
      if (address) resolve(address)
    })
  })
}

/** What a start that ends with one sentence and exit code 1 leaves behind. */
const oneSentence = (sentence: string) => ({
  code: 1,
  stdout: '',
  stderr: expect.stringMatching(new RegExp(`^inflytt: ${sentence}[^\\n]*\\.\\n$`)) as string,
})

describe('bad configuration ends with one sentence and exit code 1', () => {
  it('where a variable is malformed', async () => {
    expect(await resultOf({ PORT: 'many' })).toEqual(oneSentence('PORT must be a port number'))
    expect(await resultOf({ INFLYTT_DEMOO: '1' })).toEqual(
      oneSentence('INFLYTT_DEMOO is not a variable'),
    )
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it('where the Node is older than the one that it needs', async () => {
    const older = "Object.defineProperty(process.versions,'node',{value:'20.1.0'})"
    expect(await resultOf({ NODE_OPTIONS: `--import=data:text/javascript,${older}` })).toEqual(
      oneSentence('This is Node 20.1.0, and 24 or later is needed'),
    )
  })

  it('where the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    expect(await resultOf({ PORT: String(port) })).toEqual(oneSentence(`Port ${port} .*is taken`))
    other.close()
  })

  it('where the store cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '')
    const path = join(folder, 'file/inflytt.sqlite')
    expect(await resultOf({ INFLYTT_DB: path })).toEqual(
      oneSentence('The store .*INFLYTT_DB. cannot be written'),
    )
    expect(await resultOf({ INFLYTT_DB: join(folder, 'a'.repeat(300)) })).toEqual(
      oneSentence('The store .*INFLYTT_DB. cannot be written'),
    )
    expect(await resultOf({ INFLYTT_DB: folder })).toEqual(
      oneSentence('The store .*INFLYTT_DB. is no file'),
    )
    expect(existsSync(`${folder}.lock`)).toBe(false)
  })

  it('where the store may only be read, and names what may not be written', async () => {
    const path = join(folder, 'read-only.sqlite')
    writeFileSync(path, 'not to be opened')
    chmodSync(path, 0o444)
    chmodSync(folder, 0o777)
    expect(await resultOf({ INFLYTT_DB: path }, NOBODY)).toEqual(
      oneSentence(`The store .* cannot be written: ${path} is not this user's to write`),
    )
  })

  it('where the store is something else, which is left as it is', async () => {
    const path = join(folder, 'letter.txt')
    const letter = 'Dear reader, this is no database at all, but a letter of some length. '.repeat(20)
    writeFileSync(path, letter)
    expect(await resultOf({ INFLYTT_DB: path })).toEqual(
      oneSentence('The store .* is damaged or no inflytt store'),
    )
    expect(readFileSync(path, 'utf8')).toBe(letter)
  })
})

describe('a started server', () => {
  it('says where it is, answers there, and stops in order at SIGTERM', async () => {
    const child = start({})
    const address = await addressOf(child)
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    const problem = (await (await fetch(`${address}/api/v1/nothing`)).json()) as { type: string }
    expect(problem.type).toBe(`${address}/docs/problems#not-found`)
    expect((await fetch(problem.type)).status).toBe(200)

    const closed = once(child, 'exit')
    child.kill('SIGTERM')
    expect(await closed).toEqual([0, null])
    expect(existsSync(join(folder, 'data/inflytt.sqlite'))).toBe(true)
    expect(existsSync(join(folder, 'data/inflytt.sqlite-wal'))).toBe(false)
  })

  it.each([
    ['goes to a disk that is full', () => openSync('/dev/full', 'w')],
    ['nobody reads', () => undefined],
  ])('serves on where what it prints and logs %s', async (_how, output) => {
    const port = await freePort()
    const stdout = output()
    const child = start(
      { PORT: String(port), LOG_LEVEL: 'info' },
      stdout === undefined ? {} : { stdout },
    )
    child.stdout?.destroy()
    let stderr = ''
    child.stderr?.on('data', (data) => (stderr += String(data)))
    const ask = (path: string) =>
      fetch(`http://127.0.0.1:${port}${path}`).then(
        ({ status }) => status,
        () => undefined,
      )
    await expect.poll(() => ask('/readyz'), { timeout: 30_000 }).toBe(200)
    // Each is a line of the log.
    for (let times = 0; times < 3; times += 1) expect(await ask('/api/v1/households')).toBe(401)
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    expect(stderr).toBe('')
    if (stdout !== undefined) closeSync(stdout)
  })

  it('starts again on the same store as soon as the first is killed, and not before', async () => {
    const first = start({})
    const running = await addressOf(first)
    const { code, stderr } = await resultOf({})
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('Another server is running on the store'),
    ])
    expect((await fetch(`${running}/readyz`)).status).toBe(200)
    first.kill('SIGKILL')
    await once(first, 'exit')
    const address = await addressOf(start({}))
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
  })
})
