import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** Has the name or the content of a file or folder on disk before anything is told of it. */
export function sync(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** A name beside `path` for a file that is not finished; its beginning tells that it is none to use. */
export function unfinishedName(path: string, mark = newMark()): string {
  return join(dirname(resolve(path)), `.unfinished-${mark}-${basename(path)}`)
}

/** What tells the unfinished files of one piece of work from those of another. */
export const newMark = () => randomUUID().slice(0, 8)

/** Gives a finished file its name, whole or not at all, also through a power cut. @throws Error `EEXIST` */
export function putInPlace(unfinished: string, path: string): void {
  sync(unfinished)
  // A link, unlike a rename, never takes the place of a file that came in the meantime.
  linkSync(unfinished, path)
  rmSync(unfinished)
  sync(dirname(resolve(path)))
}

/** The nearest folder above a file that is not there yet, that is there. */
export function standingFolder(path: string): string {
  const folder = dirname(resolve(path))
  return existsSync(folder) ? folder : standingFolder(folder)
}
