import { readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'

/** The file that tells the server what it may name with the first answer of a page. */
const PAGE_FILES = 'page-files.json'

const SOURCE = new URL('src/', import.meta.url)
const LANGUAGES = ['sv', 'en'] as const
const FIRST_TEXT = ''

// What the helpers of root-route.ts have a page wait for.
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  More: ['-more'],
  Reading: ['-reading'],
  Reporting: ['-reporting'],
  Explain: ['-explain'],
  All: ['-more', '-reading'],
}

/** A page of the router: its address, its module below src, and which messages it waits for. */
export interface PageRoute {
  path: string
  module: string
  texts: string[]
}

/**
 * The pages of a file of routes, as `createRoute` is given them.
 * @throws If a route says its address or its module in another way than the others.
 */
export function readRoutes(source: string): PageRoute[] {
  return source
    .split('createRoute({')
    .slice(1)
    .map((route) => {
      const path = /\.\.\.(?:page|figures)\('([^']+)'\)/.exec(route)?.[1]
      const module = /import\('\.\.\/([^']+)'\)/.exec(route)?.[1]
      if (path === undefined || module === undefined)
        throw new Error(`a route does not say its page: createRoute({${route.slice(0, 80)}`)
      const waited = [...route.matchAll(/with(\w+)Text\(/g)].map(([, name = '']) => {
        const texts = TEXTS[name]
        if (!texts) throw new Error(`vite-plugin-page-files.ts does not know with${name}Text`)
        return texts
      })
      return { path, module, texts: [FIRST_TEXT, ...waited.flat()] }
    })
}

/**
 * Writes down, by address, the files of each reading page that index.html does not name: the server says them with its
 * first answer, so that the browser need not have read the program before it fetches them.
 */
export function pageFiles(): Plugin {
  return {
    name: 'inflytt:page-files',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const entry = chunks.find(({ isEntry }) => isEntry)
      const known = new Set(entry && filesOf(entry, bundle))
      const ofModule = (name: string) => {
        const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/src/${name}`)))
        if (!chunk) throw new Error(`no chunk holds src/${name}`)
        return filesOf(chunk, bundle).filter((file) => !known.has(file))
      }
      const routes = readRoutes(readFileSync(new URL('app/reading-routes.ts', SOURCE), 'utf8'))
      const pages = routes.map(({ path, module, texts }) => ({
        path,
        files: Object.fromEntries(
          LANGUAGES.map((language) => [
            language,
            [
              ...new Set([
                ...texts.flatMap((text) => ofModule(`strings/${language}${text}.ts`)),
                ...ofModule(module),
              ]),
            ],
          ]),
        ),
      }))
      this.emitFile({ type: 'asset', fileName: PAGE_FILES, source: JSON.stringify(pages) })
    },
  }
}

/** A chunk's file and those that it imports, each once. */
export function filesOf(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): string[] {
  const found = new Set<string>()
  const add = (name: string) => {
    const file = bundle[name]
    if (found.has(name) || file?.type !== 'chunk') return
    found.add(name)
    file.imports.forEach(add)
  }
  add(chunk.fileName)
  return [...found]
}
