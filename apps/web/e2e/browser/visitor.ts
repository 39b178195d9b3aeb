import { readFileSync } from 'node:fs'
import type axeCore from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openWatchedPage } from './watched-page.ts'
import type { Watched } from './watched-page.ts'

// Less than half of what the package gives as its source, and every page reads it.
const AXE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

export interface Visitor {
  context: BrowserContext
  page: Page & Watched
}

declare global {
  // The engine, in a page that it has been put into.
  var axe: typeof axeCore
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

interface VisitorOptions {
  /** A demo account, such as 'naringsliv.braecke'; left out, nobody is signed in. */
  account?: string
  width?: number
}

/** A browser of its own on the site, as one of the demo accounts. Addresses may leave out the site's. */
export async function openVisitor(
  browser: Browser,
  url: string,
  { account, width = 1280 }: VisitorOptions = {},
): Promise<Visitor> {
  const viewport = { width, height: 800 }
  const context = await browser.newContext({ viewport, locale: 'sv-SE', baseURL: url })
  if (account !== undefined) await comeIn(context, url, account)
  return { context, page: await openWatchedPage(context, url) }
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
    // Described in full are faults alone: describing what is right takes ten times as long as finding it.
    const { violations } = await globalThis.axe.run({ resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  })
}

/** How many pixels the page is wider than the window. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
