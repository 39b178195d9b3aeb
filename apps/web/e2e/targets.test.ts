import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoSite } from './browser/demo-site.ts'
import { axeFindings, sidewaysOverflow, message } from './browser/visitor.ts'

const site = demoSite()

async function open(address: string, account?: string, width?: number) {
  return site.visit({ account, width, address })
}

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

it('the coordinator sets a target with its decision, corrects a fault, and undoes it', async () => {
  const { page } = await open('/hushall', 'processledare')
  await page.getByRole('link', { name: 'Mål', exact: true }).click()
  await row(page, 'Ragunda').getByText('mål saknas').waitFor()
  await row(page, 'Ragunda').getByRole('button', { name: 'Sätt mål' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Antal hushåll').fill('tolv')
  await dialog.getByRole('button', { name: 'Spara målet' }).click()
  await dialog.getByRole('heading', { name: 'Ett fält behöver rättas' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByLabel('Antal hushåll').fill('12')
  await dialog.getByLabel('Vem beslutade?').fill('Kommunstyrelsen')
  await dialog.getByLabel('Beslutsdatum').fill('2025-11-18')
  await dialog.getByRole('button', { name: 'Spara målet' }).click()
  await row(page, 'Ragunda').getByText('Kommunstyrelsen').waitFor()
  expect(await row(page, 'Ragunda').innerText()).toContain('12')

  await page.getByRole('button', { name: 'Ångra' }).last().click()
  await message(page, 'är borttaget.').waitFor()
  await row(page, 'Ragunda').getByText('mål saknas').waitFor()
})

it('a target someone else changed meanwhile stands beside what was written, to choose from', async () => {
  const { page, context } = await open('/admin/mal', 'processledare')
  await row(page, 'Bräcke').getByRole('button', { name: 'Ändra' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Antal hushåll').fill('9')
  const path = '/api/v1/targets/2305/2026/households'
  const read = await context.request.get(path)
  await context.request.put(path, {
    data: { value: 11 },
    headers: { Origin: site.url, 'If-Match': read.headers()['etag'] ?? '' },
  })
  await dialog.getByRole('button', { name: 'Spara målet' }).click()
  const versions = dialog.getByRole('group', { name: 'Antal hushåll' })
  await versions.getByRole('radio', { name: /11/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  page.complaints.splice(0)
  await versions.getByRole('radio', { name: /9/ }).check()
  await dialog.getByRole('button', { name: 'Spara det valda' }).click()
  await message(page, 'Målet för Bräcke 2026 är 9 hushåll.').waitFor()
  const now = (await (await context.request.get(path)).json()) as { value: number }
  expect(now.value).toBe(9)
})

it('what was written of a target outlives a page that is lost, not one that was left', async () => {
  const { page } = await open('/admin/mal', 'processledare')
  const dialog = page.getByRole('dialog')
  const number = dialog.getByLabel('Antal hushåll')
  const openIt = () => row(page, 'Krokom').getByRole('button', { name: 'Sätt mål' }).click()
  await openIt()
  await number.fill('17')
  await page.reload()
  await openIt()
  await number.waitFor()
  expect(await number.inputValue()).toBe('17')
  await dialog.getByRole('button', { name: 'Avbryt' }).click()
  await openIt()
  await number.waitFor()
  expect(await number.inputValue()).toBe('')
})

it('a year without targets says what to do; a reader sees them and changes nothing', async () => {
  const { page } = await open('/admin/mal?ar=2021', 'processledare')
  await page.getByText('Inget mål är inlagt för 2021').waitFor()
  const reader = await open('/admin/mal')
  await row(reader.page, 'Hela länet').getByText('Påhittat beslut').waitFor()
  expect(await reader.page.getByRole('button', { name: /Ändra|Sätt mål/ }).count()).toBe(0)
})

it('the overview and a municipality tell the share of the target, and where one is missing', async () => {
  const { page } = await open('/')
  await page.getByText(/^(minst )?\d+,\d\s%\sav målet 90$/).waitFor()
  await page
    .getByText(
      /^takten är \d+,\d\s% av vad målet kräver hittills i år \(7 av 8 kommuner har rapporterat\)$/,
    )
    .waitFor()
  await page.goto('/kommuner/2305')
  await page.getByText(/^(minst )?\d+,\d\s%\sav målet \d+$/).waitFor()
  await page.goto('/kommuner/2309')
  await page.getByText('mål saknas', { exact: true }).waitFor()
  expect(await page.getByText(/av målet/).count()).toBe(0)
})

it('a note of the coordinator stands at the figure, in its table and its file, until it is taken away', async () => {
  const { page, context } = await open('/admin/mal', 'processledare')
  await page.getByRole('link', { name: 'Anteckningar', exact: true }).click()
  await page.getByRole('button', { name: 'Lägg till en anteckning' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('När det hände').fill('2025-02-31')
  await dialog.getByLabel('Vad som hände').fill('Första mässan hölls')
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await dialog
    .getByText(/Skriv en månad eller dag som har varit/)
    .first()
    .waitFor()
  expect(await axeFindings(page)).toEqual([])
  page.complaints.splice(0)
  await dialog.getByLabel('När det hände').fill('2025-03')
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await row(page, 'Första mässan hölls').getByText('hela länet').waitFor()

  const reader = (await open('/')).page
  const figure = reader.locator('#lanet-per-ar')
  await figure.getByText('mars 2025: Första mässan hölls').waitFor()
  const point = figure.getByRole('img', { name: /^2025: .*Anteckning c\.$/ })
  // The chart is drawn after its words.
  await point.first().waitFor()
  expect(await point.count()).toBe(1)
  expect(await figure.locator('.annotation-letter').allTextContents()).toEqual(['a–b', 'c'])
  await figure.getByRole('button', { name: /Visa som tabell/ }).click()
  expect(await figure.getByRole('row').filter({ hasText: 'Första mässan' }).innerText()).toMatch(
    /^2025\s/,
  )
  const csv = await figure.getByRole('link', { name: /som CSV/ }).getAttribute('href')
  const file = async () => (await reader.request.get(csv ?? '')).text()
  expect(await file()).toMatch(/^T2;fotnot;2025;.*Anteckning 2025-03: Första mässan hölls/m)
  expect(await axeFindings(reader)).toEqual([])

  await page.getByRole('button', { name: /Första mässan hölls/ }).click()
  await dialog.getByRole('button', { name: 'Ta bort' }).click()
  await message(page, 'borttag').waitFor()
  await reader.reload()
  await figure.getByText('dec 2024:').waitFor()
  expect(await figure.getByText('Första mässan').count()).toBe(0)
  expect(await file()).not.toContain('Första mässan')
  await page.getByRole('button', { name: 'Ångra' }).last().click()
  await row(page, 'Första mässan hölls').waitFor()
  const answer = await context.request.get('/api/v1/annotations?from=2025')
  expect(((await answer.json()) as { items: object[] }).items).toHaveLength(1)
})

it.each([360, 1280])(
  'axe finds nothing at %i pixels, nor does the page scroll sideways',
  async (width) => {
    const { page } = await open('/admin/mal', 'processledare', width)
    await row(page, 'Hela länet').waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  },
)

const countShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })

async function shifted(page: Page) {
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)
  return shifts.reduce((sum, value) => sum + value, 0)
}

it('nothing moves when the letters come after the page, which keeps those it began with', async () => {
  const { page: earlier } = await open('/metod')
  const first = await earlier.context().browser()?.newContext({ baseURL: site.url })
  if (first === undefined) throw new Error('There is no browser to visit the site with.')
  const page = await first.newPage()
  await countShifts(page)
  const held = Promise.withResolvers<undefined>()
  const came: string[] = []
  await page.route('**/*.woff2', async (route) => {
    await held.promise
    await route.continue()
    came.push(route.request().url())
  })
  await page.goto('/inflyttade', { waitUntil: 'commit' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(500)
  held.resolve(undefined)
  await expect.poll(() => came.length).toBeGreaterThan(1)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(300)
  expect(await shifted(page)).toBeLessThan(0.01)
  const named = await page
    .locator('link[rel=preload][as=font]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href))
  // Not the files of all letters as well, for those that are late.
  expect(came.toSorted()).toEqual(named.toSorted())
  await first.close()
})

it.each(['/hinder', '/inflyttade', '/?ar=2024', '/kommuner', '/ekonomi'])(
  'nothing moves on %s when what is noted comes late',
  async (address) => {
    const { page } = await open('/metod')
    await countShifts(page)
    const held = Promise.withResolvers<undefined>()
    await page.route('**/api/v1/annotations*', async (route) => {
      await held.promise
      await route.continue()
    })
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(500)
    held.resolve(undefined)
    await page.waitForLoadState('networkidle')
    await page
      .getByRole('button', { name: /Så räknar vi/ })
      .first()
      .waitFor()
    await page.waitForTimeout(300)
    expect(await shifted(page)).toBeLessThan(0.01)
  },
)
