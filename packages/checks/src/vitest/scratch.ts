import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives the run a temporary folder of its own, which goes with it: a worker that is ended takes away nothing that it left. */
export function useScratchFolder(): void {
  const scratch = mkdtempSync(join(tmpdir(), 'inflytt-run-'))
  // PostgreSQL, which refuses to run as root, reads in it as another user.
  chmodSync(scratch, 0o755)
  process.env['TMPDIR'] = scratch
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }))
}
