import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from './browser/chromium.ts'
import { startServer } from './browser/server.ts'
import type { StartedServer } from './browser/server.ts'
import { axeFindings, openVisitor, sidewaysOverflow } from './browser/visitor.ts'
import type { Visitor } from './browser/visitor.ts'

let browser: Browser
let server: StartedServer
let visitor: Visitor

beforeAll(async () => {
  server = await startServer({ demo: true })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
afterEach(() => visitor?.context.close())

async function open(address: string): Promise<Page> {
  visitor = await openVisitor(browser, server.url, { account: 'naringsliv.braecke', width: 360 })
  await visitor.page.goto(address)
  return visitor.page
}

const message = (page: Page, text: string | RegExp) =>
  page.getByRole('region', { name: 'Meddelanden' }).getByText(text)

async function saveStage(page: Page, stage: string) {
  await page.getByLabel('Nytt steg').selectOption({ label: stage })
  await page.getByRole('button', { name: 'Spara steget' }).click()
}

it('an intressent is moved on, explained when it goes back, closed with a reason, and undone', async () => {
  const page = await open('/intressenter?steg=new')
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: 'Intressent' }).waitFor()
  await page.getByLabel('Träffades på').selectOption({ index: 1 })
  await message(page, 'Sparat.').waitFor()
  expect(await page.getByLabel('Träffades på').inputValue()).not.toBe('')
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Intressent' }).waitFor()
  await saveStage(page, 'Besök')
  await message(page, 'Sparat: Besök.').waitFor()
  await page
    .getByRole('cell', { name: 'Besök' })
    .or(page.getByRole('rowheader', { name: 'Besök' }))
    .waitFor()

  await saveStage(page, 'Dialog')
  await page.getByText('Skriv varför det går tillbaka till ett tidigare steg.').waitFor()
  await page.getByLabel('Varför går det bakåt?').fill('Besöket ställdes in')
  await page.getByRole('button', { name: 'Spara steget' }).click()
  await message(page, 'Sparat: Dialog.').waitFor()
  await page.getByRole('cell', { name: 'Besöket ställdes in' }).waitFor()

  await saveStage(page, 'Avslutat')
  await page.getByText('Välj varför det avslutas.').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
  await page.getByLabel('Varför avslutas det?').selectOption({ label: 'Ingen bostad' })
  await page.getByRole('button', { name: 'Spara steget' }).click()
  await message(page, 'Sparat: Avslutat.').waitFor()
  await page.getByRole('button', { name: 'Ångra' }).last().click()
  await message(page, 'Ångrat: Dialog.').waitFor()
  expect(visitor.page.complaints).toEqual([])
})

it('one that has moved here becomes a household with what is known filled in', async () => {
  const page = await open('/intressenter?steg=decided')
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('link', { name: 'Har flyttat hit' }).click()
  await page.getByText(/^Intressenten I-2305-\w+ flyttas till Inflyttad när du sparar/).waitFor()
  const group = (name: string | RegExp) => page.getByRole('group', { name })
  expect(await group('När fick vi kontakt?').getByRole('radio', { checked: true }).count()).toBe(1)
  await group('Barn under 18').getByRole('radio', { name: '1', exact: true }).check({ force: true })
  await group('Hur vet vi att de har flyttat?')
    .getByRole('radio', { name: 'Hushållet sa det', exact: true })
    .check({ force: true })
  await page.keyboard.press('Control+Enter')
  await message(page, /^Sparat: Bräcke \d{4} har nu/).waitFor()
  await page.goto('/intressenter?steg=moved')
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByText('Har flyttat hit och blev hushållet').waitFor()
  expect(visitor.page.complaints).toEqual([])
})

it('one that was saved by mistake is voided, found among Makulerade, and had back', async () => {
  const page = await open('/intressenter?steg=new')
  const link = page.getByRole('table').getByRole('link').first()
  const name = await link.innerText()
  await link.click()
  await page.getByRole('button', { name: 'Makulera' }).click()
  await page.getByText('Intressenten är makulerad.').waitFor()
  await page.goto('/intressenter?visa=makulerade')
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: 'Återställ' }).click()
  await message(page, 'Återställd.').waitFor()
  await page.goto('/intressenter?steg=new')
  await page.getByRole('link', { name }).waitFor()
  expect(visitor.page.complaints).toEqual([])
})

it('says what in the address is not known', async () => {
  const page = await open('/intressenter?steg=flyttad')
  await page.getByText('Valet ”steg=flyttad” i adressen finns inte och används inte.').waitFor()
  expect(visitor.page.complaints).toEqual([])
})
