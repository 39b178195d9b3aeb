import { join } from 'node:path'
import type { StartedServer } from './server.ts'
import { axeFindings, openVisitor, sidewaysOverflow, type Visitor } from './visitor.ts'
import { settled } from './watched-page.ts'

interface View {
  width: number
  colorScheme: 'light' | 'dark'
}

/** Every width in every scheme. */
export const ALL_VIEWS: readonly View[] = [
  { width: 320, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 320, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
]

/** Each width and each scheme once. */
export const VIEWS = ALL_VIEWS.slice(0, 2)

interface Looking {
  account?: string
  views?: readonly View[]
  /** A folder to keep a picture of each view in. */
  pictures?: string
}

// One for each account and server: to sign in and to open a page anew for every address would take most of the time.
const visitors = new Map<string, Promise<Visitor>>()

/** A browser of its own for an account of a server, with the one page that every address is opened in. */
export function visitorOf(server: StartedServer, account: string | undefined): Promise<Visitor> {
  const key = `${server.url} ${account}`
  const known =
    visitors.get(key) ?? openVisitor(server.url, { ...(account !== undefined && { account }) })
  visitors.set(key, known)
  return known
}

/** What is wrong with a page in each view: axe, the console, requests that leave the server, what sticks out sideways. */
export async function faultsOf(
  server: StartedServer,
  address: string,
  { account, views = VIEWS, pictures }: Looking = {},
): Promise<string[]> {
  const { page } = await visitorOf(server, account)
  const faults: string[] = []
  for (const [index, view] of views.entries()) {
    await page.setViewportSize({ width: view.width, height: 800 })
    await page.emulateMedia({ colorScheme: view.colorScheme, reducedMotion: 'reduce' })
    if (index === 0) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await settled(page)
    }
    const name = `${view.width} px, ${view.colorScheme}`
    if (pictures !== undefined)
      await page.screenshot({ path: join(pictures, pictureName(address, view)), fullPage: true })
    const overflow = await sidewaysOverflow(page)
    const headings = await page.getByRole('heading', { level: 1 }).count()
    faults.push(
      ...(await axeFindings(page)).map((finding) => `${name}: ${finding}`),
      ...(overflow > 0 ? [`${name}: sticks out by ${overflow} px`] : []),
      ...(headings === 1 ? [] : [`${name}: ${headings} headings of the first level`]),
    )
  }
  // Taken away, so that the next address answers for its own alone.
  return [...faults, ...page.complaints.splice(0)]
}

function pictureName(address: string, { width, colorScheme }: View): string {
  const page = address === '/' ? 'start' : address.slice(1).replaceAll(/[^\w-]+/g, '-')
  return `${page}-${width}-${colorScheme}.png`
}
