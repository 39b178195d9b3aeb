import { isCode } from '../repository.ts'
import type { SourceFile } from '../repository.ts'
import { importsOf } from '../syntax.ts'
import { ROOMS } from './room-table.ts'
import type { Room } from './room-table.ts'

interface Manifest {
  exports?: Record<string, string | Record<string, string>>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

/** Dependencies that the table of rooms forbids, and imports of what a manifest does not name. */
export function manifestFaults(files: readonly SourceFile[]): string[] {
  return ROOMS.flatMap((room) => {
    const manifest = manifestOf(room, files)
    return [
      ...Object.keys(manifest.dependencies ?? {}).flatMap((name) =>
        mayDependOn(room, name)
          ? []
          : [`${room.folder}package.json: ${room.name} must not depend on ${name}`],
      ),
      ...undeclaredImports(room, manifest, files),
    ]
  })
}

export function manifestOf(room: Room, files: readonly SourceFile[]): Manifest {
  const manifest = files.find(({ path }) => path === `${room.folder}package.json`)
  if (!manifest) throw new Error(`${room.folder}package.json is missing`)
  return JSON.parse(manifest.text)
}

function mayDependOn(room: Room, name: string): boolean {
  if (!name.startsWith('@inflytt/')) return !room.mustNotImport?.test(name)
  return room.mayImport.some((allowed) => allowed === name || allowed.startsWith(`${name}/`))
}

function undeclaredImports(room: Room, manifest: Manifest, files: readonly SourceFile[]): string[] {
  const declared = { ...manifest.dependencies, ...manifest.devDependencies }
  return files
    .filter(({ path }) => path.startsWith(room.folder) && isCode(path))
    .flatMap((file) =>
      importsOf(file).flatMap(({ specifier, line }) => {
        const name = packageOf(specifier)
        if (!name || name in declared || name === `@inflytt/${room.name}`) return []
        return [`${file.path}:${line} imports ${name}, which its package.json does not name`]
      }),
    )
}

function packageOf(specifier: string): string | undefined {
  if (/^(?:\.|node:|virtual:|data:)/.test(specifier)) return undefined
  const [scope, name] = specifier.split('/')
  return specifier.startsWith('@') ? `${scope}/${name}` : scope
}
