import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoSite } from './browser/demo-site.ts'
import { axeFindings, message, sidewaysOverflow } from './browser/visitor.ts'

const site = demoSite()

async function open(address: string, account: string): Promise<Page> {
  return (await site.visit({ account, width: 360, address })).page
}

/** Saves a household over the API, as the one who is signed in on the page. */
async function post(page: Page, municipalityCode: string): Promise<string> {
  const body = {
    municipalityCode,
    moveInMonth: '2026-01',
    adults: 7,
    children: 9,
    originType: 'nordic',
    inclusionBasis: 'contact_before_move',
    evidence: 'household',
    programmeId: 'demo-ta-steget',
    occupationField: 'energy',
    housingType: 'own_house',
  }
  return page.evaluate(async (sent) => {
    const headers = { 'Content-Type': 'application/json' }
    const init = { method: 'POST', headers, body: JSON.stringify(sent) }
    const answer = await fetch('/api/v1/households', init)
    return ((await answer.json()) as { ref: string }).ref
  }, body)
}

/** Whether its middle is seen, and nothing stands over it. */
function isInSight(on: Locator): Promise<boolean> {
  return on.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  })
}

const pairWith = (page: Page, ref: string) =>
  page.getByRole('region').filter({ has: page.getByRole('columnheader', { name: ref }) })

it('an officer is shown the own record beside the form, saves anyway, and says that they are two', async () => {
  const page = await open('/registrera', 'naringsliv.braecke')
  await page.getByText('Inflyttningsmånad').first().waitFor()
  const first = await post(page, '2305')
  await page.reload()
  await page.getByRole('combobox', { name: 'Inflyttningsmånad' }).fill('2026-01')
  await page.keyboard.press('Tab')
  await page.getByRole('group', { name: 'Vuxna' }).getByText('Fler').click()
  await page.getByLabel('Antal vuxna').fill('7')
  await page.getByRole('group', { name: 'Barn under 18' }).getByText('Fler').click()
  await page.getByLabel('Antal barn').fill('9')
  await page.getByText('Övriga Norden').click()
  await page.getByText('Mer om hushållet').click()
  await page.getByLabel('Yrkesområde').selectOption({ label: 'Energi' })
  const housing = page.getByLabel('Bostad vid flytten')
  await housing.focus()
  // Right above the bar, which grows.
  await housing.evaluate((field) => {
    window.scrollBy(0, field.getBoundingClientRect().bottom - window.innerHeight + 80)
  })
  await housing.selectOption({ label: 'Eget hus' })
  await page.getByText('Det här kan vara samma hushåll som ett du redan har.').waitFor()
  await page.getByRole('link', { name: first }).waitFor()
  expect(await sidewaysOverflow(page)).toBe(0)
  // Beside the button that saves and in sight, wherever on the form one is, and not over the field one is in.
  expect(await isInSight(page.getByRole('link', { name: first }))).toBe(true)
  expect(await isInSight(housing)).toBe(true)
  await page.getByText('Arbetsgivaren sa det').click()
  await page.getByText('Före flytten', { exact: true }).click()
  await page.keyboard.press('Control+Enter')
  const last = page.getByRole('region', { name: 'Senast sparat' })
  const second = await last.getByRole('link').first().innerText()
  await last.getByRole('link', { name: 'Jämför dem under Dubbletter' }).click()
  const pair = pairWith(page, second)
  await pair.getByRole('button', { name: 'Olika hushåll' }).click()
  await message(page, 'Beslutet är sparat.').waitFor()
  await pair.waitFor({ state: 'detached' })
  expect(await axeFindings(page)).toEqual([])
  await page.goto('/dubbletter?visa=avgjorda')
  await pair.getByText('Avgjort: olika hushåll.').waitFor()
})

it('a pair across municipalities is the coordinator\u2019s alone, is decided and taken back', async () => {
  const bracke = await open('/dubbletter', 'naringsliv.braecke')
  const ostersund = await open('/dubbletter', 'naringsliv.ostersund')
  const theirs = await post(ostersund, '2380')
  for (const page of [bracke, ostersund]) {
    await page.reload()
    await page.getByRole('status').filter({ hasText: 'par' }).waitFor()
    expect(await page.getByText(/^I två kommuner/).count()).toBe(0)
  }

  const page = await open('/dubbletter?kommun=2380', 'processledare')
  const pair = pairWith(page, theirs).first()
  await pair.getByText(/^I två kommuner/).waitFor()
  await pair.getByText('skiljer').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
  await pair.getByRole('button', { name: `Samma hushåll, behåll ${theirs}` }).click()
  await message(page, 'Beslutet är sparat.').waitFor()
  await page.goto('/dubbletter?visa=avgjorda&kommun=2380')
  await pair.getByText(`${theirs} är kvar, det andra är makulerat.`).waitFor()
  await pair.getByRole('button', { name: 'Ta tillbaka beslutet' }).click()
  await message(page, 'Beslutet är tillbakataget.').waitFor()
  await page.goto('/dubbletter?kommun=2380')
  await pair.getByText(/^I två kommuner/).waitFor()
})
