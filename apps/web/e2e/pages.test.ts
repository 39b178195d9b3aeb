import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser/chromium.ts'
import { startServer, type StartedServer } from './browser/server.ts'
import { axeFindings, openVisitor, sidewaysOverflow } from './browser/visitor.ts'

const OFFICER = 'naringsliv.braecke'
const ADMIN = 'admin'

const PUBLIC_PAGES = [
  '/',
  '/kommuner',
  '/kommuner/2305',
  '/kommuner/2305?ar=2024-2026',
  '/kommuner/9999',
  '/metod',
  '/rapporter',
  '/logga-in',
  '/logga-in?fel=konto',
  '/inbjudan',
  '/tillganglighet',
  '/integritet',
  '/information',
  '/svara',
  '/mottagandet',
  '/ekonomi',
  '/aktiviteter',
  '/finns-inte',
]
const OFFICER_PAGES = [
  '/registrera',
  '/hushall',
  '/hushall?status=makulerad',
  '/rapportera',
  '/behov',
  '/intressenter',
  '/uppfoljning',
  '/aktiviteter',
  '/dubbletter',
  '/konto',
]

const ADMIN_PAGES = ['/admin/demo', '/admin/anvandare', '/admin/logg', '/admin/gallring']

const COORDINATOR_PAGES = [
  '/admin/mal',
  '/admin/ekonomi',
  '/admin/parter',
  '/uppfoljning',
  '/dubbletter',
]

let browser: Browser
let demo: StartedServer
let real: StartedServer
beforeAll(async () => {
  ;[demo, real, browser] = await Promise.all([
    startServer({ demo: true }),
    startServer({ demo: false }),
    launchBrowser(),
  ])
})
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
  await real?.stop()
})

interface View {
  width: number
  colorScheme: 'light' | 'dark'
}

/** What is wrong with a page: axe, the console, requests that leave the server, and what sticks out sideways. */
async function faultsOf(
  server: StartedServer,
  address: string,
  view: View,
  account?: string,
): Promise<string[]> {
  const { context, page } = await openVisitor(browser, server.url, {
    width: view.width,
    ...(account !== undefined && { account }),
  })
  try {
    await page.emulateMedia({ colorScheme: view.colorScheme, reducedMotion: 'reduce' })
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    const overflow = await sidewaysOverflow(page)
    const headings = await page.getByRole('heading', { level: 1 }).count()
    return [
      ...(await axeFindings(page)),
      ...page.complaints,
      ...(overflow > 0 ? [`sticks out by ${overflow} px`] : []),
      ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
    ]
  } finally {
    await context.close()
  }
}

const VIEWS: View[] = [
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
]

describe.each(VIEWS)('at $width px, $colorScheme', (view) => {
  it.each(PUBLIC_PAGES)('%s has no fault for a reader', async (address) => {
    expect(await faultsOf(demo, address, view)).toEqual([])
  })

  it.each(OFFICER_PAGES)('%s has no fault for an officer', async (address) => {
    expect(await faultsOf(demo, address, view, OFFICER)).toEqual([])
  })

  it.each(COORDINATOR_PAGES)('%s has no fault for the coordinator', async (address) => {
    expect(await faultsOf(demo, address, view, 'processledare')).toEqual([])
  })

  it.each(ADMIN_PAGES)('%s has no fault for the administrator', async (address) => {
    expect(await faultsOf(demo, address, view, ADMIN)).toEqual([])
  })
})

describe('with the real facts alone', () => {
  it.each(['/', '/kommuner', '/kommuner/2305', '/metod', '/rapporter', '/ekonomi'])(
    '%s reads well',
    async (address) => {
      expect(await faultsOf(real, address, VIEWS[1] as View)).toEqual([])
    },
  )
})
