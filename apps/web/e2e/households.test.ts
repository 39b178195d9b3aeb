import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoSite } from './browser/demo-site.ts'
import { axeFindings, sidewaysOverflow, message } from './browser/visitor.ts'
import { openWatchedPage, settled } from './browser/watched-page.ts'

const PHONE = 360
const DESK = 1280

const site = demoSite()

async function openAs(account: string, width = DESK) {
  return site.visit({ account, width })
}

const asOfficer = (width?: number) => openAs('naringsliv.braecke', width)
const asCoordinator = () => openAs('processledare')

/** What the browser says when the page is looked at again, which has the page ask who is signed in. */
async function comeBack(page: Page) {
  const asked = page.waitForResponse('**/api/v1/me')
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  await asked
}

interface LoggedHousehold {
  ref: string
}

/** Logs a household of Bräcke through the API; every call makes one of its own. */
async function log(context: BrowserContext, over: Record<string, unknown> = {}): Promise<string> {
  const data = {
    municipalityCode: '2305',
    moveInMonth: '2022-03',
    adults: 2,
    children: 1,
    originType: 'rest_of_sweden',
    inclusionBasis: 'contact_before_move',
    evidence: 'household',
    programmeId: 'demo-en-attraktiv-region',
    ...over,
  }
  const answer = await context.request.post('/api/v1/households', {
    data,
    headers: { Origin: site.url },
  })
  expect(answer.status()).toBe(201)
  return ((await answer.json()) as LoggedHousehold).ref
}

async function patch(context: BrowserContext, ref: string, data: Record<string, unknown>) {
  const path = `/api/v1/households/${ref}`
  const etag = (await context.request.get(path)).headers()['etag'] ?? ''
  const answer = await context.request.patch(path, {
    data,
    headers: { 'If-Match': etag, Origin: site.url },
  })
  expect(answer.status()).toBe(200)
}

async function remaining(context: BrowserContext): Promise<number> {
  const answer = await context.request.get('/api/v1/aggregate-outcomes')
  const { items } = (await answer.json()) as { items: [{ remaining: number }] }
  return items[0].remaining
}

async function openHousehold(page: Page, ref: string) {
  await page.goto(`/hushall/${ref}`)
  await page.getByRole('heading', { level: 1, name: ref }).waitFor()
}

async function edit(page: Page) {
  await page.getByRole('button', { name: 'Ändra uppgifter' }).click()
  await page.getByRole('heading', { name: 'Ändra hushållet' }).waitFor()
}

const save = (page: Page) => page.getByRole('button', { name: 'Spara ändringarna' }).click()
const isFocused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
const tab = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Visa' }).getByRole('link', { name })

describe('the list', () => {
  it('keeps its choices in the address, and the browser goes back through them', async () => {
    const { page } = await asOfficer()
    await page.goto('/hushall')
    await page.getByText('Uppgifter om enskilda hushåll – får inte spridas').waitFor()
    await tab(page, /^Bekräftade/).click()
    await page.waitForURL('**/hushall?status=bekraftad')
    await page.getByLabel('Inflyttat från och med').selectOption('2025-01')
    await page.waitForURL('**/hushall?fran=2025-01&status=bekraftad')
    await page.getByLabel('ID eller ärendenummer').fill('2305-2025')
    await page.getByRole('button', { name: 'Sök' }).click()
    await page.waitForURL('**/hushall?fran=2025-01&status=bekraftad&sok=2305-2025')
    await expect
      .poll(() => page.locator('.household-ref').allInnerTexts())
      .toSatisfy((refs: string[]) => refs.length > 0 && refs.every((ref) => ref.startsWith('2305-2025')))
    await page.goBack()
    await page.waitForURL('**/hushall?fran=2025-01&status=bekraftad')
    expect(await page.getByLabel('ID eller ärendenummer').inputValue()).toBe('')
    await page.getByRole('link', { name: 'Rensa urvalet' }).click()
    await page.waitForURL('**/hushall?status=bekraftad')
  })

  it('pages through what is logged, and counts it', async () => {
    const { page, context } = await asOfficer()
    const answer = await context.request.get(
      '/api/v1/households?countStatus=preliminary,confirmed&limit=1',
    )
    const { _meta: meta } = (await answer.json()) as { _meta: { totalRecords: number } }
    await page.goto('/hushall')
    await page.getByText(`${meta.totalRecords} hushåll`, { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Nästa sida' }).click()
    await page.waitForURL('**/hushall?sida=2')
    await page.getByText(`Sida 2 av ${Math.ceil(meta.totalRecords / 20)}`).waitFor()
    await page.locator('h1:focus').waitFor()
    expect(await page.getByRole('link', { name: 'Föregående sida' }).getAttribute('href')).toBe(
      '/hushall',
    )
  })

  it('tells what the address holds that there is not', async () => {
    const { page } = await asOfficer()
    await page.goto('/hushall?kommun=2380&status=borta&sortering=namn')
    await page.getByText(/^Adressen frågar efter kommun=2380 och status=borta, som inte finns/).waitFor()
    await page.getByText(/^Adressen frågar efter sortering=namn, som inte finns/).waitFor()
    const leaveOut = page.getByRole('link', { name: 'Ta bort ur adressen' })
    await leaveOut.first().click()
    await expect.poll(() => page.url()).not.toContain('sortering')
    await leaveOut.click()
    await expect.poll(() => page.url()).toBe(`${site.url}/hushall`)
  })

  it('says what to do where it is empty', async () => {
    const { page } = await asOfficer()
    await page.goto('/hushall?sok=finns-inte')
    await page.getByText('Inget hushåll passar urvalet').waitFor()
    await page.getByRole('link', { name: 'Rensa urvalet' }).last().click()
    await expect.poll(() => page.url()).toBe(`${site.url}/hushall`)
  })

  it('is cards on a phone, without scrolling sideways', async () => {
    const { page } = await asOfficer(PHONE)
    await page.goto('/hushall')
    await page.locator('.record-card').first().waitFor()
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(await axeFindings(page)).toEqual([])
  })

  it('is not for a partner, who is told who it is for', async () => {
    const { page } = await openAs('fortroendevald')
    await page.goto('/hushall')
    await page.getByText('Ditt konto har inte tillgång till enskilda hushåll.').waitFor()
    expect(page.asked.filter((request) => request.includes('/households'))).toEqual([])
  })
})

describe('a household of 2022', () => {
  it('is confirmed inside the 444, voided, and restored from Makulerade with one tap', async () => {
    const { page, context } = await asOfficer()
    const ref = await log(context, { evidence: 'none' })
    const before = await remaining(context)

    await openHousehold(page, ref)
    await page
      .getByText('Räknas in i de 444 från En attraktiv region (demo) – ändrar inte totalen.')
      .waitFor()
    await page.getByText('För att bekräfta behöver du fylla i:').waitFor()
    await edit(page)
    await page.getByLabel('Hur vet vi att de har flyttat?').selectOption('Arbetsgivaren sa det')
    await save(page)
    await message(
      page,
      new RegExp(
        `Bekräftat: Bräcke 2022 har nu minst \\d+.*Inte fördelat går från ${before} till ${before - 1}\\.`,
      ),
    ).waitFor()
    expect(await remaining(context)).toBe(before - 1)

    await page.getByRole('button', { name: 'Makulera …' }).click()
    const dialog = page.getByRole('dialog', { name: 'Makulera hushållet' })
    await dialog.getByRole('button', { name: 'Makulera' }).click()
    await dialog.getByText('Välj varför hushållet makuleras.').waitFor()
    await dialog.getByText('Dubblett').click()
    await dialog.getByRole('button', { name: 'Makulera' }).click()
    await page.getByText('Makulerat: Dubblett').waitFor()
    await page.getByText('Räknas inte in: hushållet är makulerat.').waitFor()
    expect(await remaining(context)).toBe(before)

    await page.goto('/hushall?status=makulerad')
    await page.getByRole('button', { name: `Återställ ${ref}` }).click()
    await message(page, /^Återställt: Bräcke 2022 har nu minst/).waitFor()
    expect(await remaining(context)).toBe(before - 1)
    // The keyboard goes on at the row that came in its place.
    await expect.poll(() => isFocused(page, '.list tbody a')).toBe(true)
  })

  it('that was preliminary by choice is restored as preliminary', async () => {
    const { page, context } = await asOfficer()
    const ref = await log(context, { countStatus: 'preliminary' })
    await patch(context, ref, { countStatus: 'voided', voidReason: 'did_not_move' })
    await openHousehold(page, ref)
    await page.getByRole('button', { name: 'Återställ' }).click()
    await page.getByText('Preliminärt, räknas först när det är bekräftat').waitFor()
    await page.getByRole('button', { name: 'Bekräfta' }).click()
    await page.getByText('Bekräftat', { exact: true }).first().waitFor()
    await expect.poll(() => isFocused(page, '.counting-status')).toBe(true)
  })
})

it('that is opened from the list keeps the keyboard at its heading, and none of its fields is hidden from it', async () => {
  const { page } = await asOfficer()
  await page.goto('/hushall')
  const link = page.locator('.household-ref').first()
  const ref = await link.innerText()
  // The rest of the page comes later than the page.
  await page.route(`**/api/v1/households/${ref}`, async (route) => {
    await page.locator('h1:focus').waitFor()
    await route.continue()
  })
  await link.press('Enter')
  await page.getByRole('button', { name: 'Ändra uppgifter' }).waitFor()
  expect(await page.locator('h1:focus').innerText()).toBe(ref)
  await edit(page)
  const hidden: string[] = []
  for (const _field of Array.from({ length: 40 })) {
    await page.keyboard.press('Tab')
    hidden.push(...(await page.evaluate(hiddenField)))
  }
  expect(hidden).toEqual([])
})

/** The label of the field that has the keyboard, where something else is seen in its place. */
function hiddenField(): string[] {
  const field = document.activeElement
  const seen = field?.closest('label') ?? field
  const { x = 0, y = 0, width = 0, height = 0 } = seen?.getBoundingClientRect() ?? {}
  const top = document.elementFromPoint(x + width / 2, y + height - 1)
  const isSeen = seen?.contains(top) === true || top?.contains(seen ?? null) === true
  return isSeen || field?.matches('input, select, textarea') !== true ? [] : [field.id]
}

describe('a change', () => {
  it('stands in the history with before and after, and is taken back by Ångra', async () => {
    const { page, context } = await asOfficer()
    const ref = await log(context)
    await openHousehold(page, ref)
    await edit(page)
    await page.getByLabel('Bostad vid flytten').selectOption('Hyresrätt')
    await save(page)
    await message(page, /^Sparat: Bräcke 2022/).waitFor()
    await page.getByRole('row', { name: 'Bostad vid flytten okänt Hyresrätt' }).waitFor()
    await page.getByRole('heading', { name: /^Ändrat .* Näringslivsutvecklare$/ }).waitFor()
    await page.getByRole('button', { name: 'Ångra' }).click()
    await message(page, /^Ångrat: Bräcke 2022/).waitFor()
    await page.getByRole('row', { name: 'Bostad vid flytten Hyresrätt okänt' }).waitFor()
    const stored = await context.request.get(`/api/v1/households/${ref}`)
    expect(await stored.json()).toMatchObject({ housingType: 'unknown', countStatus: 'confirmed' })
  })

  it('that is stale shows both versions beside each other, and saves what is chosen', async () => {
    const { page, context } = await asOfficer()
    const ref = await log(context)
    await openHousehold(page, ref)
    await edit(page)
    await page.getByLabel('Vuxna', { exact: true }).selectOption('3')
    await page.getByLabel('Anteckning').fill('Ring i maj')
    await patch(context, ref, { adults: 4, children: 2 })
    await save(page)
    await page.getByRole('heading', { name: /^Någon annan har ändrat hushållet/ }).waitFor()
    const adults = page.getByRole('group', { name: 'Vuxna' })
    expect(await adults.getByRole('radio', { name: 'Din version 3' }).isChecked()).toBe(true)
    await adults.getByRole('radio', { name: 'Sparad version 4' }).check()
    const children = page.getByRole('group', { name: 'Barn under 18' })
    expect(await children.getByRole('radio', { name: 'Sparad version 2' }).isChecked()).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Spara det valda' }).click()
    await message(page, /^Sparat:/).waitFor()
    const answer = await context.request.get(`/api/v1/households/${ref}`)
    expect(await answer.json()).toMatchObject({ adults: 4, children: 2, note: 'Ring i maj' })
  })

  it('with a fault is told at its field, and in a summary that takes focus', async () => {
    const { page, context } = await asOfficer()
    await openHousehold(page, await log(context))
    await edit(page)
    await page.getByLabel('Anteckning').fill('Ring 19811228-9874')
    await save(page)
    await page.getByText('Texten ser ut att innehålla ett personnummer. Ta bort det.').first().waitFor()
    expect(await isFocused(page, '.error-summary')).toBe(true)
    await page
      .getByRole('link', { name: 'Texten ser ut att innehålla ett personnummer. Ta bort det.' })
      .click()
    expect(
      await page.getByLabel('Anteckning').evaluate((field) => field === document.activeElement),
    ).toBe(true)
    expect(await axeFindings(page)).toEqual([])
  })

  it('stays in its form when the session is found to have ended, and is saved when one is back', async () => {
    const { page, context } = await asOfficer()
    const ref = await log(context)
    await openHousehold(page, ref)
    await edit(page)
    const note = page.getByLabel('Anteckning')
    await note.fill('Ring i maj')
    await context.clearCookies()
    await comeBack(page)
    const dialog = page.getByRole('dialog', { name: 'Logga in igen' })
    await dialog.waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await comeBack(page)
    await settled(page)
    expect(await dialog.count()).toBe(0)
    expect(await note.inputValue()).toBe('Ring i maj')

    await save(page)
    await dialog.getByRole('button', { name: /^Näringslivsutvecklare i Bräcke/ }).click()
    await message(page, /^Sparat:/).waitFor()
    const answer = await context.request.get(`/api/v1/households/${ref}`)
    expect(await answer.json()).toMatchObject({ note: 'Ring i maj' })
  })

  it('is left in no tab by who signs out in one', async () => {
    const { page, context } = await asOfficer()
    const ref = await log(context)
    await openHousehold(page, ref)
    await edit(page)
    await page.getByLabel('Anteckning').fill('Ring i maj')
    const other = await openWatchedPage(context, site.url)
    await other.goto('/tillganglighet')
    await other.getByRole('button', { name: 'Logga ut' }).click()
    await page.waitForURL(/\/logga-in\?/)
    expect(await page.getByLabel('Anteckning').count()).toBe(0)
    expect(await page.getByText(ref).count()).toBe(0)
    expect(other.complaints).toEqual([])
  })

  it('that is not saved is not left without a question', async () => {
    const { page, context } = await asOfficer()
    const ref = await log(context)
    await openHousehold(page, ref)
    await edit(page)
    await page.getByLabel('Anteckning').fill('Ring i maj')
    await page.getByRole('link', { name: 'Rapporter', exact: true }).click()
    await page.getByRole('dialog', { name: 'Du har ändringar som inte är sparade' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByLabel('Anteckning').inputValue()).toBe('Ring i maj')
    await page.getByRole('link', { name: 'Rapporter', exact: true }).click()
    await page.getByRole('button', { name: 'Lämna utan att spara' }).click()
    await page.waitForURL('**/rapporter')
  })
})

describe('a coordinator', () => {
  it('decides what is undecided, with a reason where it is new', async () => {
    const officer = await asOfficer()
    const ref = await log(officer.context, { moveInMonth: '2024-05', note: 'Ring i maj' })
    const { page } = await asCoordinator()
    await page.goto(`/hushall?inraknat=oavgjort&sok=${ref}`)
    await page.getByRole('button', { name: `Avgör … ${ref}` }).click()
    const dialog = page.getByRole('dialog', { name: 'Räknas hushållet in i de 444?' })
    await dialog.getByText('Nej, det är ett nytt hushåll').click()
    await dialog.getByText('Hushållet räknas utöver de 444, så länets total ökar med 1.').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Spara beslutet' }).click()
    await dialog.getByText('Skriv varför hushållet räknas som nytt.').waitFor()
    await dialog.getByLabel('Varför är det ett nytt hushåll?').fill('Flyttade hit efter projektets slut')
    await dialog.getByRole('button', { name: 'Spara beslutet' }).click()
    await message(page, /^Beslutet är sparat: Bräcke 2024/).waitFor()
    await page.getByRole('button', { name: 'Ångra' }).click()
    await page.getByRole('link', { name: ref }).waitFor()

    await page.getByRole('link', { name: ref }).click()
    // The list's own button is called the same and the household's number.
    await page.getByRole('button', { name: 'Avgör …', exact: true }).click()
    await page.getByText('Ja, det är ett av de 444').click()
    await page.getByRole('button', { name: 'Spara beslutet' }).click()
    await page
      .getByText('Räknas in i de 444 från En attraktiv region (demo) – ändrar inte totalen.')
      .waitFor()
  })

  it('reads neither notes nor case numbers, and changes no field', async () => {
    const officer = await asOfficer()
    const ref = await log(officer.context, { note: 'Ring i maj', externalRef: 'KS-17' })
    const { page } = await asCoordinator()
    await openHousehold(page, ref)
    await page.getByText('Bostad vid flytten').first().waitFor()
    expect(await page.getByText('Ring i maj').count()).toBe(0)
    expect(await page.getByText('KS-17').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Ändra uppgifter' }).count()).toBe(0)
  })
})

it('a household of another municipality is as unknown as one that does not exist', async () => {
  const { context } = await openAs('naringsliv.ostersund')
  const ref = await log(context, { municipalityCode: '2380' })
  const { page } = await asOfficer()
  await page.goto(`/hushall/${ref}`)
  await page.getByRole('heading', { level: 1, name: 'Hushållet finns inte' }).waitFor()
  const seen = await page.getByRole('main').innerText()
  await page.goto('/hushall/2380-1999-AAAA')
  await page.getByRole('heading', { level: 1, name: 'Hushållet finns inte' }).waitFor()
  expect(await page.getByRole('main').innerText()).toBe(seen)
})

it.each([
  ['a phone', PHONE],
  ['a desk', DESK],
])('a household and its form hold nothing that axe finds, on %s', async (_name, width) => {
  const { page, context } = await asOfficer(width)
  await openHousehold(page, await log(context))
  await page.getByText('Uppgifter vid registreringen').click()
  expect(await axeFindings(page)).toEqual([])
  await edit(page)
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
})
