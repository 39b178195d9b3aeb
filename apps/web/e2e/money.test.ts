import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { startServer } from './browser/server.ts'
import type { StartedServer } from './browser/server.ts'
import { axeFindings, openVisitor, sidewaysOverflow, message } from './browser/visitor.ts'
import type { Visitor } from './browser/visitor.ts'

let demo: StartedServer
let real: StartedServer
let visitors: Visitor[] = []

beforeAll(async () => {
  ;[demo, real] = await Promise.all([startServer({ demo: true }), startServer({ demo: false })])
})
afterAll(async () => {
  await demo?.stop()
  await real?.stop()
})
afterEach(async () => {
  for (const { leave } of visitors) await leave()
  visitors = []
})

async function open(server: StartedServer, address: string, account?: string, width = 360) {
  const visitor = await openVisitor(server.url, {
    width,
    ...(account !== undefined && { account }),
  })
  visitors.push(visitor)
  await visitor.page.goto(address)
  return visitor.page
}

const spaced = (text: string) => new RegExp(text.replaceAll(' ', '\\s'))

it('a politician asks what 45 711 kr gave, and reads what is known and what is not', async () => {
  const page = await open(real, '/kommuner/2305')
  await page.getByText(spaced('45 711 kr')).first().waitFor()
  await page.getByText(spaced('7,49 kr per invånare')).waitFor()
  await page.getByRole('heading', { name: 'Inför nästa avtal' }).waitFor()
  await page.getByText('Kommunens beslut: Förslag, beslut okänt.').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)

  await page.getByRole('link', { name: 'Räkna på andra fördelningar' }).click()
  await page.getByRole('heading', { level: 1, name: /^Av bidragen 2025 är 45\s711\skr kända/ }).waitFor()
  await page.getByText(spaced('okänd; kända bidrag 45 711 kr')).first().waitFor()
  await page
    .getByText(/cirka\s310\s000\skr/)
    .first()
    .waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
})

it('the calculator proposes nothing, splits what is typed, and refuses shares that are not the whole', async () => {
  const page = await open(real, '/ekonomi?ar=2025', undefined, 1280)
  const total = page.getByLabel('Belopp att dela, kr')
  await total.waitFor()
  expect(await total.inputValue()).toBe('')
  expect(await page.getByRole('table', { name: /^Per invånare/ }).count()).toBe(0)
  await total.fill('1000000')
  const table = page.getByRole('table', { name: 'Per invånare, folkmängd 2023-12-31' })
  await table
    .getByRole('row', { name: /Bräcke/ })
    .getByText(spaced('46 005'))
    .waitFor()
  await page.getByLabel('Folkmängd').selectOption({ label: '31 december 2024' })
  await page
    .getByRole('table', { name: 'Per invånare, folkmängd 2024-12-31' })
    .getByRole('row', { name: /Bräcke/ })
    .getByText(spaced('45 431'))
    .waitFor()

  await page.getByText('Andelar i procent').click()
  await page.getByLabel('Bräcke, %').fill('50')
  await page.getByLabel('Östersund, %').fill('49,98')
  await page.getByText('Andelarna är tillsammans 99,98 %.').waitFor()
  await page.getByText('Andelarna måste vara 100 procent tillsammans').waitFor()
  await page.getByLabel('Östersund, %').fill('50')
  await page.getByRole('table', { name: /^Andelar/ }).waitFor()
  expect(page.url()).toContain('belopp=1000000')
  expect(await axeFindings(page)).toEqual([])
  await page.reload()
  await page.getByRole('table', { name: /^Andelar/ }).waitFor()

  const agreement = page.getByLabel('Avtal', { exact: true })
  const [other = ''] = await agreement.locator('option:not(:checked)').allInnerTexts()
  await agreement.selectOption({ label: other })
  await page.waitForURL((url) => url.searchParams.get('ar') !== '2025')
  await page.getByRole('table', { name: /^Andelar/ }).waitFor()
  expect(await total.inputValue()).toBe('1000000')
})

it('the coordinator books a cost, sees what is left change, and takes it back', async () => {
  const reader = await open(demo, '/ekonomi', undefined, 1280)
  const left = reader.getByText(/^Kvar /).first()
  await left.waitFor()
  const year = new Date().getFullYear()
  await reader.goto(`/ekonomi?ar=${year - 1}`)
  const spent = reader.getByRole('img', { name: /^Resor: / })
  const kronor = async () => {
    await spent.waitFor()
    const [amount = ''] = ((await spent.getAttribute('aria-label')) ?? '').split(/\skr/)
    return Number(amount.replace(/\D/g, ''))
  }
  const before = await kronor()
  await reader
    .getByRole('figure', { name: /av en budget/ })
    .getByRole('button', { name: 'Visa som tabell' })
    .click()
  const row = reader.getByRole('row', { name: /^Resor/ })
  expect(Number((await row.getByRole('cell').last().innerText()).replace(/\D/g, ''))).toBe(before)

  const page = await open(demo, '/admin/ekonomi', 'processledare')
  await page.getByLabel('Avtal', { exact: true }).selectOption({ index: year - 1 - 2020 })
  const form = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: 'Bokför kostnaden' }) })
  await form.getByRole('button', { name: 'Bokför kostnaden' }).click()
  await page.getByText('Välj en post.').first().waitFor()
  await form.getByLabel('Post', { exact: true }).selectOption({ label: 'Resor' })
  await form.getByLabel('Månad').fill(`${year - 1}-04`)
  await form.getByLabel('Belopp, kr').fill('-5')
  await form.getByRole('button', { name: 'Bokför kostnaden' }).click()
  await page.getByText('Skriv beloppet i hela kronor').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
  await form.getByLabel('Belopp, kr').fill('7 000')
  await form.getByRole('button', { name: 'Bokför kostnaden' }).click()
  await message(page, 'Sparat.').waitFor()
  await reader.reload()
  expect(await kronor()).toBe(before + 7000)
  await page.getByRole('button', { name: 'Ångra' }).click()
  await message(page, 'Det är borttaget igen.').waitFor()
  await reader.reload()
  expect(await kronor()).toBe(before)
})

it('the coordinator enters an agreement of nine parties by keyboard, with every amount unknown', async () => {
  const page = await open(demo, '/admin/ekonomi', 'processledare')
  const press = (key: string) => page.keyboard.press(key)
  await page.getByRole('button', { name: 'Lägg till ett avtal' }).focus()
  await press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Lägg till ett avtal' })
  await dialog.getByLabel('Namn').waitFor()
  await page.keyboard.type('Nästa avtal')
  await press('Enter')
  await message(page, 'Sparat.').waitFor()

  const next = new Date().getFullYear() + 1
  const contributions = page.getByRole('table', { name: 'Bidragen till Nästa avtal' })
  await contributions.waitFor()
  const chosen = page.getByLabel('Avtal', { exact: true }).locator('option:checked')
  expect(await chosen.innerText()).toBe(`${next}: Nästa avtal`)
  expect(await contributions.getByRole('cell', { name: 'okänt', exact: true }).count()).toBe(9)
  await page.getByText('9 bidrag är okända, så summan är okänd.').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)

  const reader = await open(demo, `/ekonomi?ar=${next}`, undefined, 1280)
  await reader
    .getByRole('heading', { level: 1, name: `Vad parterna betalar ${next} är okänt` })
    .waitFor()

  const first = contributions.getByRole('button', { name: /^Bräcke kommun, Pengar/ })
  await first.focus()
  await press('Enter')
  const changing = page.getByRole('dialog', { name: 'Bräcke kommun, Pengar' })
  await changing.getByLabel('Kronor per invånare').fill('7,5')
  await changing.getByRole('button', { name: 'Spara' }).click()
  await changing.getByText('Skriv vilken dag folkmängden gäller').first().waitFor()
  await changing.getByLabel('Folkmängd', { exact: false }).first().fill('6099')
  await changing.getByLabel('Folkmängd den').fill('2023-12-31')
  await changing.getByLabel('Belopp, kr').fill('45 000')
  await press('Enter')
  await message(page, 'Sparat.').first().waitFor()
  await page.getByText(/Bräcke kommun: bidraget är 45\s000\skr men regeln ger 45\s743\skr\./).waitFor()

  await first.click()
  await changing.getByText('Historik').click()
  await changing.getByRole('heading', { name: /Ändrat/ }).waitFor()
  await changing.getByRole('row', { name: /Belopp, kr okänt 45\s000\skr/ }).waitFor()
  expect(page.complaints).toEqual([])
})

it('two who change the same contribution see both versions, and one of them chooses', async () => {
  const [mine, theirs] = await Promise.all([
    open(demo, '/admin/ekonomi', 'processledare', 1280),
    open(demo, '/admin/ekonomi', 'processledare', 1280),
  ])
  const opened = async (page: typeof mine) => {
    await page.getByRole('button', { name: /^Krokoms kommun, Pengar/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Belopp, kr').waitFor()
    return dialog
  }
  const [own, other] = [await opened(mine), await opened(theirs)]
  await other.getByLabel('Konto').fill('Konto 4711')
  await other.getByLabel('Belopp, kr').fill('70000')
  await other.getByRole('button', { name: 'Spara' }).click()
  await other.waitFor({ state: 'detached' })
  await own.getByLabel('Belopp, kr').fill('71000')
  await own.getByRole('button', { name: 'Spara' }).click()
  await own.getByRole('heading', { name: /^Någon annan har ändrat/ }).waitFor()
  expect(await axeFindings(mine)).toEqual([])
  const amount = own.getByRole('group', { name: 'Belopp, kr' })
  await amount.getByText(spaced('71 000 kr')).waitFor()
  await amount.getByText(spaced('70 000 kr')).waitFor()
  await own.getByRole('button', { name: 'Spara det valda' }).click()
  const row = mine.getByRole('row', { name: /Krokoms kommun/ }).filter({ hasText: 'Pengar' })
  await row
    .filter({ hasText: /71\s000/ })
    .filter({ hasText: 'Konto 4711' })
    .waitFor()
})

it('what the coordinator was writing of money comes back after a page that was lost', async () => {
  const page = await open(demo, '/admin/ekonomi', 'processledare', 1280)
  await page.getByRole('button', { name: 'Lägg till en budgetpost' }).click()
  const amount = page.getByRole('dialog').getByLabel('Belopp, kr')
  await amount.fill('12345')
  await page.reload()
  await page.getByRole('button', { name: 'Lägg till en budgetpost' }).click()
  await amount.waitFor()
  expect(await amount.inputValue()).toBe('12345')
  await page.getByRole('dialog').getByRole('button', { name: 'Avbryt' }).click()

  const cost = page.getByRole('form', { name: 'Bokför en kostnad' }).getByLabel('Belopp, kr')
  await cost.fill('678')
  await page.reload()
  await cost.waitFor()
  expect(await cost.inputValue()).toBe('678')
})
