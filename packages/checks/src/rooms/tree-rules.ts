import { isCode } from '../repository.ts'
import type { SourceFile } from '../repository.ts'
import { manifestOf } from './manifest-rules.ts'
import { ROOMS } from './room-table.ts'

const DRAWER = /(?:^|\/)(?:utils?|helpers?|misc|common|shared|types)(?=\/|\.[a-z.]+$)/
const KEBAB_CASE = /^[a-z0-9]+(?:[.-][a-z0-9]+)*\.tsx?$/

/** Names that say nothing about what is in them: a thing lives with the noun it serves. */
export function drawerFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path }) => {
    const drawer = DRAWER.exec(path)?.[0].replace('/', '')
    return drawer ? [`${path} lies in a drawer called ${drawer}`] : []
  })
}

export function fileNameFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path }) => {
    const name = path.split('/').at(-1) ?? ''
    return isCode(path) && !KEBAB_CASE.test(name) ? [`${path} is not in kebab-case`] : []
  })
}

/** The only barrels are the entries that a package names in its `exports`. */
export function barrelFaults(files: readonly SourceFile[]): string[] {
  const entries = new Set(
    ROOMS.flatMap((room) =>
      Object.values(manifestOf(room, files).exports ?? {})
        .flatMap((target) => (typeof target === 'string' ? target : Object.values(target)))
        .map((target) => room.folder + target.replace('./', '')),
    ),
  )
  return files.flatMap(({ path }) =>
    /\/index\.tsx?$/.test(path) && !entries.has(path)
      ? [`${path} is a barrel that no package exports`]
      : [],
  )
}
