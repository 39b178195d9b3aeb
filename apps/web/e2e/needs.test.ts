import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoSite } from './browser/demo-site.ts'
import { axeFindings, sidewaysOverflow, message } from './browser/visitor.ts'

const site = demoSite()

async function open(address: string, account: string, width?: number) {
  return site.visit({ account, width, address })
}

async function writeNeed(page: Page, municipality?: string) {
  await page.getByRole('heading', { name: 'Nytt behov' }).waitFor()
  const occupation = page.getByRole('combobox', { name: 'Yrke', exact: true })
  await occupation.fill('2221')
  await page.getByRole('option', { name: /2221/ }).click()
  const form = page.locator('form').filter({ has: occupation })
  await form.getByLabel('Sektor').selectOption({ label: 'Kommun' })
  if (municipality !== undefined)
    await form.getByLabel('Kommun', { exact: true }).selectOption({ label: municipality })
  await page.getByRole('button', { name: 'Spara behovet' }).click()
  await message(page, 'Behovet är sparat.').waitFor()
}

it('an employer writes a need by the quick form, takes it back, and sees no others', async () => {
  const { page } = await open('/behov', 'arbetsgivare', 360)
  await writeNeed(page, 'Krokom')
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
  await page.getByRole('button', { name: 'Ångra' }).click()
  await message(page, 'Behovet är borttaget.').waitFor()
  expect(page.complaints).toEqual([])
})

it('an employer tells more of a need by keyboard, finds it, changes it and withdraws it', async () => {
  const { page } = await open('/behov', 'arbetsgivare', 360)
  await page.getByRole('combobox', { name: 'Yrke', exact: true }).focus()
  await page.keyboard.type('bygg')
  await page.keyboard.press('Tab')
  await page.keyboard.type('3')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Privat')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Berg')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByLabel('Anställning').selectOption({ label: 'Säsong' })
  await page.getByLabel('Arbetsgivare').fill('Exempelbygget')
  const form = page.locator('form').filter({ hasText: 'Mer om behovet' })
  await form.getByLabel('Svårt att tillsätta').selectOption({ label: 'Ja' })
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Spara behovet' }).click()
  await message(page, 'Behovet är sparat.').waitFor()

  await page.goto('/behov?kommun=2326&omrade=construction&svartillsatt=ja&status=open')
  await page.getByRole('link', { name: 'Bygg och anläggning' }).first().click()
  await page.getByText('Exempelbygget').first().waitFor()
  await page.getByRole('button', { name: 'Ändra uppgifter' }).click()
  await page.getByLabel('Tillsatta platser').fill('4')
  await page.getByRole('button', { name: 'Spara ändringarna' }).click()
  await page
    .getByText(/^Antalet tillsatta kan inte vara fler/)
    .first()
    .waitFor()
  await page.getByLabel('Tillsatta platser').fill('1')
  await page.getByRole('button', { name: 'Spara ändringarna' }).click()
  await message(page, 'Behovet är ändrat.').waitFor()
  await page.getByRole('row', { name: 'Läge Öppet Delvis tillsatt' }).waitFor()
  await page.getByRole('button', { name: 'Återta behovet' }).click()
  await message(page, 'Behovet är återtaget.').waitFor()
  // The second press of a double one does not take back what the first did.
  const reopen = page.getByRole('button', { name: 'Öppna behovet igen', disabled: false })
  await reopen.dispatchEvent('click', { detail: 2 })
  expect(await reopen.getAttribute('aria-disabled')).toBeNull()
  await page.getByRole('button', { name: 'Ångra' }).last().click()
  await page.getByRole('button', { name: 'Återta behovet' }).waitFor()
  expect(await sidewaysOverflow(page)).toBe(0)
  expect(page.complaints).toEqual([])
})

it('a need in Bräcke is matched with a second adult of Östersund, and is told when it is full', async () => {
  const employer = await open('/behov', 'naringsliv.braecke')
  await writeNeed(employer.page)
  const officer = await open('/behov?kommun=2305&status=open', 'naringsliv.ostersund')
  await officer.page.getByRole('row').filter({ hasText: '1 av 1' }).getByRole('link').first().click()
  await officer.page.getByRole('heading', { name: 'Förslag bland dina hushåll' }).waitFor()
  // Where no household is named the button says so.
  await officer.page.getByRole('button', { name: 'Matcha', exact: true }).first().click()
  await officer.page.getByText('Skriv hushållets ID').waitFor()
  expect(await officer.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  const beside = await open(officer.page.url(), 'naringsliv.ostersund')
  const suggestions = beside.page
    .getByRole('row')
    .filter({ hasText: 'Medflyttande' })
    .getByRole('button')
  await suggestions.first().waitFor()
  await officer.page
    .getByRole('row')
    .filter({ hasText: 'Medflyttande' })
    .getByRole('button')
    .first()
    .click()
  await officer.page.getByRole('button', { name: 'Ta bort matchningen' }).waitFor()
  await officer.page.getByText('1 av 1 platser tillsatta, ingen ledig.').waitFor()
  expect(await officer.page.getByRole('heading', { name: 'Förslag bland dina hushåll' }).count()).toBe(0)
  await suggestions.last().click()
  await beside.page.getByText('Den enda platsen är redan tillsatt. Inget sparades.').waitFor()
  expect(await axeFindings(officer.page)).toEqual([])
})

it('two tabs write a need each, and what a closed one left comes back', async () => {
  const { context, page } = await open('/behov', 'naringsliv.braecke')
  const positions = (of: Page) => of.getByLabel('Antal platser', { exact: true })
  await positions(page).fill('5')
  const openTab = async () => {
    const tab = await context.newPage()
    await tab.goto(page.url())
    return tab
  }
  const second = await openTab()
  expect(await positions(second).inputValue()).toBe('1')
  await positions(second).fill('7')
  await page.reload()
  expect(await positions(page).inputValue()).toBe('5')
  await second.close()
  expect(await positions(await openTab()).inputValue()).toBe('7')
})
