import { expect, it } from 'vitest'
import { demoSite } from './browser/demo-site.ts'
import { axeFindings, sidewaysOverflow, message } from './browser/visitor.ts'

const site = demoSite()

it('an officer adds an activity, says how many came, calls it off and undoes it', async () => {
  const { page } = await site.visit({ account: 'naringsliv.braecke', width: 360 })
  await page.goto('/aktiviteter')
  await page.getByRole('heading', { level: 1, name: /genomförd/ }).waitFor()
  await page
    .getByRole('button', { name: /^Visa som tabell/ })
    .first()
    .click()
  const total = page.getByRole('table').first().getByRole('row').last().getByRole('cell').first()
  const before = Number(await total.innerText())
  await page.getByRole('button', { name: 'Spara aktiviteten' }).click()
  await page.getByText('Välj vilken dag.').first().waitFor()
  await page.getByLabel('Vad?').fill('Språkcafé på biblioteket')
  const year = new Date().getFullYear()
  await page.getByLabel('När?').fill(`${year}-01-15`)
  const form = page.locator('form').filter({ has: page.getByLabel('Vad?') })
  await form.getByLabel('Fas').selectOption({ label: 'Integrera' })
  await form.getByLabel('Typ').selectOption({ label: 'Språkcafé' })
  await page.getByRole('button', { name: 'Spara aktiviteten' }).click()
  await message(page, 'Sparat.').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)

  await page.goto('/aktiviteter?fas=integrate&kommun=2305&status=planned')
  const item = page.getByRole('listitem').filter({ hasText: 'Språkcafé på biblioteket' })
  await item.getByRole('button', { name: 'Markera som genomförd' }).click()
  // The button that was pressed is gone: the keyboard is in the field that came.
  await item.locator('input:focus').fill('17')
  await item.getByRole('button', { name: 'Spara som genomförd' }).click()
  await message(page, 'Aktiviteten är sparad.').waitFor()
  await page.goto('/aktiviteter?fas=integrate&kommun=2305&status=done')
  await item.getByText('Genomförd med 17 deltagare.').waitFor()
  await page
    .getByRole('button', { name: /^Visa som tabell/ })
    .first()
    .click()
  await page
    .getByRole('table')
    .first()
    .getByRole('row')
    .last()
    .getByRole('cell', { name: String(before + 1), exact: true })
    .waitFor()

  await item.getByRole('button', { name: 'Ställ in' }).click()
  await item.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Ångra' }).click()
  await message(page, 'Det är som förut.').waitFor()
  await item.getByText('Genomförd med 17 deltagare.').waitFor()
  expect(page.complaints).toEqual([])
})

it('a cost is booked on an activity from its page, and a reader sees what it has cost', async () => {
  const { context, page } = await site.visit({ account: 'processledare' })
  const year = new Date().getFullYear()
  await page.goto(`/aktiviteter?ar=${year - 1}&status=done`)
  await page.getByRole('listitem').getByRole('heading').first().getByRole('link').click()
  await page.getByRole('heading', { level: 2, name: 'Kostnader' }).waitFor()
  const address = page.url()
  await page.getByRole('button', { name: 'Ändra aktiviteten' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Plats').fill('Folkets hus')
  await dialog.getByRole('group', { name: 'Parter som är med' }).getByText('Bräcke kommun').click()
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await page.getByText('Folkets hus').first().waitFor()
  await page.getByRole('heading', { name: /Ändrat/ }).waitFor()

  await page.getByRole('link', { name: 'Bokför en kostnad på aktiviteten' }).click()
  const form = page.getByRole('form', { name: 'Bokför en kostnad' })
  await form.getByLabel('Post', { exact: true }).selectOption({ label: 'Resor' })
  await form.getByLabel('Månad').fill(`${year - 1}-12`)
  const activity = form.getByRole('combobox', { name: 'Aktivitet' })
  // The field comes in a chunk of its own, and writes what is chosen once its list stands.
  await expect.poll(() => activity.inputValue()).toMatch(new RegExp(`^${year - 1}-`))
  const chosen = await activity.inputValue()
  await activity.click()
  const days = await page.getByRole('option').allInnerTexts()
  const years = days.slice(1).map((day) => Number(day.slice(0, 4)))
  expect(years[0]).toBe(year - 1)
  expect(years).toEqual([
    ...years.filter((each) => each === year - 1),
    ...years.filter((each) => each === year),
    ...years.filter((each) => each === year - 2),
  ])
  expect(new Set(years).size).toBe(3)
  await page.keyboard.type(chosen)
  await page.keyboard.press('Tab')
  expect(await activity.inputValue()).toBe(chosen)
  await form.getByLabel('Belopp, kr').fill('1 234')
  // What was said of the activity, in the same words, may still be there.
  const booked = page.waitForResponse(
    (answered) => answered.request().method() === 'POST' && answered.url().endsWith('/api/v1/costs'),
  )
  await form.getByRole('button', { name: 'Bokför kostnaden' }).click()
  expect((await booked).status()).toBe(201)
  await message(page, 'Sparat.').last().waitFor()
  await context.clearCookies()
  await page.goto(address)
  await page
    .getByRole('row', { name: /Resor/ })
    .getByText(/1\s234\skr/)
    .waitFor()
  await page.getByText('Folkets hus').waitFor()
  expect(await page.getByRole('heading', { name: 'Historik' }).count()).toBe(0)
  expect(page.complaints).toEqual([])
})
