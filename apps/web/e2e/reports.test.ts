import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { launchBrowser } from './browser/chromium.ts'
import { startServer } from './browser/server.ts'
import type { StartedServer } from './browser/server.ts'
import { axeFindings, openVisitor, sidewaysOverflow } from './browser/visitor.ts'
import type { Visitor } from './browser/visitor.ts'

let browser: Browser
let server: StartedServer
let context: Visitor['context']
let page: Visitor['page']

beforeAll(async () => {
  server = await startServer({ demo: true })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
beforeEach(async () => {
  ;({ context, page } = await openVisitor(browser, server.url))
})
afterEach(async () => {
  expectNoComplaints()
  await context.close()
})

function expectNoComplaints() {
  expect(page.complaints).toEqual([])
}

const thisYear = new Date().getFullYear()

async function open(address = '/rapporter') {
  await page.goto(address)
  await page.getByRole('table').waitFor()
}

async function download(link: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

/** The cells of one municipality in the table, as they are written on the page. */
async function shownCells(place: string): Promise<string[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: place }) })
  return row.locator('td.numeric [aria-hidden]').allInnerTexts()
}

it('one click gives the file for Excel, with the figures of the preview in it', async () => {
  await open()
  const cells = await shownCells('Bräcke')
  const { name, text } = await download('Ladda ner för Excel')
  expect(name).toBe(`DEMO_inflyttning_${thisYear}.csv`)
  expect(text.startsWith('\uFEFFtabell;radtyp;')).toBe(true)
  const inFile = text
    .split('\r\n')
    .filter((line) => /^T2;cell;\d{4};"2305";Bräcke;inflyttade_hushall_via_samarbetet;/.test(line))
    .map((line) => line.split(';').slice(6, 8).join(' ').trim())
  expect(inFile.length).toBe(thisYear - 2020 + 1)
  expect(cells.map((cell) => cell.replace(/(\sp)?(\s\(\+\d+\))?$/u, ''))).toEqual(inFile)
})

it('the other formats are one step further away, and say DEMO too', async () => {
  await open('/rapporter?ar=2025&kommun=2305')
  await page.getByText('Andra format').click()
  expect((await download('CSV för program')).name).toBe('DEMO_inflyttning_bräcke_2025_maskin.csv')
  const json = await download('JSON')
  expect(json.name).toBe('DEMO_inflyttning_bräcke_2025.json')
  expect(JSON.parse(json.text)).toMatchObject({ report: { year: 2025, isDemo: true } })
})

it('year and municipality stand in the address, and the browser goes back through them', async () => {
  await open()
  await page.getByRole('link', { name: '2024' }).click()
  await page.waitForURL('**/rapporter?ar=2024')
  await page.getByLabel('Gäller').selectOption('2305')
  await page.waitForURL('**/rapporter?ar=2024&kommun=2305')
  await page.getByText('Bräcke, summa 2020–2024').waitFor()
  await page.goBack()
  await page.waitForURL(/ar=2024$/)
  await page.getByRole('rowheader', { name: 'Östersund' }).waitFor()
  expect(await page.getByRole('link', { name: '2024' }).getAttribute('aria-current')).toBe('page')
})

it('a year and a municipality that there are not are told', async () => {
  await open('/rapporter?ar=1999&kommun=0180')
  await page.getByText('Det finns ingen rapport för ar=1999.', { exact: false }).waitFor()
  await page.getByText('Det finns ingen kommun med kommun=0180.', { exact: false }).waitFor()
  expect(await page.getByRole('rowheader', { name: 'Östersund' }).count()).toBe(1)
})

it('says that the figures are live, that the data is made up, and what the signs mean', async () => {
  await open()
  await page.getByText('Siffrorna visar läget just nu', { exact: false }).waitFor()
  await page.getByRole('main').getByText('DEMO – påhittade uppgifter', { exact: true }).waitFor()
  const signs = page.getByRole('list', { name: 'Teckenförklaring' })
  expect(await signs.innerText()).toContain('uppgift saknas eller ej rapporterad')
})

it.each([360, 1280])(
  'axe finds nothing at %i pixels, nor does the page scroll sideways',
  async (width) => {
    await page.setViewportSize({ width, height: 800 })
    await open()
    expect(await axeFindings(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  },
)
