import { beforeEach, expect, it } from 'vitest'
import { demoSite } from './browser/demo-site.ts'
import { axeFindings, menuRows, sidewaysOverflow } from './browser/visitor.ts'
import type { Visitor } from './browser/visitor.ts'

const site = demoSite()
let page: Visitor['page']
beforeEach(async () => {
  ;({ page } = await site.visit({ width: 360 }))
})

const menu = (name: string) =>
  page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const language = () => page.evaluate(() => document.documentElement.lang)
const address = () => page.evaluate(() => location.pathname + location.search + location.hash)

async function choose(name: string) {
  await page.getByText('Menu', { exact: true }).click()
  await menu(name).click()
}

it('a reader of English walks by links, and English follows', async () => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.goto('/?lang=en')
  await heading(/through the partnership/)
  expect(await language()).toBe('en')
  expect(await page.title()).toBe('Where we stand – inflytt')

  await choose('Municipalities')
  await heading('Municipalities')
  await page.getByRole('main').getByRole('link', { name: 'Bräcke' }).click()
  await heading(/moved to Bräcke/)
  expect(await address()).toBe('/kommuner/2305?lang=en')
  await choose('How we count')
  await heading('How we count')
  expect(await address()).toBe('/metod?lang=en')
  await choose('Reports')
  await heading(/./)
  await page.getByRole('link', { name: '2024' }).click()
  await page.waitForURL('**/rapporter/2024?lang=en')

  await page.goBack()
  await page.waitForURL('**/rapporter?lang=en')
  await page.goForward()
  await page.waitForURL('**/rapporter/2024?lang=en')
  expect(fetched.filter((path) => /\/sv(?:-\w+)?-[^/]*\.js$/.test(path))).toEqual([])
})

it('switches to Swedish and back on the same page with the same choices', async () => {
  await page.goto('/kommuner/2305?lang=en&ar=2024-2026#per-ar')
  await heading(/moved to Bräcke/)
  await page.getByRole('link', { name: 'Svenska' }).click()
  await heading(/flyttat till Bräcke/)
  expect([await address(), await language()]).toEqual(['/kommuner/2305?ar=2024-2026#per-ar', 'sv'])
  await page.getByRole('link', { name: 'English' }).click()
  await heading(/moved to Bräcke/)
  expect([await address(), await language()]).toEqual([
    '/kommuner/2305?lang=en&ar=2024-2026#per-ar',
    'en',
  ])
  await page.goBack()
  await heading(/flyttat till Bräcke/)
  expect(await language()).toBe('sv')
  await page.goForward()
  await heading(/moved to Bräcke/)
  await page.setViewportSize({ width: 1280, height: 800 })
  expect(await menuRows(page)).toBe(1)
})

it('signs in where it was going, and records a household in English', async () => {
  await page.goto('/registrera?lang=en')
  await heading('Sign in')
  await page.getByLabel('E-mail address').fill('naringsliv.braecke@demo.invalid')
  await page.getByLabel('Password', { exact: true }).fill('demo-inflytt')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/registrera?lang=en')
  await page.getByRole('combobox', { name: 'Month of moving in' }).waitFor()

  const answer = (question: string | RegExp, label: string) =>
    page.getByRole('group', { name: question }).getByText(label, { exact: true }).click()
  await answer('Adults', '2')
  await answer('Children under 18', '1')
  await answer('Moved here from', 'Rest of Sweden')
  await answer('When did we get in touch?', 'Before the move')
  await answer('How do we know that they have moved?', 'The household said so')
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
  await page.getByRole('button', { name: 'Save and next' }).click()
  await page
    .getByRole('status')
    .getByText(/Saved: Bräcke \d{4} now has \d+/)
    .waitFor()
})

it('a language that there is not is told, and Swedish shown', async () => {
  await page.goto('/metod?lang=de')
  await page.getByText('lang=de', { exact: false }).waitFor()
  expect(await language()).toBe('sv')
  await page.getByText('Meny', { exact: true }).click()
  await page.getByRole('link', { name: 'Rapporter', exact: true }).click()
  await page.waitForURL('**/rapporter')
  expect(await page.getByText('lang=de', { exact: false }).count()).toBe(0)
})
