import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoSite } from './browser/demo-site.ts'
import { axeFindings, sidewaysOverflow, message } from './browser/visitor.ts'
import { settled } from './browser/watched-page.ts'

const site = demoSite()

async function openAs(account: string, width?: number) {
  const visitor = await site.visit({ account, width, address: '/rapportera' })
  await visitor.page.getByRole('heading', { name: 'Så långt har kommunerna kommit' }).waitFor()
  return visitor
}

const FIRST = { period: '2025-T1', title: 'Tertial 1 2025', inside: 'tertial 1 2025' }

/** One household more in the tertial, so that there is something to ask about. */
async function log(context: BrowserContext) {
  const data = {
    municipalityCode: '2305',
    moveInMonth: '2025-02',
    adults: 2,
    children: 1,
    originType: 'rest_of_sweden',
    inclusionBasis: 'contact_before_move',
    evidence: 'household',
    programmeId: 'demo-ta-steget',
  }
  const answer = await context.request.post('/api/v1/households', {
    data,
    headers: { Origin: site.url },
  })
  expect(answer.status()).toBe(201)
}

async function countConfirmed(context: BrowserContext): Promise<number> {
  const search = 'from=2025-01&to=2025-04&countStatus=confirmed&limit=1'
  const answer = await context.request.get(`/api/v1/households?${search}`)
  return ((await answer.json()) as { _meta: { totalRecords: number } })._meta.totalRecords
}

const article = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name }) })

async function stateOf(context: BrowserContext, municipality = '2305') {
  const answer = await context.request.get(`/api/v1/period-reports/${municipality}/${FIRST.period}`)
  return (await answer.json()) as { state: string; reopenReason: string | null }
}

const reopenButton = (page: Page) =>
  article(page, FIRST.title).getByRole('button', { name: `Öppna igen … ${FIRST.inside}` })

async function reopen(page: Page, reason: string) {
  await reopenButton(page).click()
  const dialog = page.getByRole('dialog', { name: `Öppna ${FIRST.inside} igen` })
  await dialog.getByLabel('Varför öppnas perioden?').fill(reason)
  await dialog.getByRole('button', { name: 'Öppna perioden' }).click()
}

it('a tertial is opened again for a reason, said to be klart, and both can be undone', async () => {
  const { page, context } = await openAs('naringsliv.braecke')
  await log(context)
  const count = await countConfirmed(context)
  await page.reload()
  const tertial = article(page, FIRST.title)
  await tertial.getByRole('button', { name: 'Öppna igen …' }).click()
  await page.getByRole('button', { name: 'Öppna perioden' }).click()
  await page.getByText('Skriv varför perioden öppnas.').waitFor()
  expect(
    await page
      .getByLabel('Varför öppnas perioden?')
      .evaluate((field) => field === document.activeElement),
  ).toBe(true)
  await page.getByLabel('Varför öppnas perioden?').fill('Ett hushåll saknades')
  await page.getByRole('button', { name: 'Öppna perioden' }).click()

  await tertial.getByText('Öppnad igen: Ett hushåll saknades').waitFor()
  expect(await stateOf(context)).toMatchObject({ state: 'open', reopenReason: 'Ett hushåll saknades' })
  await tertial.getByText(`Stämmer ${count} hushåll för tertial 1 2025?`).waitFor()
  // What was saved meanwhile was not asked about: what opening it fetches anew has come.
  await settled(page)
  await log(context)
  await tertial.getByRole('button', { name: 'Ja, klart' }).click()
  await message(page, /^Antalet hushåll har ändrats/).waitFor()
  await tertial.getByText(`Stämmer ${count + 1} hushåll för tertial 1 2025?`).waitFor()
  expect((await stateOf(context)).state).toBe('open')
  // Without a network that is told, and nothing is said later unasked.
  await context.setOffline(true)
  await tertial.getByRole('button', { name: 'Ja, klart' }).click()
  await message(page, /Ingen kontakt med servern/).waitFor()
  await context.setOffline(false)
  // Pressed twice, it is said once.
  await tertial.getByRole('button', { name: 'Ja, klart' }).dblclick()
  await message(page, 'Bräcke, tertial 1 2025: klart.').waitFor()
  expect((await stateOf(context)).state).toBe('closed')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(FIRST.title)

  await page.getByRole('button', { name: 'Ångra' }).last().click()
  await tertial.getByText('Öppnad igen: Ångrat direkt efter klarmarkering.').waitFor()
  expect(await message(page, /^Någon annan har redan svarat/).count()).toBe(0)
  expect((await stateOf(context)).state).toBe('open')
  await tertial.getByRole('button', { name: 'Ja, klart' }).click()
  await tertial.getByText(/^Klart sedan \d{4}-\d{2}-\d{2}\./).waitFor()
  // The keys that undo take the button away that has the keyboard, which goes on at the tertial.
  await tertial.getByRole('button', { name: 'Öppna igen …' }).focus()
  await page.keyboard.press('Control+z')
  await tertial.getByRole('button', { name: 'Ja, klart' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(FIRST.title)
  await tertial.getByRole('button', { name: 'Ja, klart' }).click()
  await tertial.getByText(/^Klart sedan \d{4}-\d{2}-\d{2}\./).waitFor()
})

it('a tertial that is not over warns before it is said to be klart', async () => {
  const { page } = await openAs('naringsliv.braecke')
  const running = page.getByRole('article').first()
  await running.getByText('Tertialet är inte slut.', { exact: false }).waitFor()
  expect(await running.getByText('pågår').count()).toBe(1)
  // The link asks for no month that the list does not have.
  await running.getByRole('link', { name: 'Visa hushållen' }).click()
  await page.getByRole('heading', { name: 'Hushåll', exact: true }).waitFor()
  await page
    .getByRole('main')
    .getByText(/\d+ hushåll$/)
    .first()
    .waitFor()
  expect(await page.getByText('ingen månad som går att välja').count()).toBe(0)
})

it('the households of a tertial are one link away', async () => {
  const { page, context } = await openAs('naringsliv.braecke')
  await log(context)
  const count = await countConfirmed(context)
  await page.reload()
  const tertial = article(page, FIRST.title)
  await tertial.getByText(new RegExp(`^${count} bekräfta(t|de) hushåll`)).waitFor()
  await tertial.getByRole('link', { name: 'Visa hushållen' }).click()
  await page.waitForURL('**/hushall?fran=2025-01&till=2025-04')
  await expect
    .poll(() => page.getByRole('main').getByRole('status').allInnerTexts())
    .toContain(`${count} hushåll`)
})

it('an answer that someone else gave first is told, and shown', async () => {
  const first = await openAs('naringsliv.ostersund')
  const second = await openAs('naringsliv.ostersund')
  // Both have seen the period as it was said to be done.
  await reopenButton(second.page).waitFor()
  await reopen(first.page, 'Ett hushåll saknades')
  await article(first.page, FIRST.title).getByText('Öppnad igen: Ett hushåll saknades').waitFor()
  await reopen(second.page, 'Jag hann inte se det')
  await message(
    second.page,
    'Någon annan har redan svarat för perioden. Nu ser du det som gäller.',
  ).waitFor()
  await article(second.page, FIRST.title).getByText('Öppnad igen: Ett hushåll saknades').waitFor()
  expect((await stateOf(first.context, '2380')).reopenReason).toBe('Ett hushåll saknades')
})

it.each(['processledare', 'fortroendevald'])(
  '%s reads how far everybody has come, and says nothing',
  async (account) => {
    const { page } = await openAs(account)
    await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBe(9)
    expect(await page.getByRole('article').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Ja, klart' }).count()).toBe(0)
  },
)

it.each([360, 1280])(
  'axe finds nothing at %i pixels, nor does the page scroll sideways',
  async (width) => {
    const { page } = await openAs('naringsliv.braecke', width)
    await article(page, FIRST.title)
      .getByText(/hushåll/)
      .first()
      .waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  },
)
