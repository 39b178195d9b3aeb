import type { DiskStep } from './disk-trace.testing.ts'

type FileStep = Exclude<DiskStep, { kind: 'acknowledged' }>
type Change = Exclude<FileStep, { kind: 'sync' }>

interface File {
  /** What is on the disk whatever happens. */
  synced: Buffer
  /** What has been written since, and may be there or not. */
  pending: Change[]
}

/** Files on a disk that promises nothing of what was not synced. */
export class DiskImage {
  readonly #files: Map<string, File>

  constructor(files: Iterable<readonly [path: string, bytes: Buffer]>) {
    this.#files = new Map([...files].map(([path, synced]) => [path, { synced, pending: [] }]))
  }

  /** Steps of other files are none of its business. */
  take(step: FileStep): void {
    const file = this.#files.get(step.path)
    if (file === undefined) return
    if (step.kind !== 'sync') {
      file.pending.push(step)
      return
    }
    file.synced = file.pending.reduce(changed, file.synced)
    file.pending = []
  }

  /** Where nothing is kept but what was synced. */
  synced(): Map<string, Buffer> {
    return this.syncedAndSome(() => false)
  }

  /** Where each of the other changes is kept or not, in any order that the disk likes. */
  syncedAndSome(isKept: () => boolean): Map<string, Buffer> {
    return new Map(
      [...this.#files].map(([path, { synced, pending }]) => [
        path,
        pending.filter(() => isKept()).reduce(changed, synced),
      ]),
    )
  }
}

function changed(bytes: Buffer, change: Change): Buffer {
  if (change.kind === 'truncate') {
    const cut = Buffer.alloc(change.size)
    bytes.copy(cut)
    return cut
  }
  const result = Buffer.alloc(Math.max(bytes.length, change.at + change.bytes.length))
  bytes.copy(result)
  change.bytes.copy(result, change.at)
  return result
}
