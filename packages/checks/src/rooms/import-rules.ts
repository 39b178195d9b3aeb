import { posix } from 'node:path'
import { isCode, isTest } from '../repository.ts'
import type { SourceFile } from '../repository.ts'
import { importsOf } from '../syntax.ts'
import type { ImportStatement } from '../syntax.ts'
import { webLayerFault } from './web-layers.ts'
import { roomOf } from './room-table.ts'
import type { Room } from './room-table.ts'

/** Every import that the table of rooms forbids, as `path:line why`. */
export function importFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => isCode(path))
    .flatMap((file) => {
      const room = roomOf(file.path)
      if (!room) return []
      return importsOf(file).flatMap((statement) => {
        const fault = faultOf(file.path, room, statement)
        return fault ? [`${file.path}:${statement.line} ${fault}`] : []
      })
    })
}

function faultOf(path: string, room: Room, statement: ImportStatement): string | undefined {
  const { specifier } = statement
  if (specifier.startsWith('.')) return relativeFault(path, room, specifier)
  if (specifier.startsWith('@inflytt/')) return workspaceFault(path, room, statement)
  if (isTest(path) || !isProduct(path)) return undefined
  if (room.mustNotImport?.test(specifier)) return `${room.name} must not import ${specifier}`
  const mayUseZod = path.endsWith('.schema.ts') || statement.isTypeOnly
  if (room.name === 'domain' && !(specifier === 'zod' && mayUseZod)) {
    return `domain imports ${specifier}: only zod, and only in *.schema.ts`
  }
  return undefined
}

// Configuration beside `src` runs at build time and belongs to no room of the product.
const isProduct = (path: string) => path.includes('/src/')

function relativeFault(path: string, room: Room, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(path), specifier)
  if (!target.startsWith(room.folder))
    return `reaches out of ${room.name} by the relative path ${specifier}`
  return room.name === 'web' ? webLayerFault(path, target) : undefined
}

function workspaceFault(path: string, room: Room, statement: ImportStatement): string | undefined {
  const { specifier, isTypeOnly, names } = statement
  if (specifier === `@inflytt/${room.name}`) return undefined
  if (/^@inflytt\/\w+\/testing$/.test(specifier) && !isTest(path))
    return `imports ${specifier} outside a test`
  if (room.name === 'web' && !isTypeOnly && names.some((name) => /schema$/i.test(name))) {
    return `imports a schema from ${specifier}: zod stays out of the browser`
  }
  if (room.mayImport.some((allowed) => covers(allowed, specifier))) return undefined
  if (room.mayImportTypesOf?.includes(specifier)) {
    return isTypeOnly
      ? undefined
      : `imports values of ${specifier}: ${room.name} may import its types only`
  }
  return `${room.name} must not import ${specifier}`
}

function covers(allowed: string, specifier: string): boolean {
  if (allowed === specifier) return true
  return allowed !== '@inflytt/api' && specifier.startsWith(`${allowed}/`)
}
