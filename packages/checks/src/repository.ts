import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A text file of the repository; `path` is relative to its root and written with `/`. */
export interface SourceFile {
  path: string
  text: string
}

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const NOT_OURS = new Set(['.cache', '.git', 'dist', 'node_modules'])
const NOT_TEXT = /\.(?:br|db|gz|ico|jpe?g|log|ods|pdf|png|sqlite|tsbuildinfo|webp|woff2?|xlsx|zip)$/

function pathsUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    // In a second working tree `.git` is a file.
    if (NOT_OURS.has(entry.name)) return []
    if (entry.isFile()) return NOT_TEXT.test(entry.name) ? [] : [path]
    if (!entry.isDirectory() || entry.name.startsWith('.tsc')) return []
    // The running product keeps its store here.
    return path === join(ROOT, 'data') ? [] : pathsUnder(path)
  })
}

export function readRepository(): SourceFile[] {
  return pathsUnder(ROOT).map((path) => ({
    path: relative(ROOT, path).split(sep).join('/'),
    text: readFileSync(path, 'utf8'),
  }))
}

export const isCode = (path: string) => /\.tsx?$/.test(path)
export const isTest = (path: string) => /\.(?:test|testing)\.tsx?$|\/(?:e2e|testing)\//.test(path)
export const isGenerated = (path: string) => path.endsWith('.generated.ts')
/** Words a person reads, in the language of that person. */
export const isStrings = (path: string) => path.includes('/strings/')
/** Facts copied from a source, or recorded answers: never edited by hand. */
export const isFacts = (path: string) => /\/(?:data|fixtures)\//.test(path)

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
