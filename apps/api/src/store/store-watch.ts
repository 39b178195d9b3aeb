import { rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { FileFault, Store, StoreFile } from '@inflytt/db'
import { putInPlace, unfinishedName } from '../backups/durable-file.ts'
import type { Deps } from '../deps.ts'
import { STORE_FILE_REASONS } from '../http/problems/store-faults.ts'
import { RESCUED } from './store-file.ts'

const LOOKS_EVERY_MS = 1000
const TRIES_AGAIN_MS = 60_000

interface Watched extends Pick<Deps, 'config' | 'clock' | 'log'> {
  store: Store
}

/**
 * Looks every second whether the file of the store is in its place. Where it is not, the log is folded into the file that
 * is open, so that it never comes to belong to another, and a file that was deleted is saved under another name. Gives the
 * way to stop, after a last look.
 */
export function keepStoreWatch({ store, ...deps }: Watched): () => Promise<void> {
  const { file } = store
  if (file === undefined) return async () => undefined
  const watch = new StoreWatch(file, deps)
  const timer = setInterval(() => watch.look(), LOOKS_EVERY_MS)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await watch.end()
  }
}

class StoreWatch {
  readonly #file: StoreFile
  readonly #deps: Pick<Deps, 'config' | 'clock' | 'log'>
  #known: FileFault | undefined
  #isFolded = false
  #saving: Promise<void> | undefined
  #isSaved = false
  #triedAt = Number.NEGATIVE_INFINITY

  constructor(file: StoreFile, deps: Pick<Deps, 'config' | 'clock' | 'log'>) {
    this.#file = file
    this.#deps = deps
  }

  look(): void {
    const fault = this.#file.look()
    if (fault !== this.#known) this.#tell(fault)
    if (fault === undefined) return
    // What is no log any more would damage the file.
    if (fault === 'log-emptied') return
    if (!this.#isFolded) this.#fold()
    const isDue = performance.now() - this.#triedAt >= TRIES_AGAIN_MS
    if (isDue && !this.#isSaved && this.#file.isDeleted()) this.#saving = this.#save()
  }

  /** What could not be saved yet is tried once more. */
  async end(): Promise<void> {
    this.look()
    await this.#saving
    if (!this.#isSaved && this.#file.isDeleted()) await this.#save()
    if (this.#isSaved && this.#known === 'gone') removeEmptySides(this.#deps.config)
  }

  #tell(fault: FileFault | undefined): void {
    const { log } = this.#deps
    this.#known = fault
    this.#isFolded = false
    if (fault === undefined) log.info('the file of the store is in its place again')
    else log.error({ reason: STORE_FILE_REASONS[fault] }, 'the store has lost its file')
  }

  #fold(): void {
    try {
      this.#isFolded = this.#file.fold()
    } catch (error) {
      this.#deps.log.error({ cause: error }, 'the log was not folded into the store')
    }
  }

  async #save(): Promise<void> {
    this.#triedAt = performance.now()
    this.#isSaved = await saveDeleted(this.#file, this.#deps)
  }
}

async function saveDeleted(
  file: StoreFile,
  { config, clock, log }: Pick<Deps, 'config' | 'clock' | 'log'>,
): Promise<boolean> {
  const moment = clock()
    .toISOString()
    .replaceAll(/[-:]|\.\d+/gu, '')
  const name = `${basename(config.storePath)}${RESCUED}${moment}`
  const places = {
    INFLYTT_DB: dirname(resolve(config.storePath)),
    BACKUP_FOLDER: config.backups.folder,
    TMPDIR: tmpdir(),
  }
  for (const [folder, place] of Object.entries(places)) {
    if (place === undefined) continue
    const unfinished = unfinishedName(join(place, name))
    try {
      writeFileSync(unfinished, '', { flag: 'wx', mode: 0o600 })
      await file.copyTo(unfinished)
      putInPlace(unfinished, join(place, name))
      log.error({ file: name, folder }, 'the store was deleted, and what it held was saved')
      return true
    } catch (error) {
      log.error({ folder, cause: error }, 'the store was deleted, and could not be saved here')
      rmSync(unfinished, { force: true })
    }
  }
  return false
}

/** So that what was saved can be restored at once: they belonged to a file that is no more, and hold nothing. */
function removeEmptySides({ storePath }: Pick<Deps['config'], 'storePath'>): void {
  if (statSync(`${storePath}-wal`, { throwIfNoEntry: false })?.size !== 0) return
  for (const side of ['-wal', '-shm']) rmSync(`${storePath}${side}`, { force: true })
}
