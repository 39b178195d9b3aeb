import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from './browser/chromium.ts'
import { startServer } from './browser/server.ts'
import type { StartedServer } from './browser/server.ts'
import { axeFindings, openVisitor, sidewaysOverflow } from './browser/visitor.ts'
import type { Visitor } from './browser/visitor.ts'

let browser: Browser
let demo: StartedServer
let real: StartedServer
let visitors: Visitor[] = []

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
afterEach(async () => {
  for (const { context } of visitors) await context.close()
  visitors = []
})

async function open(server: StartedServer, address: string, account?: string, width = 360) {
  const visitor = await openVisitor(browser, server.url, {
    width,
    ...(account !== undefined && { account }),
  })
  visitors.push(visitor)
  await visitor.page.goto(address)
  return visitor.page
}

const spaced = (text: string) => new RegExp(text.replaceAll(' ', '\\s'))

it('a politician asks what 45 711 kr gave, and reads what is known and what is not', async () => {
  const page = await open(real, '/kommuner/2305')
  await page.getByText(spaced('45 711 kr')).first().waitFor()
  await page.getByText(spaced('7,49 kr per invånare')).waitFor()
  await page.getByRole('heading', { name: 'Inför nästa avtal' }).waitFor()
  await page.getByText('Kommunens beslut: Inte behandlat än.').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)

  await page.getByRole('link', { name: 'Räkna på andra fördelningar' }).click()
  await page.getByRole('heading', { level: 1, name: /^Av bidragen 2025 är 45\s711\skr kända/ }).waitFor()
  await page.getByText(spaced('okänd; kända bidrag 45 711 kr')).first().waitFor()
  await page
    .getByText(/cirka\s310\s000\skr/)
    .first()
    .waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
})

it('the calculator proposes nothing, splits what is typed, and refuses shares that are not the whole', async () => {
  const page = await open(real, '/ekonomi?ar=2025', undefined, 1280)
  const total = page.getByLabel('Belopp att dela, kr')
  await total.waitFor()
  expect(await total.inputValue()).toBe('')
  expect(await page.getByRole('table', { name: /^Per invånare/ }).count()).toBe(0)
  await total.fill('1000000')
  const table = page.getByRole('table', { name: 'Per invånare, folkmängd 2023-12-31' })
  await table
    .getByRole('row', { name: /Bräcke/ })
    .getByText(spaced('46 005'))
    .waitFor()
  await page.getByLabel('Folkmängd').selectOption({ label: '31 december 2024' })
  await page
    .getByRole('table', { name: 'Per invånare, folkmängd 2024-12-31' })
    .getByRole('row', { name: /Bräcke/ })
    .getByText(spaced('45 431'))
    .waitFor()

  await page.getByText('Andelar i procent').click()
  await page.getByLabel('Bräcke, %').fill('50')
  await page.getByLabel('Östersund, %').fill('49,98')
  await page.getByText('Andelarna är tillsammans 99,98 %.').waitFor()
  await page.getByText('Andelarna måste vara 100 procent tillsammans').waitFor()
  await page.getByLabel('Östersund, %').fill('50')
  await page.getByRole('table', { name: /^Andelar/ }).waitFor()
  expect(page.url()).toContain('belopp=1000000')
  expect(await axeFindings(page)).toEqual([])
  await page.reload()
  await page.getByRole('table', { name: /^Andelar/ }).waitFor()
})

it('the coordinator books a cost, sees what is left change, and takes it back', async () => {
  const reader = await open(demo, '/ekonomi', undefined, 1280)
  const left = reader.getByText('Kvar vid årets slut').first()
  await left.waitFor()
  const year = new Date().getFullYear()
  await reader.goto(`/ekonomi?ar=${year - 1}`)
  const spent = reader.locator('tr').filter({ hasText: 'Resor' }).getByRole('cell').last()
  await spent.waitFor()
  const before = await spent.innerText()

  const page = await open(demo, '/admin/ekonomi', 'processledare')
  await page.getByLabel('Avtal').selectOption({ index: year - 1 - 2020 })
  const form = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: 'Bokför kostnaden' }) })
  await form.getByRole('button', { name: 'Bokför kostnaden' }).click()
  await page.getByText('Välj en post.').first().waitFor()
  await form.getByLabel('Post').selectOption({ label: 'Resor' })
  await form.getByLabel('Månad').fill(`${year - 1}-04`)
  await form.getByLabel('Belopp, kr').fill('-5')
  await form.getByRole('button', { name: 'Bokför kostnaden' }).click()
  await page.getByText('Skriv beloppet i hela kronor').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
  await form.getByLabel('Belopp, kr').fill('7 000')
  await form.getByRole('button', { name: 'Bokför kostnaden' }).click()
  await page.getByRole('region', { name: 'Meddelanden' }).getByText('Sparat.').waitFor()
  await reader.reload()
  await spent.waitFor()
  const number = (words: string) => Number(words.replace(/\D/g, ''))
  expect(number(await spent.innerText())).toBe(number(before) + 7000)
  await page.getByRole('button', { name: 'Ångra' }).click()
  await page.getByRole('region', { name: 'Meddelanden' }).getByText('Det är borttaget igen.').waitFor()
  await reader.reload()
  await spent.waitFor()
  expect(await spent.innerText()).toBe(before)
})
