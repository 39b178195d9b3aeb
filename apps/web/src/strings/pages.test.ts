import { dirname, join } from 'node:path/posix'
import { expect, test } from 'vitest'
import { explaining } from './sv-explain.ts'
import { more } from './sv-more.ts'
import { reading } from './sv-reading.ts'
import { reporting } from './sv-reporting.ts'
import { sv } from './sv.ts'

const PARTS: Record<string, object> = { first: sv, reading, reporting, more, explain: explaining }

const sources = import.meta.glob<string>('../{app,components,features,lib}/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

interface Page {
  file: string
  /** The messages that it waits for. */
  parts: ReadonlySet<string>
}

/** What every page is read with. */
const every: Page = { file: '../app/main.tsx', parts: new Set(['first']) }

test('no page names a message that it does not wait for', () => {
  const routes = Object.entries(sources).filter(([file]) => /\/app\/[a-z]+-routes\.ts$/.test(file))
  const pages = routes.flatMap(([file, source]) => pagesOf(file, source))
  expect(pages.length).toBeGreaterThan(40)
  expect(readWith(every.file).size).toBeGreaterThan(50)
  const missing = [every, ...pages].flatMap(({ file: page, parts }) =>
    [...readWith(page)].flatMap((file) =>
      namedIn(sources[file] ?? '')
        .filter((name) => {
          const holders = Object.keys(PARTS).filter((part) => holds(PARTS[part] ?? {}, name))
          return holders.length > 0 && !holders.some((part) => parts.has(part))
        })
        .map((name) => `${page} reads ${file}, which says ${name}`),
    ),
  )
  expect(missing).toEqual([])
})

function pagesOf(routes: string, source: string): Page[] {
  const found = source.matchAll(/(?<waits>(?:with\w+\()*)\(\) => import\('(?<path>[^']+)'\)/g)
  return [...found].map(({ groups: { waits = '', path = '' } = {} }) => {
    const named = [...waits.matchAll(/with(\w+?)Text/g)].map(([, part = '']) => part.toLowerCase())
    const parts = named.flatMap((part) => (part === 'all' ? ['more', 'reading'] : [part]))
    return { file: relativeTo(routes, path), parts: new Set(['first', ...parts]) }
  })
}

/** The files that are read together with one, itself among them. */
function readWith(file: string, read = new Set<string>()): Set<string> {
  if (read.has(file) || sources[file] === undefined) return read
  read.add(file)
  const imports = sources[file].matchAll(/^(?:import|export) (?!type)[^;']*?from '(?<path>\.[^']+)'/gm)
  for (const { groups: { path = '' } = {} } of imports) readWith(relativeTo(file, path), read)
  return read
}

/** What may be messages; of one that is put together, its beginning with `${`. */
function namedIn(source: string): string[] {
  return [...source.matchAll(/['`]([a-z][\w-]*\.[\w.-]*(?:['`]|\$\{))/gi)].map(([, name = '']) =>
    name.replace(/['`]$/, ''),
  )
}

function holds(catalogue: object, name: string): boolean {
  if (!name.endsWith('${')) return name in catalogue
  return Object.keys(catalogue).some((key) => key.startsWith(name.slice(0, -2)))
}

// From this folder, as the sources are named.
function relativeTo(file: string, path: string): string {
  return join('../', join(dirname(file), path).replace(/^\.\.\//, ''))
}
