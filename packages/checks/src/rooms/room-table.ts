/** Who may import whom: docs/architecture.md, "Who may import whom", as data. */
export interface Room {
  name: string
  folder: string
  /** Workspace modules it may import; a module stands for its subpaths too, except `@inflytt/api`. */
  mayImport: readonly string[]
  /** Workspace modules of which it may import types only. */
  mayImportTypesOf?: readonly string[]
  /** Modules its manifest or Node would give it but the room must do without. */
  mustNotImport?: RegExp
}

const domain = '@inflytt/domain'
const db = '@inflytt/db'
const reports = '@inflytt/reports'
const reference = '@inflytt/reference'
const services = '@inflytt/api/services'

const http = /^(?:node:(?:http|https|http2|net|tls)|hono(?:\/.*)?|@hono\/.*)$/
const node = /^node:/

export const ROOMS: readonly Room[] = [
  { name: 'domain', folder: 'packages/domain/', mayImport: [], mustNotImport: node },
  { name: 'db', folder: 'packages/db/', mayImport: [domain], mustNotImport: http },
  { name: 'reports', folder: 'packages/reports/', mayImport: [domain], mustNotImport: http },
  { name: 'reference', folder: 'packages/reference/', mayImport: [domain], mustNotImport: http },
  {
    name: 'api',
    folder: 'apps/api/',
    mayImport: [domain, db, reports, reference],
    mustNotImport: /^(?:kysely(?:\/.*)?|better-sqlite3|pg)$/,
  },
  { name: 'cli', folder: 'apps/cli/', mayImport: [services, db, domain, reports, reference] },
  {
    name: 'bench',
    folder: 'packages/bench/',
    mayImport: [services, '@inflytt/api', domain, db, reports, reference, '@inflytt/web/browser'],
  },
  {
    name: 'checks',
    folder: 'packages/checks/',
    mayImport: [services, '@inflytt/api', domain, db, reports, reference],
  },
  {
    name: 'web',
    folder: 'apps/web/',
    // The map's outlines are drawn at build time and are plain strings.
    mayImport: [domain, '@inflytt/reference/map'],
    mayImportTypesOf: ['@inflytt/api'],
    mustNotImport: /^(?:zod(?:\/.*)?|node:.*)$/,
  },
]

export function roomOf(path: string): Room | undefined {
  return ROOMS.find(({ folder }) => path.startsWith(folder))
}
