import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoSite } from './browser/demo-site.ts'
import { axeFindings, sidewaysOverflow } from './browser/visitor.ts'

const OFFICER = 'naringsliv.ostersund'
const PAGE = '/information?kommun=2380'
const PATH = '/api/v1/data-controllers/2380'

const site = demoSite()

async function open(address: string, account?: string, width?: number) {
  return site.visit({ account, width, address })
}

const formOf = (page: Page) => page.getByRole('dialog', { name: 'Vem som ansvarar: Östersund' })
const placeOf = (page: Page, name: string) => page.getByRole('region', { name })
const save = (page: Page) =>
  formOf(page).getByRole('button', { name: 'Spara', exact: true }).press('Enter')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

/** Goes on by the key until the field of that name has the keyboard, and writes over what is there. */
async function write(page: Page, label: string, words: string) {
  const field = formOf(page).getByLabel(new RegExp(`^${label}`))
  for (let steps = 0; steps < 40; steps++) {
    if (await field.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(words)
}

it('the officer is told at the card what is missing, fills it in by the keyboard, and a visitor reads it', async () => {
  const reader = await open(PAGE, undefined, 360)
  const told = placeOf(reader.page, 'Östersund')
  await told.getByText(/^Kommunen har inte fyllt i hur man når dataskyddsombudet och/).waitFor()
  expect(await told.getByRole('link', { name: /^Ändra/ }).count()).toBe(0)
  expect(await axeFindings(reader.page)).toEqual([])
  expect(await sidewaysOverflow(reader.page)).toBe(0)

  const { page } = await open('/hushall?status=bekraftad', OFFICER)
  const household = await page.locator('main a[href^="/hushall/2380-"]').first().getAttribute('href')
  await page.goto(`${household}/valkomstkort`)
  await page.getByText(/^Informationen som kortet leder till är inte färdig/).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Fyll i det innan du tar fram en kod' }).press('Enter')
  await formOf(page).getByLabel('Personuppgiftsansvarig').waitFor()

  await write(page, 'Telefon', '010-122 50 50')
  await write(page, 'Dataskyddsombudets e-post', 'anna.berg@')
  await formOf(page)
    .getByText(/^Det ser ut som en persons adress/)
    .waitFor()
  await write(page, 'Egen sida om personuppgifter', 'javascript:alert(1)')
  await save(page)
  await formOf(page).getByRole('heading', { name: '3 fält behöver rättas' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await write(page, 'Telefon', '+46 10 122 50 50')
  await write(page, 'Dataskyddsombudets e-post', 'dataskydd@demo.invalid')
  await formOf(page).getByLabel('Rättslig grund', { exact: true }).selectOption({ index: 1 })
  await write(page, 'Vad den rättsliga grunden vilar på', 'Reglemente, 5 §')
  await write(page, 'Egen sida om personuppgifter', 'https://demo.invalid/om')
  await save(page)
  await formOf(page).waitFor({ state: 'detached' })
  await page.getByRole('row', { name: /Östersund.*inget/ }).waitFor()
  expect(await focused(page)).toBe('Ändra, informationen för Östersund')

  await reader.page.reload()
  await told.getByText('Reglemente, 5 §').waitFor()
  expect(await told.getByText(/har inte fyllt i/).count()).toBe(0)
  expect(await told.getByRole('link', { name: 'dataskydd@demo.invalid' }).getAttribute('href')).toBe(
    'mailto:dataskydd@demo.invalid',
  )
  await reader.page.getByText(/^Ni kan invända mot behandlingen/).waitFor()

  // The card says the own municipality's address, and the page no longer that something is missing.
  await page.goBack()
  await page.getByRole('button', { name: 'Ta fram en kod' }).click()
  const card = page.getByRole('region', { name: 'Välkomstkort' })
  await card.getByRole('link', { name: PAGE }).press('Enter')
  await placeOf(page, 'Östersund').getByText('Reglemente, 5 §').waitFor()
})

it('on paper stands what is responsible, without what can only be pressed', async () => {
  const { page } = await open('/information?kommun=2305&lang=en')
  await placeOf(page, 'Bräcke').getByText('Legal basis').waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByLabel('Your municipality').isVisible()).toBe(false)
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
  const own = placeOf(page, 'Bräcke')
  expect(await own.getByText('demo.invalid/kontakt').isVisible()).toBe(true)
  const printed = await own
    .getByRole('link', { name: 'How Bräcke processes personal data' })
    .evaluate((link) => getComputedStyle(link, '::after').content)
  expect(printed).toContain('https://demo.invalid/personuppgifter')
  // Nothing but Swedish is written in it, and it is said to be.
  expect(await own.getByText(/^DEMO Påhittat reglemente/).getAttribute('lang')).toBe('sv')
  await page.emulateMedia({ media: 'screen' })
  expect(await axeFindings(page)).toEqual([])
})

it('what another has written meanwhile stands beside it, to choose from; what was written outlives a reload', async () => {
  const { page, context } = await open('/admin/installningar?kommun=2380', OFFICER)
  const email = formOf(page).getByLabel('E-post', { exact: true })
  await email.fill('mitt@demo.invalid')
  await page.reload()
  await email.waitFor()
  expect(await email.inputValue()).toBe('mitt@demo.invalid')
  const read = await context.request.get(PATH)
  const changed = await context.request.patch(PATH, {
    data: { email: 'annans@demo.invalid', address: 'Box 1' },
    headers: { Origin: site.url, 'If-Match': read.headers()['etag'] ?? '' },
  })
  expect(changed.status()).toBe(200)
  await save(page)
  const versions = formOf(page).getByRole('group', { name: 'E-post' })
  await versions.getByRole('radio', { name: /annans@/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  page.complaints.splice(0)
  await versions.getByRole('radio', { name: /mitt@/ }).check()
  await formOf(page).getByRole('button', { name: 'Spara det valda' }).click()
  await formOf(page).waitFor({ state: 'detached' })
  const now = (await (await context.request.get(PATH)).json()) as Record<string, unknown>
  expect(now).toMatchObject({ email: 'mitt@demo.invalid', address: 'Box 1' })

  await page.getByRole('button', { name: /^Ändra.*för Östersund/ }).click()
  await formOf(page).getByText('Historik').click()
  await formOf(page).getByRole('cell', { name: 'annans@demo.invalid' }).first().waitFor()
})

it('nobody writes for another, and whoever looks after all sees what each lacks', async () => {
  const { page } = await open('/admin/installningar?kommun=2305', OFFICER)
  await page.getByText(/kommun=2305/).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await page.getByRole('row').count()).toBe(2)

  const coordinator = await open('/admin/installningar', 'processledare')
  await coordinator.page.getByRole('row', { name: /Åre.*allt/ }).waitFor()
  const buttons = coordinator.page.getByRole('button', { name: /informationen för/ })
  expect(await buttons.allTextContents()).toEqual(['Ändra, informationen för Regionen'])

  const admin = await open('/admin/installningar?kommun=regionen', 'admin')
  await admin.page.getByRole('dialog', { name: 'Vem som ansvarar: Regionen' }).waitFor()
  await admin.page.keyboard.press('Escape')
  expect(await admin.page.getByRole('button', { name: /informationen för/ }).count()).toBe(9)
  expect(await axeFindings(admin.page)).toEqual([])
})
