import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** What a process asked of the kernel for one file, or that it acknowledged a household to a client. */
export type DiskStep =
  | { kind: 'write'; path: string; at: number; bytes: Buffer }
  | { kind: 'truncate'; path: string; size: number }
  | { kind: 'sync'; path: string }
  | { kind: 'acknowledged' }

// Longer than a page of the store, or than the head of an answer.
const LONGEST_STRING = 70_000

/** Notes in `file` what a running process writes, syncs and answers; gives the way to end that. */
export async function traceDisk(pid: number, file: string): Promise<() => Promise<void>> {
  const calls = 'pwrite64,write,writev,ftruncate,fsync,fdatasync'
  const strace: ChildProcess = spawn(
    'strace',
    [
      '-f',
      '-y',
      '-xx',
      '-s',
      String(LONGEST_STRING),
      '-e',
      `trace=${calls}`,
      '-o',
      file,
      '-p',
      String(pid),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  await new Promise<void>((resolve, reject) => {
    let said = ''
    strace.stderr!.on('data', (data) => {
      said += String(data)
      if (said.includes('attached')) resolve()
    })
    strace.once('exit', () => reject(new Error(`strace ended: ${said}`)))
  })
  return async () => {
    const ended = once(strace, 'exit')
    strace.kill('SIGINT')
    await ended
  }
}

const hexOf = (text: string) =>
  [...Buffer.from(text)].map((byte) => String.raw`\x${byte.toString(16).padStart(2, '0')}`).join('')
const ACKNOWLEDGED = hexOf('HTTP/1.1 201')
const bytesOf = (hex: string) => Buffer.from(hex.replaceAll(String.raw`\x`, ''), 'hex')
const pathOf = (name: string) => (name.startsWith(String.raw`\x`) ? bytesOf(name).toString() : name)

const WRITE = /^\d+ +pwrite64\(\d+<([^>]*)>, "([^"]*)"(\.\.\.)?, \d+, (\d+)\) += (\d+)/
const TRUNCATE = /^\d+ +ftruncate\(\d+<([^>]*)>, (\d+)\) += 0/
const SYNC = /^\d+ +(?:fsync|fdatasync)\(\d+<([^>]*)>\) += 0/
const OF_A_FILE = /^\d+ +(?:pwrite64|ftruncate|fsync|fdatasync)\(/

/**
 * The steps of a trace, in order.
 * @throws Error for a line about a file that it cannot read: none may be passed over
 */
export async function readDiskTrace(file: string): Promise<DiskStep[]> {
  const steps: DiskStep[] = []
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const step = stepOf(line)
    if (step !== undefined) steps.push(step)
  }
  return steps
}

function stepOf(line: string): DiskStep | undefined {
  const write = WRITE.exec(line)
  if (write !== null) {
    const [, name = '', hex = '', cut, at, count] = write
    const bytes = bytesOf(hex)
    if (cut === undefined && bytes.length === Number(count))
      return { kind: 'write', path: pathOf(name), at: Number(at), bytes }
  }
  const truncate = TRUNCATE.exec(line)
  if (truncate !== null)
    return { kind: 'truncate', path: pathOf(truncate[1] ?? ''), size: Number(truncate[2]) }
  const sync = SYNC.exec(line)
  if (sync !== null) return { kind: 'sync', path: pathOf(sync[1] ?? '') }
  if (OF_A_FILE.test(line)) throw new Error(`The trace cannot be read at: ${line.slice(0, 200)}`)
  return line.includes(ACKNOWLEDGED) ? { kind: 'acknowledged' } : undefined
}
