import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer } from './browser/server.ts'
import type { StartedServer } from './browser/server.ts'
import { axeFindings, openVisitor } from './browser/visitor.ts'
import type { Visitor } from './browser/visitor.ts'
import { settled } from './browser/watched-page.ts'

let server: StartedServer
beforeAll(async () => {
  server = await startServer({ demo: true })
})
afterAll(async () => {
  await server?.stop()
})

// What looks is loaded after what is seen, and hears only those who come back after that.
const comeBack = (page: Visitor['page']) => page.evaluate(() => window.dispatchEvent(new Event('focus')))

it('an open page tells of a household logged since, and moves nothing until it is asked to', async () => {
  const { page } = await openVisitor(server.url)
  await page.goto('/')
  const figure = page.getByText('Inflyttade hushåll 2026', { exact: true }).locator('..')
  await figure.waitFor()
  await settled(page)
  const before = await figure.innerText()

  const answers: number[] = []
  page.on('response', (response) => {
    if (response.url().includes('/api/v1/outcomes')) answers.push(response.status())
  })
  await expect.poll(async () => (await comeBack(page), answers.length)).toBeGreaterThan(0)
  expect(await page.getByRole('button', { name: 'Visa de nya' }).count()).toBe(0)

  const { context: officer } = await openVisitor(server.url, { account: 'naringsliv.braecke' })
  const ask = async <T>(path: string) =>
    (await (await officer.request.get(`/api/v1${path}`)).json()) as T
  const { currentMonth } = await ask<{ currentMonth: string }>('/settings')
  const { items: programmes } = await ask<{ items: { id: string; from: string; to: string | null }[] }>(
    '/programmes?limit=500',
  )
  const runs = programmes.find(({ from, to }) => from <= currentMonth && currentMonth <= (to ?? '9999'))
  const logged = await officer.request.post('/api/v1/households', {
    data: {
      municipalityCode: '2305',
      moveInMonth: currentMonth,
      adults: 2,
      children: 1,
      originType: 'rest_of_sweden',
      inclusionBasis: 'contact_before_move',
      evidence: 'household',
      programmeId: runs?.id,
    },
    headers: { Origin: server.url },
  })
  expect(logged.status(), await logged.text()).toBe(201)

  await comeBack(page)
  await page.getByText('Siffror på sidan har ändrats sedan du öppnade den.').waitFor()
  expect(await figure.innerText()).toBe(before)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Visa de nya' }).click()
  await expect.poll(() => figure.innerText()).not.toBe(before)
  expect(await page.getByRole('button', { name: 'Visa de nya' }).count()).toBe(0)
  expect(page.complaints).toEqual([])
})

it('one who is signed in is told by the server, too, that nothing has changed', async () => {
  const { page } = await openVisitor(server.url, { account: 'processledare' })
  const first = new Set<string>()
  const again: number[] = []
  page.on('response', (response) => {
    const address = response.url()
    if (!address.includes('/api/v1/outcomes')) return
    // What is drawn last asks for the first time while the rest is asked again.
    if (first.has(address)) again.push(response.status())
    first.add(address)
  })
  await page.goto('/')
  await page.getByText('Inflyttade hushåll 2026', { exact: true }).waitFor()
  await settled(page)
  await expect.poll(async () => (await comeBack(page), again.length)).toBeGreaterThan(0)
  await settled(page)
  expect(again.filter((status) => status !== 304)).toEqual([])
  expect(page.complaints).toEqual([])
})

it('a page tells that the server is out of reach, of its answers or of itself, and recovers by itself', async () => {
  const { page, context } = await openVisitor(server.url)
  await page.goto('/tillganglighet')
  await settled(page)
  // Each on a page of its own: of the second the program too is out of reach.
  for (const [link, address] of [
    ['Inflyttade', '**/api/**'],
    ['Jämför', '**/*'],
  ] as const) {
    await context.route(address, (route) => route.abort('connectionrefused'))
    await page.getByRole('navigation').getByRole('link', { name: link, exact: true }).click()
    const told = page.getByText('Ingen kontakt med servern.', { exact: false })
    await told.waitFor()
    expect(await told.count()).toBe(1)
    await context.unroute(address)
    await page.getByRole('heading', { level: 1, name: link, exact: true }).waitFor()
    await told.waitFor({ state: 'detached' })
    await page.getByText('CSV', { exact: true }).first().waitFor()
  }
})

it('a page whose program does not come says so, with a way to ask for it again', async () => {
  const { page, context } = await openVisitor(server.url)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await context.route('**/assets/*.js', (route) => route.abort('connectionrefused'))
  await page.goto('/tillganglighet')
  const told = page.getByText('Sidan har inte kommit fram än.', { exact: false })
  expect(await told.isVisible()).toBe(false)
  await page.evaluate(() => document.getAnimations().forEach((waited) => waited.finish()))
  expect(await told.isVisible()).toBe(true)
  await context.unroute('**/assets/*.js')
  await page.getByRole('link', { name: 'läs in sidan igen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tillgänglighetsredogörelse' }).waitFor()
  expect(await told.count()).toBe(0)
})
