import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoSite } from './browser/demo-site.ts'
import { axeFindings, sidewaysOverflow, message } from './browser/visitor.ts'

const site = demoSite()

async function open(address: string) {
  return (await site.visit({ account: 'naringsliv.braecke', width: 360, address })).page
}

async function saveStage(page: Page, stage: string) {
  await page.getByLabel('Nytt steg').selectOption({ label: stage })
  await page.getByRole('button', { name: 'Spara steget' }).click()
}

async function api(page: Page, path: string, patch?: object, etag = '') {
  const answer =
    patch === undefined
      ? await page.request.get(path)
      : await page.request.patch(path, {
          data: patch,
          headers: { 'If-Match': etag, Origin: new URL(page.url()).origin },
        })
  expect(answer.ok()).toBe(true)
  return { headers: answer.headers(), body: (await answer.json()) as unknown }
}

it('an intressent is moved on, explained when it goes back, closed with a reason, and undone', async () => {
  const page = await open('/intressenter?steg=new')
  await page.locator('.record-card').getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: 'Intressent' }).waitFor()
  // The arrow keys pass one activity to reach the next, and nothing is saved on the way.
  // Until the activities have come the list is disabled, and a focus on it would be lost.
  await page.getByRole('combobox', { name: 'Träffades på', disabled: false }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const met = await page.getByLabel('Träffades på').inputValue()
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await message(page, 'Sparat.').waitFor()
  expect(await page.getByLabel('Träffades på').inputValue()).toBe(met)
  expect(met).not.toBe('')
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Intressent' }).waitFor()
  await saveStage(page, 'Besök')
  await message(page, 'Sparat: Besök.').waitFor()
  const stages = page.getByRole('table', { name: 'Steg och månad, äldst först' })
  await stages.getByRole('row', { name: /^Besök .* under en månad/ }).waitFor()

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
})

it('what a call told is written down, beside what somebody else saved meanwhile', async () => {
  const page = await open('/intressenter?steg=dialogue')
  await page.locator('.record-card').getByRole('link').first().click()
  await page.getByRole('button', { name: 'Ändra uppgifter' }).press('Enter')
  await page.getByLabel('Bor nu i').selectOption({ label: 'Övriga Norden' })
  await page.getByRole('checkbox', { name: 'Jobb till medflyttande' }).press('Space')
  const ref = page.url().split('/').at(-1)
  const path = `/api/v1/leads/${ref}`
  const { headers } = await api(page, path)
  await api(page, path, { adults: 4, originType: 'eu' }, headers['etag'])
  await page.getByRole('button', { name: 'Spara ändringarna' }).press('Enter')
  await page.getByRole('heading', { name: /^Någon annan har ändrat intressenten/ }).waitFor()
  const origin = page.getByRole('group', { name: 'Bor nu i' })
  expect(await origin.getByRole('radio', { name: /Din version Övriga Norden/ }).isChecked()).toBe(true)
  const adults = page.getByRole('group', { name: 'Vuxna' })
  expect(await adults.getByRole('radio', { name: /Sparad version 4/ }).isChecked()).toBe(true)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Spara det valda' }).press('Enter')
  await message(page, 'Uppgifterna är sparade.').waitFor()
  const saved = (await api(page, path)).body as { originType: string; adults: number; needs: string[] }
  expect(saved).toMatchObject({ originType: 'nordic', adults: 4 })
  expect(saved.needs).toContain('partner_job')
  await page.getByRole('row', { name: /^Bor nu i Övriga EU.* Övriga Norden$/ }).waitFor()
  await page
    .getByRole('heading', { name: /^Ändrad .* Näringslivsutvecklare$/ })
    .first()
    .waitFor()
  expect(await sidewaysOverflow(page)).toBe(0)
})

it('one that has moved here becomes a household with what is known filled in', async () => {
  const page = await open('/intressenter?steg=decided')
  await page.locator('.record-card').getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: 'Intressent I-' }).waitFor()
  const lead = page.url()
  await page.getByRole('link', { name: 'Registrera inflyttningen' }).click()
  await page.getByText(/^Intressenten I-2305-\w+ flyttas till Inflyttad när du sparar/).waitFor()
  const group = (of: Page, name: string | RegExp) => of.getByRole('group', { name })
  expect(await group(page, 'När fick vi kontakt?').getByRole('radio', { checked: true }).count()).toBe(1)
  const answer = async (of: Page) => {
    for (const [question, name] of [
      ['Barn under 18', '1'],
      ['Hur vet vi att de har flyttat?', 'Hushållet sa det'],
    ] as const)
      await group(of, question).getByRole('radio', { name, exact: true }).check({ force: true })
  }
  await answer(page)
  const other = await page.context().newPage()
  await other.goto(lead)
  await other.getByRole('link', { name: 'Registrera inflyttningen' }).click()
  await page.keyboard.press('Control+Enter')
  await message(page, /^Sparat: Bräcke \d{4} har nu/).waitFor()
  // What the server refuses is told where it is seen, and what it is about.
  await answer(other)
  await other.keyboard.press('Control+Enter')
  const refusal = group(other, 'Ett fält behöver rättas')
  await refusal.getByRole('link', { name: /^Intressenten har redan blivit ett hushåll/ }).click()
  await expect
    .poll(() => other.evaluate(() => document.activeElement?.textContent))
    .toBe('Koppla bort intressenten')
  await other.keyboard.press('Control+Enter')
  await expect.poll(() => refusal.evaluate((box) => box === document.activeElement)).toBe(true)
  await page.goto('/intressenter?steg=moved')
  await page.locator('.record-card').getByRole('link').first().click()
  await page.getByText('Har flyttat hit och blev hushållet').waitFor()
})

it('one that was saved by mistake is voided, found among Makulerade, and had back', async () => {
  const page = await open('/intressenter?steg=new')
  const link = page.locator('.record-card').getByRole('link').first()
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
  expect(page.complaints).toEqual([])
})

it('is begun from the list as one who thinks of moving', async () => {
  const page = await open('/intressenter')
  await page.getByRole('link', { name: 'Lägg till intressent' }).click()
  const considering = page.getByRole('radio', { name: 'Funderar' })
  await expect.poll(() => considering.isChecked().catch(() => false), { timeout: 20_000 }).toBe(true)
  await page.waitForURL('**/registrera')
  expect(await considering.evaluate((radio) => radio === document.activeElement)).toBe(true)
  await page.getByRole('button', { name: 'Spara och nästa' }).click()
  await message(page, 'Sparat som intressent i Bräcke').waitFor()
})

it('that does not exist is told as that, with the way back and nothing to try again', async () => {
  const page = await open('/intressenter/I-2305-ABCDEF')
  await page.getByRole('heading', { level: 1, name: 'Intressenten finns inte' }).waitFor()
  expect(await page.getByRole('button', { name: 'Försök igen' }).count()).toBe(0)
  await page.goto('/behov/finns-inte')
  await page.getByRole('heading', { level: 1, name: 'Behovet finns inte' }).waitFor()
  expect(await page.getByRole('button', { name: 'Försök igen' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Alla behov' }).click()
  await page.waitForURL('**/behov')
})

it('says what in the address is not known', async () => {
  const page = await open('/intressenter?steg=flyttad')
  await page.getByText('Adressen frågar efter steg=flyttad, som inte finns på den här sidan.').waitFor()
  expect(page.complaints).toEqual([])
})
