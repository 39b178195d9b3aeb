import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoSite } from './browser/demo-site.ts'
import { axeFindings, sidewaysOverflow, message } from './browser/visitor.ts'

const site = demoSite()

async function open(address: string, account?: string) {
  return (await site.visit({ account, width: 360, address })).page
}

const OFFICER = 'naringsliv.ostersund'
const countOf = async (page: Page) =>
  Number(/\d+/.exec(await page.getByRole('status').filter({ hasText: 'att göra' }).innerText())?.[0])

async function untilCount(page: Page, expected: number) {
  await page
    .getByRole('status')
    .filter({ hasText: `${expected} uppföljning` })
    .waitFor()
}

it('today\u2019s follow-ups are worked by one tap each, with a reason where one is asked, and undone', async () => {
  const page = await open('/uppfoljning', OFFICER)
  await page.getByRole('status').filter({ hasText: 'att göra' }).waitFor()
  const before = await countOf(page)
  expect(before).toBeGreaterThan(2)
  const first = page.locator('.due-list > li').first()
  const address = await first.getByRole('link').getAttribute('href')
  const ref = address?.split('/').at(-1)
  const box = await first.getByRole('button', { name: 'Bor kvar i kommunen' }).boundingBox()
  const place = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 20] as const
  await page.mouse.click(...place)
  await message(
    page,
    `Sparat för ${ref}: Bor kvar i kommunen. Antalet inflyttade ändras inte.`,
  ).waitFor()
  await page.locator(`a[href="${address}"]`).waitFor({ state: 'detached' })
  // The second press of a double one is not for the household that came in its place.
  await page.mouse.click(...place)
  await untilCount(page, before - 1)
  await page.getByRole('button', { name: 'Ångra' }).click()
  await message(page, 'Svaret är borttaget.').waitFor()
  await untilCount(page, before)

  const next = page.locator('.due-list > li').first()
  await next.getByRole('button', { name: 'Lämnat länet' }).click()
  const borderOf = (name: string) =>
    next.getByRole('button', { name }).evaluate((button) => getComputedStyle(button).borderColor)
  // What is asked further belongs to the answer that is drawn as chosen.
  expect(await borderOf('Lämnat länet')).not.toBe(await borderOf('Flyttat inom länet'))
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
  await next.getByLabel('Varför lämnade de länet?').selectOption({ label: 'Studier' })
  await next.getByRole('button', { name: 'Spara', exact: true }).click()
  await message(page, / Lämnat länet\./).waitFor()
  await page.goto(address ?? '')
  await page.getByText(/Lämnat länet, Studier\. Svar .* på telefon\./).waitFor()
  await page.getByText('Har lämnat länet', { exact: true }).waitFor()
})

it('a household answers by the code on its card, once, and no other code opens anything', async () => {
  const officer = await open('/uppfoljning', OFFICER)
  const address = await officer.locator('.due-list > li').first().getByRole('link').getAttribute('href')
  await officer.goto(`${address}/valkomstkort`)
  await officer.getByRole('button', { name: 'Ta fram en kod' }).click()
  const card = officer.getByRole('region', { name: 'Välkomstkort' })
  await card.getByText('/svara').waitFor()
  expect(await axeFindings(officer)).toEqual([])
  expect(await officer.evaluate(() => document.activeElement?.textContent)).toBe('Välkomna hit')
  const shown = await card.locator('.welcome-card-code').innerText()
  await officer.getByRole('button', { name: 'Ta fram en ny kod' }).click()
  const question = officer.getByRole('dialog')
  await question.getByText(`Koden ${shown} slutar att fungera`).waitFor()
  await question.getByRole('button', { name: 'Avbryt' }).click()
  expect(await card.locator('.welcome-card-code').innerText()).toBe(shown)
  await officer.getByRole('button', { name: 'Ta fram en ny kod' }).click()
  await question.getByRole('button', { name: 'Ta fram en ny kod' }).click()
  await question.waitFor({ state: 'detached' })
  expect(await officer.evaluate(() => document.activeElement?.textContent)).toBe('Välkomna hit')
  const code = await card.locator('.welcome-card-code').innerText()
  expect(code).not.toBe(shown)
  expect(code).toMatch(/^[A-Z2-9]{5} [A-Z2-9]{5}$/)
  expect(await card.innerText()).not.toContain(address?.split('/').at(-1) ?? '?')

  const household = await open('/svara')
  await household.getByRole('button', { name: 'Fortsätt' }).click()
  await household.getByText('Skriv koden som står på kortet.').first().waitFor()
  await household.getByLabel('Koden på kortet').fill('AAAAA AAAAA')
  await household.getByRole('button', { name: 'Fortsätt' }).click()
  await household
    .getByText(/Koden fungerar inte/)
    .first()
    .waitFor()
  await household.getByLabel('Koden på kortet').fill(code.toLowerCase())
  await household.getByRole('button', { name: 'Fortsätt' }).click()
  // The keyboard is at the first question.
  await household.getByRole('radio').first().waitFor()
  expect(await household.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')
  await household.getByText('Ja, i samma kommun').click()
  await household.getByLabel(/Hur nöjda är ni/).selectOption({ label: '4' })
  expect(await axeFindings(household)).toEqual([])
  expect(await sidewaysOverflow(household)).toBe(0)
  await household.getByRole('button', { name: 'Skicka svaret' }).click()
  await household.getByRole('heading', { name: 'Tack för svaret' }).waitFor()
  expect((await household.context().cookies()).length).toBe(0)

  await officer.goto(address ?? '')
  await officer
    .getByText(/Bor kvar i kommunen, nöjdhet 4 av 5\. Svar .* av hushållet självt\./)
    .waitFor()
})

it('the steps of the welcome are tapped, and taken back', async () => {
  const page = await open('/hushall', 'naringsliv.braecke')
  await page
    .getByRole('link', { name: /2305-20/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Mottagande' }).waitFor()
  const school = page.getByRole('group', { name: 'Förskola och skola' })
  await school.getByRole('button', { name: 'Gjort' }).click()
  await message(page, 'Mottagandet är sparat.').waitFor()
  await school.getByRole('button', { name: 'Gjort', pressed: true }).waitFor()
  await page.getByRole('button', { name: 'Ångra' }).click()
  await message(page, 'Mottagandet är som förut.').waitFor()
  await school.getByRole('button', { name: 'Gjort', pressed: false }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})
