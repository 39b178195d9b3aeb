import { execFileSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** To mount a volume takes root, and a machine that lets it. */
export const CAN_MOUNT = process.getuid?.() === 0

const CHUNK = 64 * 1024

/** A small file system of its own, made in a file. */
export interface Volume {
  path: string
  /** Writes until there is no room for a byte more. */
  fill(): void
  /** Gives the room back. */
  free(): void
  /** An error of the file system, which makes it read-only until it is checked and mounted anew. */
  breakDown(): void
  /** Unmounts, checks and mounts again, as who runs the machine would. */
  repair(): void
  remove(): void
}

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Makes and mounts an ext4 file system of so many MB in `folder`. */
export function mountVolume(folder: string, megabytes: number): Volume {
  const [image, path] = [join(folder, 'image'), join(folder, 'volume')]
  const filling = join(path, 'filling')
  const file = openSync(image, 'w')
  ftruncateSync(file, megabytes * 1024 * 1024)
  closeSync(file)
  run('mkfs.ext4', '-q', '-m', '0', image)
  mkdirSync(path)
  const mount = () => run('mount', '-o', 'loop,errors=remount-ro', image, path)
  mount()
  return {
    path,
    fill: () => fill(filling),
    free: () => rmSync(filling),
    breakDown: () => {
      const device = run('findmnt', '--noheadings', '--output', 'SOURCE', path).trim()
      const trigger = openSync(`/sys/fs/ext4/${device.replace('/dev/', '')}/trigger_fs_error`, 'w')
      writeSync(trigger, 'test')
      closeSync(trigger)
    },
    repair: () => {
      run('umount', path)
      try {
        run('e2fsck', '-fy', image)
      } catch (error) {
        // 1 says that it found faults and mended them.
        if (!(error instanceof Error && 'status' in error && error.status === 1)) throw error
      }
      mount()
    },
    remove: () => run('umount', path),
  }
}

function fill(path: string): void {
  const file = openSync(path, 'w')
  try {
    for (let size = CHUNK; size >= 1;) {
      try {
        writeSync(file, Buffer.alloc(size))
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
        size = Math.floor(size / 2)
      }
    }
  } finally {
    closeSync(file)
  }
}
