import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer } from './browser/server.ts'
import type { StartedServer } from './browser/server.ts'
import { axeFindings, openVisitor } from './browser/visitor.ts'

let server: StartedServer

beforeAll(async () => {
  server = await startServer({ demo: true })
})
afterAll(async () => {
  await server?.stop()
})

async function openDemo(account?: string) {
  const { page } = await openVisitor(server.url, { ...(account !== undefined && { account }) })
  await page.goto('/rapporter')
  await page.getByRole('link', { name: 'Töm och börja på riktigt' }).click()
  await page.getByRole('heading', { name: 'Det här försvinner' }).waitFor()
  return page
}

it('one who is no administrator is told who can empty the demo', async () => {
  const reader = await openDemo()
  await reader.getByRole('heading', { name: 'En administratör kan tömma demouppgifterna' }).waitFor()
  const signIn = reader.getByRole('main').getByRole('link', { name: 'Logga in' })
  expect(await signIn.getAttribute('href')).toBe('/logga-in?till=/admin/demo')
  const officer = await openDemo('naringsliv.braecke')
  await officer
    .getByText('Du är inloggad med ett konto som inte kan göra det.', { exact: false })
    .waitFor()
  expect([...reader.complaints, ...officer.complaints]).toEqual([])
})

it('an administrator empties it after a tick, and the real facts are back', async () => {
  const page = await openDemo('admin')
  const main = page.getByRole('main')
  await main.getByRole('button', { name: 'Töm och börja på riktigt' }).click()
  await main.getByText('Kryssa i rutan om du vill tömma.').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await main.getByRole('checkbox').check()
  await main.getByRole('button', { name: 'Töm och börja på riktigt' }).click()

  await page.getByRole('heading', { level: 1, name: 'Demouppgifterna är borttagna' }).waitFor()
  await main.getByText('pnpm inflytt user add', { exact: false }).waitFor()
  await page.getByRole('link', { name: 'Logga in', exact: true }).waitFor()
  await expect.poll(() => page.getByRole('complementary', { name: 'Demoläge' }).count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')

  await page.getByRole('link', { name: 'Rapporter', exact: true }).click()
  await main.getByText('Hela länet, summa', { exact: false }).waitFor()
  expect(await main.locator('.report-sums').innerText()).toContain('444')
  expect(await main.getByText('DEMO').count()).toBe(0)
  expect(page.complaints).toEqual([])
})
