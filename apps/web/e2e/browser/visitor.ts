import { readFileSync } from 'node:fs'
import type axeCore from 'axe-core'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { launchBrowser } from './chromium.ts'
import { openWatchedPage } from './watched-page.ts'
import type { Watched } from './watched-page.ts'

// Less than half of what the package gives as its source, and every page reads it.
const AXE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

export interface Visitor {
  context: BrowserContext
  page: Page & Watched
  /** Leaves the browser to the next who comes: what was open is closed, and nothing that was kept is left. */
  leave: () => Promise<void>
}

declare global {
  // The engine, in a page that it has been put into.
  var axe: typeof axeCore
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

export interface VisitorOptions {
  /** A demo account, such as 'naringsliv.braecke'; left out, nobody is signed in. */
  account?: string | undefined
  width?: number | undefined
  height?: number | undefined
}

/** A browser of its own on the site, as one of the demo accounts. Addresses may leave out the site's. */
export async function openVisitor(
  url: string,
  { account, width = 1280, height = 800 }: VisitorOptions = {},
): Promise<Visitor> {
  const resting = restingAt(url)
  const place = resting.pop() ?? (await newPlace(url))
  const { context } = place
  if (account !== undefined) await comeIn(context, url, account)
  const page = await openWatchedPage(context, url)
  await page.setViewportSize({ width, height })
  const leave = async () => {
    await forgetAll(place)
    resting.push(place)
  }
  return { context, page, leave }
}

/** Closes whatever is open on a site. */
export async function closeVisitors(url: string): Promise<void> {
  for (const { context } of opened.get(url) ?? []) await context.close()
  opened.delete(url)
  placesAtRest.delete(url)
}

interface Place {
  context: BrowserContext
  /** Stays open on the site: with it stay the process and the programs that it has compiled, which take the longest. */
  anchor: Page
}

// The files that share a process share its browser, which ends with it.
let launched: Promise<Browser> | undefined
const opened = new Map<string, Place[]>()
const placesAtRest = new Map<string, Place[]>()

async function newPlace(url: string): Promise<Place> {
  launched ??= launchBrowser()
  const context = await (await launched).newContext({ locale: 'sv-SE', baseURL: url })
  const anchor = await context.newPage()
  await anchor.goto('/healthz')
  const place = { context, anchor }
  opened.set(url, [...(opened.get(url) ?? []), place])
  return place
}

function restingAt(url: string): Place[] {
  const resting = placesAtRest.get(url) ?? []
  placesAtRest.set(url, resting)
  return resting
}

async function forgetAll({ context, anchor }: Place): Promise<void> {
  for (const page of context.pages()) if (page !== anchor) await page.close()
  await context.unrouteAll()
  await context.setOffline(false)
  await context.clearPermissions()
  await context.clearCookies()
  // By the process that the next page shares, which is then told of it by nobody, and no later.
  await anchor.evaluate(() => localStorage.clear())
}

// Checking a password is slow on purpose, so that an account comes in again by the session it has.
const sessions = new Map<string, Cookies>()

async function comeIn(context: BrowserContext, url: string, account: string): Promise<void> {
  const key = `${url} ${account}`
  const known = sessions.get(key)
  if (known !== undefined) {
    await context.addCookies(known)
    const me = (await (await context.request.get('/api/v1/me')).json()) as { user: unknown }
    if (me.user !== null) return
    await context.clearCookies()
  }
  const data = { email: `${account}@demo.invalid`, password: 'demo-inflytt' }
  const answer = await context.request.post('/api/auth/sign-in/email', { data })
  if (!answer.ok()) throw new Error(`${account} could not sign in (${answer.status()}).`)
  sessions.set(key, await context.cookies())
}

/** What axe finds wrong with the page as it stands, each with the first element it is about. */
export async function axeFindings(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(AXE)
  return page.evaluate(async () => {
    // What fades in has its contrast once it has come.
    const fading = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations === 1)
    await Promise.allSettled(fading.map(({ finished }) => finished))
    // Described in full are faults alone: describing what is right takes ten times as long as finding it.
    const { violations } = await globalThis.axe.run({
      resultTypes: ['violations'],
      // Of rules that look into style sheets and media none is asked for here, and fetching them takes a quarter of the time.
      preload: false,
      // The one rule of WCAG 2.2 AA that it leaves out unless asked.
      rules: { 'target-size': { enabled: true } },
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  })
}

/** How many pixels the page is wider than the window. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Waits for the letters of the site, which a visit goes without where they came after its first picture. */
async function showOwnLetters(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules])
    for (const rule of rules)
      if (rule instanceof CSSFontFaceRule) rule.style.setProperty('font-display', 'block')
    // They are asked for when they are first to be drawn.
    document.body.getBoundingClientRect()
    await document.fonts.ready
  })
}

/** On how many rows the reading pages of the menu stand, in the letters of the site. */
export async function menuRows(page: Page): Promise<number> {
  await showOwnLetters(page)
  return page.locator('.site-nav li').evaluateAll((items) => {
    const tops = items.map((item) => Math.round(item.getBoundingClientRect().top))
    return new Set(tops).size
  })
}

/** The message with these words, among those that the page tells of what was saved. */
export function message(page: Page, words: string | RegExp): Locator {
  return page.getByRole('region', { name: 'Meddelanden' }).getByText(words)
}
