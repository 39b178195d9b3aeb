import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Gives the run a temporary folder of its own, which goes with it: a worker that is ended takes away nothing that it left.
 * @param parent where it is made
 */
export function useScratchFolder(parent = tmpdir()): void {
  const scratch = mkdtempSync(join(parent, 'inflytt-run-'))
  // PostgreSQL, which refuses to run as root, reads in it as another user.
  chmodSync(scratch, 0o755)
  process.env['TMPDIR'] = scratch
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }))
}

const MEMORY = '/dev/shm'
const LEAST_BYTES = 4 * 1024 ** 3

/**
 * A folder in memory, where a commit waits for no disk; of a machine that has none with 4 GiB to spare, or none that
 * programs can be started in, the usual temporary folder. For tests that are about a disk it is not.
 */
export function memoryFolder(): string {
  if (process.platform !== 'linux' || !existsSync(MEMORY)) return tmpdir()
  const { bavail, bsize } = statfsSync(MEMORY)
  const hasRoom = Math.min(bavail * bsize, process.availableMemory() / 2) >= LEAST_BYTES
  return hasRoom && startsPrograms(MEMORY) ? MEMORY : tmpdir()
}

function startsPrograms(folder: string): boolean {
  const mount = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .find(([, at]) => at === folder)
  return mount?.[2] === 'tmpfs' && !mount[3]?.split(',').includes('noexec')
}
