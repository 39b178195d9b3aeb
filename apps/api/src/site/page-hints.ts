import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The file of the build that says which files each page is made of; it is not served. */
export const PAGE_FILES = 'page-files.json'

interface PageFiles {
  /** As the router has it: '/kommuner/$kod'. */
  path: string
  /** By language, without the first slash. */
  files: Readonly<Record<string, readonly string[]>>
}

/** The `Link` header of a page: what its first visit fetches beside what index.html names. Undefined of other pages. */
export type PageHints = (path: string, language: string | undefined) => string | undefined

const DEFAULT_LANGUAGE = 'sv'

/** Reads them of a built site; of one that was built without them there are none. */
export function readPageHints(folder: string): PageHints {
  const file = join(folder, PAGE_FILES)
  if (!existsSync(file)) return () => undefined
  const pages = (JSON.parse(readFileSync(file, 'utf8')) as PageFiles[]).map(({ path, files }) => ({
    parts: path.split('/'),
    links: new Map(Object.entries(files).map(([language, names]) => [language, linksTo(names)])),
  }))
  return (path, language = DEFAULT_LANGUAGE) => {
    const asked = path.split('/')
    const page = pages.find(({ parts }) => isOfPage(parts, asked))
    return page?.links.get(language) ?? page?.links.get(DEFAULT_LANGUAGE)
  }
}

const isOfPage = (parts: readonly string[], asked: readonly string[]) =>
  parts.length === asked.length &&
  parts.every((part, at) => part === asked[at] || (part.startsWith('$') && asked[at] !== ''))

const linksTo = (names: readonly string[]) =>
  names.map((name) => `</${name}>; rel=modulepreload`).join(', ')
