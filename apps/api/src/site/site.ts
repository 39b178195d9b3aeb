import { existsSync, readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Context } from 'hono'
import type { ApiEnv } from '../http/api-env.ts'
import { createStaticFile, sendFile } from '../http/answers/static-file.ts'
import type { StaticFile } from '../http/answers/static-file.ts'
import { PAGE_FILES, type PageHints, readPageHints } from './page-hints.ts'

const NOT_BUILT = 'The web app is not built yet. Run: pnpm build\n'
const IMMUTABLE = 'public, max-age=31536000, immutable'
const NOT_SERVED = ['.br', '.gz', '.map']

// These belong to the server and never to the web app's router.
const RESERVED = /^\/(?:\/|(?:api|assets|docs|healthz|readyz)(?:\/|$))/i

/** Whether an address is one of the web app's: its router answers it, unless it names a file. */
export function isPage(path: string): boolean {
  return !RESERVED.test(path) && !path.slice(path.lastIndexOf('/')).includes('.')
}

export interface Site {
  files: ReadonlyMap<string, StaticFile>
  hintsOf: PageHints
}

const siteOf = new Map<string, Site>()

/** The web app that was built beside this program. */
const BUILT = join(import.meta.dirname, '../../../web/dist')

/**
 * Reads the files of a built web app, once: a request is looked up in them and never joined to a folder, so that no path
 * leads out.
 */
export function readSite(folder = BUILT): Site {
  if (!existsSync(folder)) return { files: new Map(), hintsOf: () => undefined }
  const known = siteOf.get(folder)
  if (known !== undefined) return known
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => !NOT_SERVED.includes(extname(name)) && name !== PAGE_FILES)
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const files = new Map(
    paths.map((path) => [`/${relative(folder, path).replaceAll(sep, '/')}`, createStaticFile(path)]),
  )
  const site = { files, hintsOf: readPageHints(folder) }
  siteOf.set(folder, site)
  return site
}

/** Serves a built web app: its files, and index.html for the addresses of its router. It is read when it is first asked for. */
export function serveSite(read: () => Site) {
  return (c: Context<ApiEnv>): Response | Promise<Response> => {
    const { files, hintsOf } = read()
    const index = files.get('/index.html')
    const { path } = c.req
    const file = files.get(path)
    if (file && file !== index)
      return sendFile(c, file, path.startsWith('/assets/') ? IMMUTABLE : 'no-cache')
    if (!isPage(path)) return c.notFound()
    if (index) {
      const hints = hintsOf(path, c.req.query('lang'))
      if (hints !== undefined) c.header('Link', hints)
      return sendFile(c, index, 'no-cache')
    }
    return c.text(NOT_BUILT, 503, { 'Cache-Control': 'no-store' })
  }
}
