import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { startServer, type StartedServer } from './browser/server.ts'
import { axeFindings, menuRows, openVisitor, type Visitor } from './browser/visitor.ts'

const PAGE = '/admin/installningar'
const PATH = '/api/v1/settings'
const CLOSED = /^Siffrorna är just nu öppna bara för dig som har ett konto/

let server: StartedServer
let admin: Visitor
const visitors: Visitor[] = []

beforeAll(async () => {
  server = await startServer({ demo: true })
  admin = await open('admin')
})
afterAll(async () => {
  await server?.stop()
})
afterEach(() => expectNoComplaints())

function expectNoComplaints() {
  expect(visitors.flatMap(({ page }) => page.complaints)).toEqual([])
}

async function open(account?: string): Promise<Visitor> {
  const visitor = await openVisitor(server.url, account === undefined ? {} : { account })
  visitors.push(visitor)
  return visitor
}

const save = (page: Page) => page.getByRole('button', { name: 'Spara inställningarna' }).click()
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Ändra inställningarna?' })
const stored = async () =>
  (await (await admin.context.request.get(PATH)).json()) as Record<string, unknown>

/** Says what the change does, does it, and says that it is done. */
async function confirmed(page: Page, meaning: string | RegExp) {
  const dialog = dialogOf(page)
  await dialog.getByText(meaning).waitFor()
  await dialog.getByRole('button', { name: 'Ändra', exact: true }).click()
  const outcome = page.getByText('Sparat. Det som står här gäller nu.')
  await outcome.waitFor()
  expect(await outcome.evaluate((element) => element === document.activeElement)).toBe(true)
}

async function signIn(page: Page, account: string) {
  await page.getByLabel('E-postadress').fill(`${account}@demo.invalid`)
  await page.getByLabel('Lösenord', { exact: true }).fill('demo-inflytt')
  await page.getByRole('button', { name: 'Logga in', exact: true }).click()
}

it('the log says which fields have changed in words', async () => {
  const { page } = admin
  const codes: string[] = []
  for (const slag of ['household', 'lead', 'recruitment_need', 'follow_up', 'report_version']) {
    await page.goto(`/admin/logg?slag=${slag}`)
    const fields = page.locator('.audit-fields')
    await fields.first().waitFor({ state: 'attached' })
    const words = (await fields.allTextContents()).flatMap((text) => text.split('; '))
    codes.push(...words.filter((word) => /^[a-z]/u.test(word)))
  }
  expect([...new Set(codes)]).toEqual([])
})

it('the administrator is told what a change does, may turn back, and is asked before leaving it', async () => {
  const { page } = admin
  await page.goto('/admin/logg')
  await page.getByRole('link', { name: 'Inställningar' }).click()
  await page.getByLabel('Siffrorna är öppna för').selectOption('Bara den som har ett konto')
  await save(page)
  await dialogOf(page)
    .getByText('”Alla, utan att logga in” blir ”Bara den som har ett konto”.')
    .waitFor()
  expect(await axeFindings(page)).toEqual([])
  await dialogOf(page).getByRole('button', { name: 'Avbryt' }).click()
  expect(await stored()).toMatchObject({ publicDashboard: true })
  await page.getByRole('link', { name: 'Logg', exact: true }).click()
  await page.getByRole('button', { name: 'Stanna kvar' }).click()
  expect(await page.getByLabel('Siffrorna är öppna för').inputValue()).toBe('false')
})

it('closed figures lead a visitor to sign in and on to where the visitor was going, until they are opened', async () => {
  const { page } = admin
  const early = await open()
  await early.page.goto('/')
  await early.page.getByRole('heading', { level: 1 }).waitFor()
  await save(page)
  await confirmed(page, /^Den som saknar konto ser inga siffror längre/)

  // Who has the page open already meets it on the next one.
  await early.page.getByRole('link', { name: 'Kompetensbehov', exact: true }).click()
  await early.page.getByText(CLOSED).waitFor()
  expect(await axeFindings(early.page)).toEqual([])

  const linked = await open()
  await linked.page.goto('/kommuner/2305?ar=2024-2026')
  await linked.page.getByText(CLOSED).waitFor()
  expect(await linked.page.getByRole('alert').count()).toBe(0)
  await signIn(linked.page, 'fortroendevald')
  await linked.page.getByRole('heading', { level: 1, name: /Bräcke/ }).waitFor()
  const { pathname, search } = new URL(linked.page.url())
  expect(pathname + search).toBe('/kommuner/2305?ar=2024-2026')

  await page.getByLabel('Siffrorna är öppna för').selectOption('Alla, utan att logga in')
  await save(page)
  await confirmed(page, /^Alla kan läsa siffror och rapporter/)
  await early.page.goto('/kommuner')
  await early.page.getByRole('heading', { level: 1, name: 'Kommuner' }).waitFor()
  expect(await early.page.getByText(CLOSED).count()).toBe(0)
})

it('faults are told at their fields, and a change of the protection names its decision', async () => {
  const { page } = admin
  await page.getByLabel('Små antal hushåll per kommun och år').selectOption({ index: 1 })
  await page.getByLabel('Gräns: minsta antal hushåll').fill('2')
  await page.getByLabel('Tidigaste inflyttningsmånad').fill('2016')
  await save(page)
  await page.getByRole('heading', { name: '3 fält behöver rättas' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('Gräns: minsta antal hushåll').fill('5')
  await page.getByLabel('Tidigaste inflyttningsmånad').fill('2016-01')
  await page.getByLabel('Beslut som skyddet vilar på').fill('RS 2026/12, 20 oktober 2026')
  await save(page)
  await page.getByRole('heading', { name: 'Ett fält behöver rättas' }).waitFor()
  await page.getByLabel('Tidigaste inflyttningsmånad').fill('2012-01')
  await page.getByLabel('Rapporter väntas från').selectOption('tertial 3 2024')
  await save(page)
  await dialogOf(page).getByText('RS 2026/12, 20 oktober 2026').waitFor()
  await confirmed(page, /^Det går inte att ångra/)
  expect(await stored()).toMatchObject({
    strictDisclosure: true,
    disclosureDecision: 'RS 2026/12, 20 oktober 2026',
    earliestMonth: '2012-01',
    reportingFrom: '2024-T3',
  })
})

it('what another has changed meanwhile stands beside it, to choose from', async () => {
  const { page, context } = admin
  await page.getByLabel('Gräns: minsta antal hushåll').fill('4')
  const read = await context.request.get(PATH)
  const changed = await context.request.patch(PATH, {
    data: { reportingFrom: '2025-T1', disclosureThreshold: 6, disclosureDecision: 'RS 2026/13' },
    headers: { Origin: server.url, 'If-Match': read.headers()['etag'] ?? '' },
  })
  expect(changed.status()).toBe(200)
  await save(page)
  await dialogOf(page).getByRole('button', { name: 'Ändra', exact: true }).click()
  await page.getByRole('heading', { name: /^Någon annan har ändrat inställningarna/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  const threshold = page.getByRole('group', { name: 'Gräns: minsta antal hushåll' })
  await threshold.getByRole('radio', { name: '6' }).waitFor()
  await page.getByRole('button', { name: 'Spara det valda' }).click()
  await dialogOf(page).getByText('”6” blir ”4”.').waitFor()
  await confirmed(page, 'RS 2026/13')
  expect(await stored()).toMatchObject({ disclosureThreshold: 4, reportingFrom: '2025-T1' })
})

it('whoever may not change the settings is told who may', async () => {
  const { page } = await open('fortroendevald')
  await page.goto(PAGE)
  await page.getByText('Inställningarna ändras av administratören och processledaren').waitFor()
  expect(await page.getByRole('button', { name: 'Spara inställningarna' }).count()).toBe(0)
  // A name has its own row where there is no room: no page of the menu stands alone on a second.
  expect(await menuRows(page)).toBe(1)
})
