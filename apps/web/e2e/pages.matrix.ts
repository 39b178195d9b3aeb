import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_VIEWS, faultsOf } from './browser/page-faults.ts'
import { ADMIN_PAGES, COORDINATOR_PAGES, OFFICER_PAGES, PUBLIC_PAGES } from './browser/page-lists.ts'
import { startServer, type StartedServer } from './browser/server.ts'

const SCREENS = fileURLToPath(new URL('screens/', import.meta.url))
const EVERY_PAGE = [
  ...new Set([...PUBLIC_PAGES, ...OFFICER_PAGES, ...COORDINATOR_PAGES, ...ADMIN_PAGES]),
]
const ROLES = [
  ['reader', undefined],
  ['officer', 'naringsliv.braecke'],
  ['coordinator', 'processledare'],
  ['partner', 'arbetsgivare'],
  ['admin', 'admin'],
] as const

let demo: StartedServer
beforeAll(async () => {
  demo = await startServer({ demo: true })
})
afterAll(async () => {
  await demo?.stop()
})

describe.each(ROLES)('%s', (role, account) => {
  it.each(EVERY_PAGE)('%s has no fault in any width and scheme', async (address) => {
    const looking = { views: ALL_VIEWS, pictures: join(SCREENS, role) }
    expect(
      await faultsOf(demo, address, { ...looking, ...(account !== undefined && { account }) }),
    ).toEqual([])
  })
})
