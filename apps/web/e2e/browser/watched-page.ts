import type { BrowserContext, Page, Request } from 'playwright-core'

export interface Watched {
  /** What the console complained of, and the addresses of other sites that were asked. */
  complaints: string[]
  /** Every request to the API, as `METHOD /path`. */
  asked: string[]
  /** How many requests have had no answer yet. */
  unanswered: () => number
}

/** Opens a page whose console and requests are written down. */
export async function openWatchedPage(context: BrowserContext, url: string): Promise<Page & Watched> {
  const page = await context.newPage()
  const waiting = new Set<Request>()
  const watched: Watched = { complaints: [], asked: [], unanswered: () => waiting.size }
  page.on('request', (request) => waiting.add(request))
  page.on('requestfinished', (request) => waiting.delete(request))
  page.on('requestfailed', (request) => waiting.delete(request))
  page.on('pageerror', (error) => watched.complaints.push(String(error)))
  page.on('console', (message) => {
    // The browser writes down every answer of 400 and up, also one that the page is there to handle.
    const isOfNetwork = message.text().startsWith('Failed to load resource')
    // It may come after more seconds than the browser waits for on a busy machine; `pages.test.ts` sees that it comes.
    const isEarly = message.text().includes('was preloaded using link preload but not used')
    if (['error', 'warning'].includes(message.type()) && !isOfNetwork && !isEarly)
      watched.complaints.push(message.text())
  })
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    if (pathname.startsWith('/api/')) watched.asked.push(`${request.method()} ${pathname}`)
    const isOwn =
      origin === new URL(url).origin || ['data:', 'blob:'].includes(new URL(request.url()).protocol)
    if (!isOwn) watched.complaints.push(`asked ${request.url()}`)
  })
  return Object.assign(page, watched)
}

/** Waits until nothing is being fetched, nothing says that it is busy or keeps room, and what came is drawn. */
export async function settled(page: Page & Watched): Promise<void> {
  const isDrawn = await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame)
    await frame()
    await frame()
    return document.querySelector('[aria-busy=true], .pending') === null
  })
  if (!isDrawn || page.unanswered() > 0) await settled(page)
}
