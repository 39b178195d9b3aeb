import type { BrowserContext, Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { demoSite } from './browser/demo-site.ts'
import { axeFindings } from './browser/visitor.ts'
import { openWatchedPage } from './browser/watched-page.ts'
import type { Watched } from './browser/watched-page.ts'

const OFFICER = 'naringsliv.braecke'
const PASSWORD = 'demo-inflytt'
const MOST_KEYSTROKES = 25
const SAVE = 'POST /api/v1/households'

const site = demoSite()
let context: BrowserContext
let page: Page & Watched

beforeEach(async () => {
  ;({ context, page } = await site.visit({ account: OFFICER, width: 360, height: 740 }))
  await openForm()
})

/** Asks until it is so. A busy machine may take its time. */
const eventually = <T>(ask: () => T) => expect.poll(ask, { timeout: 20_000 })

async function openForm(on = page) {
  await on.goto(`${site.url}/registrera`)
  await month(on).waitFor()
}

const month = (on = page) => on.getByRole('combobox', { name: 'Inflyttningsmånad' })
const group = (name: string | RegExp) => page.getByRole('group', { name })
const choice = (question: string | RegExp, answer: string) =>
  group(question).getByRole('radio', { name: answer, exact: true })
const status = () => page.getByRole('region', { name: 'Meddelanden' }).getByRole('status')

/** Presses one key after another and gives how many fingers went down. */
async function press(...keys: string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key)
  return keys.reduce((count, key) => count + key.split('+').length, 0)
}

/** Answers everything that is asked of a household, by keyboard, from the first field. */
async function answerAll(monthKeys: string[] = []): Promise<number> {
  let count = await press('Tab', ...monthKeys)
  count += await press('Tab', '2', 'Tab', '1', 'Tab', 'Space', 'Tab', 'Space', 'Tab', 'Space')
  return count
}

async function figure(year: number): Promise<{ value: number; preliminary: number }> {
  const query = `by=municipality,year&from=${year}&to=${year}&municipality=2305`
  const answer = await context.request.get(`${site.url}/api/v1/outcomes?${query}`)
  const { cells } = (await answer.json()) as { cells: { value: number; preliminary: number }[] }
  const [cell] = cells
  if (!cell) throw new Error('the server gave no figure')
  return cell
}

async function totalRecords(path: string): Promise<number> {
  const answer = await context.request.get(`${site.url}/api/v1/${path}`)
  return ((await answer.json()) as { _meta: { totalRecords: number } })._meta.totalRecords
}

async function expectEmptyForm() {
  await eventually(() => page.locator('.record-fields input:checked').count()).toBe(1)
  expect(await choice('Läge', 'Har flyttat hit').isChecked()).toBe(true)
}

const thisYear = new Date().getFullYear()
async function toldOfOneMore(year: number, { value, preliminary }: Awaited<ReturnType<typeof figure>>) {
  const more = preliminary === 0 ? '' : ` (+${preliminary} preliminär`
  await status()
    .getByText(`Sparat: Bräcke ${year} har nu ${value + 1}${more}`)
    .waitFor()
  expect((await figure(year)).value).toBe(value + 1)
}

describe('a household', () => {
  it('is logged by keyboard alone within the budget, and the figure that was asked for is told', async () => {
    const before = await figure(thisYear)
    const count = (await answerAll()) + (await press('Control+Enter'))
    expect(count).toBeLessThanOrEqual(MOST_KEYSTROKES)
    expect(count).toBe(13)
    await toldOfOneMore(thisYear, before)
    await expectEmptyForm()
    expect(
      await choice('Läge', 'Har flyttat hit').evaluate((radio) => radio === document.activeElement),
    ).toBe(true)
    // What is told of it does not stand over the field that the keyboard is in.
    await answerAll()
    const isSeen = await page.evaluate(() => {
      const label = document.activeElement?.closest('label')
      const { x = 0, y = 0, width = 0, height = 0 } = label?.getBoundingClientRect() ?? {}
      return label?.contains(document.elementFromPoint(x + width / 2, y + height / 2))
    })
    expect(await status().getByRole('button', { name: 'Ångra' }).count()).toBe(1)
    expect(isSeen).toBe(true)
    // Of two messages a phone shows one whole, and the edge of the other until the keyboard comes there.
    await press('Control+Enter')
    await toldOfOneMore(thisYear, { ...before, value: before.value + 1 })
    const heights = () =>
      status()
        .locator('.toast')
        .evaluateAll((toasts) => toasts.map((toast) => toast.getBoundingClientRect().height))
    expect(await heights()).toEqual([8, expect.any(Number)])
    expect(await axeFindings(page)).toEqual([])
    await status().getByRole('button', { name: 'Ångra' }).first().focus()
    expect(Math.min(...(await heights()))).toBeGreaterThan(40)
  })

  it('of another month, which is typed, stays within it too', async () => {
    const year = thisYear - 1
    const before = await figure(year)
    const keys = ['m', 'a', 'r', 's', 'Space', ...String(year).slice(2).split('')]
    const count = (await answerAll(keys)) + (await press('Control+Enter'))
    expect(count).toBe(20)
    await toldOfOneMore(year, before)
  })

  it('takes what stands half typed in the combobox when the saving keys are pressed there', async () => {
    const year = thisYear - 1
    const before = await figure(year)
    await answerAll()
    // Not by Tab: how many it takes hangs on whether a household that is alike has been found yet.
    await month().selectText()
    await press('4', '/', ...String(year).slice(2).split(''))
    await press('Control+Enter')
    await toldOfOneMore(year, before)
    expect(await month().inputValue()).toBe(`apr ${year}`)
  })

  it('needs one round trip from the saving keys to an empty form on a slow network', async () => {
    await answerAll()
    const network = await context.newCDPSession(page)
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 600,
      downloadThroughput: 50_000,
      uploadThroughput: 25_000,
    })
    const askedBefore = page.asked.length
    await press('Control+Enter')
    await expectEmptyForm()
    expect(page.asked.slice(askedBefore)).toEqual([SAVE])
  })

  it('that was saved by mistake is voided by Ångra, and the form can be had back', async () => {
    const before = await figure(thisYear)
    await answerAll()
    await press('Control+Enter')
    await status().getByRole('button', { name: 'Ångra' }).click()
    await status().getByText('Ångrat: hushållet är makulerat').waitFor()
    expect(await figure(thisYear)).toEqual(before)
    await expectEmptyForm()
    await status().getByRole('button', { name: 'Fyll i igen' }).click()
    await eventually(() => choice('Vuxna', '2').isChecked()).toBe(true)
    expect(await choice('Barn under 18', '1').isChecked()).toBe(true)
  })

  it('of 2022 is said to lie inside the 444, before it is saved and after', async () => {
    const aggregate = `${site.url}/api/v1/aggregate-outcomes/demo-444`
    const { remaining } = (await (await context.request.get(aggregate)).json()) as { remaining: number }
    await answerAll(['3', '/', '2', '2'])
    await page.getByText('Räknas in i de 444 hushåll som är kända samlat').waitFor()
    await page.getByText('Bräcke · En attraktiv region (demo)').waitFor()
    await press('Control+Enter')
    const told = `räknas in i de 444 – totalen ändras inte; kvar att fördela på kommun och år: ${remaining - 1} (förut ${remaining})`
    await status().getByText(told).waitFor()
    await status().getByText('Sparat: Bräcke 2022 har nu minst').waitFor()
    expect(await month().inputValue()).toBe('mars 2022')
  })

  it('with a fault keeps what was answered, and the summary leads to each question', async () => {
    await press('Tab', 'Tab', '2', 'Control+Enter')
    const summary = page.getByRole('group', { name: '4 fält behöver rättas' })
    await eventually(() => summary.evaluate((element) => element === document.activeElement)).toBe(true)
    await summary.getByRole('link', { name: 'Välj hur många barn, eller vet inte' }).click()
    await press('3')
    expect(await choice('Barn under 18', '3').isChecked()).toBe(true)
    expect(await choice('Vuxna', '2').isChecked()).toBe(true)
    await page.getByRole('group', { name: '3 fält behöver rättas' }).waitFor()
    expect(page.asked).not.toContain(SAVE)
  })

  it('with a personal number in the note is refused while it is written', async () => {
    await answerAll()
    await page.getByText('Mer om hushållet').click()
    await page.getByRole('textbox', { name: 'Anteckning' }).fill('Ring 19121212-1212')
    await page.getByText('Texten innehåller ett personnummer').first().waitFor()
    await press('Control+Enter')
    await page.getByRole('group', { name: 'Ett fält behöver rättas' }).waitFor()
    expect(page.asked).not.toContain(SAVE)
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('1212')
  })
})

it('a move to come is saved as a lead from the same form', async () => {
  const before = await totalRecords('leads')
  await choice('Läge', 'Flyttar senare').focus()
  await press('Space')
  await page.getByRole('combobox', { name: 'Planerad inflyttningsmånad' }).fill('maj')
  await press('Tab')
  await choice('Vuxna', '2').focus()
  await press('Space', 'Control+Enter')
  await status().getByText('Sparat som intressent i Bräcke').waitFor()
  expect(await totalRecords('leads')).toBe(before + 1)
})

describe('without a network', () => {
  it('a household is kept on the device and sent once when the network is back, by one of two tabs', async () => {
    const other = await openWatchedPage(context, site.url)
    await openForm(other)
    const before = await figure(thisYear)
    // What the network lost on its way back is tried again: what counts is what the server got.
    const answered: string[] = []
    for (const tab of [page, other])
      tab.on('response', (response) => {
        const request = `${response.request().method()} ${new URL(response.url()).pathname}`
        if (request === SAVE) answered.push(request)
      })
    await answerAll()
    await context.setOffline(true)
    for (const tab of [page, other]) await tab.waitForFunction(() => !navigator.onLine)
    await press('Control+Enter')
    await status().getByText('1 sparad på den här enheten, skickas när nätet är tillbaka').waitFor()
    await expectEmptyForm()
    await other.locator('.record-notice').getByText('1 sparad på den här enheten').waitFor()

    await context.setOffline(false)
    await eventually(async () => (await figure(thisYear)).value).toBe(before.value + 1)
    await page.locator('.record-notice').waitFor({ state: 'detached' })
    await other.locator('.record-notice').waitFor({ state: 'detached' })
    expect(answered).toHaveLength(1)
    expect(other.complaints).toEqual([])
  })

  it('a household whose answer never came is sent again with the same key, and counts once', async () => {
    const before = await figure(thisYear)
    await answerAll()
    let isAnswerLost = true
    await page.route('**/api/v1/households', async (route) => {
      if (!isAnswerLost) return route.continue()
      isAnswerLost = false
      await route.fetch()
      return route.abort('connectionreset')
    })
    await press('Control+Enter')
    await status().getByText('1 sparad på den här enheten').waitFor()
    await page.getByRole('button', { name: 'Skicka nu' }).click()
    await toldOfOneMore(thisYear, before)
    expect(page.asked.filter((request) => request === SAVE)).toHaveLength(2)
  })
})

describe('what is filled in', () => {
  it('stays under the sign-in when the session has ended, and is then saved', async () => {
    const before = await figure(thisYear)
    await answerAll()
    await context.clearCookies()
    await press('Control+Enter')
    const dialog = page.getByRole('dialog', { name: 'Logga in igen' })
    await dialog.waitFor()
    expect(await page.locator('.record-fields input:checked').count()).toBe(6)
    await dialog.getByRole('textbox', { name: 'Lösenord' }).fill(PASSWORD)
    await press('Enter')
    await toldOfOneMore(thisYear, before)
    await expectEmptyForm()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('survives that sign-in is closed, and a reload after it', async () => {
    await answerAll()
    await context.clearCookies()
    await press('Control+Enter')
    await page.getByRole('dialog', { name: 'Logga in igen' }).waitFor()
    await press('Escape')
    await page.getByText('Du är inte inloggad').waitFor()
    await page.reload()
    await page.waitForURL(/\/logga-in\?till=\/registrera/)
    await page.getByRole('button', { name: /Näringslivsutvecklare i Bräcke/ }).click()
    await page.waitForURL(/\/registrera$/)
    await choice('Vuxna', '2').waitFor()
    expect(await page.locator('.record-fields input:checked').count()).toBe(6)
  })

  it('survives a reload, and is gone when it is saved', async () => {
    await answerAll(['3', '/', '2', '2'])
    await page.reload()
    await page.getByText('Det du hade börjat fylla i finns kvar').waitFor()
    expect(await choice('Vuxna', '2').isChecked()).toBe(true)
    await eventually(() => month().inputValue()).toBe('mars 2022')
    await press('Control+Enter')
    await status().getByText('Sparat:').waitFor()
    await page.reload()
    await month().waitFor()
    await expectEmptyForm()
  })

  it('in two tabs is saved by one of them; the other says so, and loses nothing that differs', async () => {
    const before = await figure(thisYear)
    await answerAll()
    const other = await openWatchedPage(context, site.url)
    await openForm(other)
    await other.getByText('Det du hade börjat fylla i finns kvar').waitFor()
    await other.getByText('Mer om hushållet').click()
    const note = other.getByRole('textbox', { name: 'Anteckning' })
    await note.fill('Ringde i går')
    await page.bringToFront()
    await press('Control+Enter')
    await toldOfOneMore(thisYear, before)

    await other.bringToFront()
    const told = other.getByText('Det här är redan sparat från en annan flik.')
    await told.waitFor()
    await other.keyboard.press('Control+Enter')
    await eventually(() => other.evaluate(() => document.activeElement?.textContent)).toContain(
      'redan sparat från en annan flik',
    )
    await other.reload()
    await told.waitFor()
    expect(await note.inputValue()).toBe('Ringde i går')
    expect(await axeFindings(other)).toEqual([])
    await other.getByRole('button', { name: 'Registrera nästa' }).click()
    await told.waitFor({ state: 'detached' })
    await eventually(() => other.locator('.record-fields input:checked').count()).toBe(1)
    await other.getByRole('button', { name: 'Ångra' }).click()
    await told.waitFor()
    expect(await note.inputValue()).toBe('Ringde i går')
    expect(other.asked).not.toContain(SAVE)

    await other.getByRole('button', { name: 'Det här är ett annat hushåll' }).click()
    await told.waitFor({ state: 'detached' })
    await other.keyboard.press('Control+Enter')
    await eventually(async () => (await figure(thisYear)).value).toBe(before.value + 2)
    expect(other.complaints).toEqual([])
  })

  it('is gone from the device when its writer signs out', async () => {
    await answerAll()
    await page.getByText('Meny').click()
    // On a phone the work comes before what there is to read.
    await eventually(() => page.getByRole('navigation').getByRole('link').first().innerText()).toBe(
      'Registrera',
    )
    await page.getByRole('button', { name: 'Logga ut' }).click()
    await page.waitForURL(`${site.url}/`)
    const kept = await page.evaluate(() => Object.keys(localStorage))
    expect(kept.filter((key) => key.startsWith('inflytt.'))).toEqual([])
  })
})

describe('the page', () => {
  it('has nothing that axe objects to, folded, unfolded, with faults and after saving', async () => {
    expect(await axeFindings(page)).toEqual([])
    await page.getByText('Mer om hushållet').click()
    await page.getByRole('button', { name: 'Ändra' }).click()
    await press('Control+Enter')
    await page.getByRole('group', { name: '5 fält behöver rättas' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await openForm()
    await answerAll()
    await press('Control+Enter')
    await status().getByText('Sparat:').waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  it.each([
    [320, 640],
    [360, 740],
    [1440, 900],
  ])('is no wider than a window of %i by %i', async (width, height) => {
    await page.setViewportSize({ width, height })
    await page.getByText('Mer om hushållet').click()
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await overflow()).toBeLessThanOrEqual(0)
  })
})

it.each([
  ['processledare', 'Som processledare ser du dem under Hushåll'],
  ['fortroendevald', 'Hushåll registreras av kommunernas näringslivsutvecklare'],
])('%s, who may not record, is told why and what to do', async (account, words) => {
  const visitor = await site.visit({ account, address: '/registrera' })
  await visitor.page.getByText(words).waitFor()
  expect(await visitor.page.getByRole('button', { name: 'Spara och nästa' }).count()).toBe(0)
})
