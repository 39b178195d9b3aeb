import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser/chromium.ts'
import { startServer, type StartedServer } from './browser/server.ts'
import { axeFindings, openVisitor, sidewaysOverflow, type Visitor } from './browser/visitor.ts'
import { openWatchedPage } from './browser/watched-page.ts'

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
  '/jamfor',
  '/inflyttade',
  '/inflyttade?fraga=finns-inte',
  '/kvarboende',
  '/kompetensbehov',
  '/hinder',
  '/ekonomi',
  '/aktiviteter',
  '/statistik',
  '/statistik?matt=overskott',
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

const VIEWS: readonly View[] = [
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
]

// One for each account and server: signing in anew for every page would take most of the time.
const visitors = new Map<string, Promise<Visitor>>()

function visitorOf(server: StartedServer, account: string | undefined): Promise<Visitor> {
  const key = `${server.url} ${account}`
  const known =
    visitors.get(key) ?? openVisitor(browser, server.url, { ...(account !== undefined && { account }) })
  visitors.set(key, known)
  return known
}

/** What is wrong with a page in each view: axe, the console, requests that leave the server, what sticks out sideways. */
async function faultsOf(
  server: StartedServer,
  address: string,
  { account, views = VIEWS }: { account?: string; views?: readonly View[] } = {},
): Promise<string[]> {
  const { context } = await visitorOf(server, account)
  const page = await openWatchedPage(context, server.url)
  try {
    const faults: string[] = []
    for (const [index, view] of views.entries()) {
      await page.setViewportSize({ width: view.width, height: 800 })
      await page.emulateMedia({ colorScheme: view.colorScheme, reducedMotion: 'reduce' })
      if (index === 0) {
        await page.goto(address)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForLoadState('networkidle')
      }
      const name = `${view.width} px, ${view.colorScheme}`
      const overflow = await sidewaysOverflow(page)
      const headings = await page.getByRole('heading', { level: 1 }).count()
      faults.push(
        ...(await axeFindings(page)).map((finding) => `${name}: ${finding}`),
        ...(overflow > 0 ? [`${name}: sticks out by ${overflow} px`] : []),
        ...(headings === 1 ? [] : [`${name}: ${headings} headings of the first level`]),
      )
    }
    return [...faults, ...page.complaints]
  } finally {
    await page.close()
  }
}

describe('on a phone in light and on a desk in dark', () => {
  it.each(PUBLIC_PAGES)('%s has no fault for a reader', async (address) => {
    expect(await faultsOf(demo, address)).toEqual([])
  })

  it.each(OFFICER_PAGES)('%s has no fault for an officer', async (address) => {
    expect(await faultsOf(demo, address, { account: OFFICER })).toEqual([])
  })

  it.each(COORDINATOR_PAGES)('%s has no fault for the coordinator', async (address) => {
    expect(await faultsOf(demo, address, { account: 'processledare' })).toEqual([])
  })

  it.each(ADMIN_PAGES)('%s has no fault for the administrator', async (address) => {
    expect(await faultsOf(demo, address, { account: ADMIN })).toEqual([])
  })
})

describe('with the real facts alone', () => {
  it.each([
    '/',
    '/kommuner',
    '/kommuner/2305',
    '/metod',
    '/rapporter',
    '/ekonomi',
    '/mottagandet',
    '/inflyttade',
    '/jamfor',
    '/statistik',
  ])('%s reads well', async (address) => {
    expect(await faultsOf(real, address, { views: VIEWS.slice(1) })).toEqual([])
  })
})

// Names of places and of what is invented; what is Swedish by nature says so with `lang`.
const NAMES =
  /Jämtland Härjedalen|Bräcke|Härjedalen|Åre|Östersunds?|Strömsunds?|Storsjön|Exempelprojektet, 444 hushåll \(demo\)|Näringslivsutvecklare|Påhittad finansiering|Påhittat beslutande organ/g

describe('in English', () => {
  it.each([
    ['/?lang=en', undefined],
    ['/kommuner/2305?lang=en', undefined],
    ['/metod?lang=en', undefined],
    ['/rapporter?lang=en', undefined],
    ['/registrera?lang=en', OFFICER],
  ])('%s has no fault and no Swedish', async (address, account) => {
    expect(
      await faultsOf(demo, address, { ...(account && { account }), views: VIEWS.slice(0, 1) }),
    ).toEqual([])
    const { context } = await visitorOf(demo, account)
    const page = await context.newPage()
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    const said = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const texts: string[] = []
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode as Text
        if (!parentElement?.closest('[lang=sv], noscript')) texts.push(data)
      }
      return texts
    })
    await page.close()
    expect(said.length).toBeGreaterThan(30)
    expect(said.filter((text) => /[åäö]/i.test(text.replaceAll(NAMES, '')))).toEqual([])
  })
})
