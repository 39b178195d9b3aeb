import { readFile } from 'node:fs/promises'
import { beforeEach, expect, it } from 'vitest'
import { demoSite } from './browser/demo-site.ts'
import { axeFindings, openVisitor, sidewaysOverflow } from './browser/visitor.ts'
import type { Visitor } from './browser/visitor.ts'

const site = demoSite()
let page: Visitor['page']
beforeEach(async () => {
  ;({ page } = await site.visit())
})

const thisYear = new Date().getFullYear()

async function open(address = '/rapporter') {
  await page.goto(address)
  await page.getByRole('table').waitFor()
}

async function download(link: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

/** The years of the demo are fixed while the server already answers. */
async function yearsAreFixed() {
  await expect
    .poll(async () => (await page.request.get('/api/v1/report-versions?year=2025')).text(), {
      timeout: 120_000,
      interval: 1_000,
    })
    .toContain('"version":1')
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
  const workbook = await download('Excel-arbetsbok')
  expect(workbook.name).toBe('DEMO_inflyttning_bräcke_2025.xlsx')
  expect(workbook.text.startsWith('PK')).toBe(true)
  const cube = await download('T2')
  expect(cube.name).toBe('DEMO_inflyttning_bräcke_2025_T2_json-stat.json')
  expect(JSON.parse(cube.text)).toMatchObject({ version: '2.0', class: 'dataset' })
})

it('tells before the file is taken how much is hidden in it, and which table shows more', async () => {
  await yearsAreFixed()
  await open('/rapporter/2025')
  await page.getByText(/^\d+ tal visas inte: för få hushåll\.$/u).waitFor()
  // The first file of a year that is fixed is the fixed one.
  const [first] = await page.locator('main a[download]').allInnerTexts()
  expect(first).toBe('Ladda ner den fastställda rapporten för Excel')
  const { name, text } = await download('Ladda ner bara T1 för Excel')
  expect(name).toBe('DEMO_inflyttning_2025_T1.csv')
  expect(text).not.toContain('visas_inte')
}, 150_000)

it('the page to print is styled under the policy, and every page of it says DEMO', async () => {
  await open('/rapporter?ar=2025')
  await page.getByText('Andra format').click()
  await page.getByRole('link', { name: 'Öppna för utskrift' }).click()
  await page.getByRole('heading', { level: 1, name: 'Årsrapport 2025' }).waitFor()
  const serif = await page.evaluate(
    "document.fonts.ready.then(() => getComputedStyle(document.querySelector('h1')).fontFamily)",
  )
  expect(serif).toContain('Source Serif 4')
  expect(await axeFindings(page)).toEqual([])
  const printed = await page.pdf({ preferCSSPageSize: true })
  expect(printed.subarray(0, 5).toString()).toBe('%PDF-')
  await page.setViewportSize({ width: 360, height: 800 })
  expect(await sidewaysOverflow(page)).toBe(0)
})

it('year and municipality stand in the address, and the browser goes back through them', async () => {
  await open()
  await page.getByRole('link', { name: '2024', exact: true }).click()
  await page.waitForURL('**/rapporter/2024')
  // The address is there before the page: the choice that still stands is that of the page before.
  await page.getByRole('heading', { name: 'Årsrapport 2024' }).waitFor()
  await page.getByLabel('Gäller').selectOption('2305')
  await page.waitForURL('**/rapporter/2024?kommun=2305')
  await page.getByText('Bräcke, summa 2020–2024').waitFor()
  await page.goBack()
  await page.waitForURL(/\/rapporter\/2024$/)
  await page.getByRole('rowheader', { name: 'Östersund' }).waitFor()
  expect(await page.getByRole('link', { name: '2024', exact: true }).getAttribute('aria-current')).toBe(
    'page',
  )
})

it('a year and a municipality that there are not are told', async () => {
  await open('/rapporter?ar=1999&kommun=0180')
  await page
    .getByText('Adressen frågar efter rapporten för ”1999”, som inte finns. Här visas 2026.', {
      exact: false,
    })
    .waitFor()
  await page
    .getByText('Adressen frågar efter kommunen ”0180”, som inte finns.', { exact: false })
    .waitFor()
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

it('a coordinator fixes a year, takes the files, and finds a figure again by its code', async () => {
  const coordinator = await openVisitor(site.url, { account: 'processledare' })
  const own = coordinator.page
  const version = (code: string) => own.getByText(`Version ${code}`, { exact: true })
  await yearsAreFixed()
  await own.goto('/rapporter/2025')
  await version('R2025-v1').waitFor()
  await own.getByText(/^Varje tal har en sifferkod, som R2025-v1-T2-r4\./).waitFor()
  await own.getByText('Fastställ 2025 på nytt', { exact: true }).click()
  const button = own.getByRole('button', { name: 'Fastställ R2025-v2' })
  await button.click()
  await own.getByText('Välj beslutets dag.').waitFor()
  await own.getByText('Kryssa i rutan först.').waitFor()
  await own.getByLabel('Vem har beslutat').fill('Samverkansgruppen')
  await own.getByLabel('Diarienummer').fill('DEMO 2025/2')
  await own.getByLabel('Beslutets dag').fill('2025-12-01')
  await own.getByLabel('Jag har kontrollerat talen').check()
  await button.click()
  await own.getByText('Välj en dag efter att 2025 är slut, och senast i dag.').waitFor()
  await own.getByRole('alert').getByText('Något stämmer inte.', { exact: false }).waitFor()
  expect(await own.getByText('Det gick inte att hämta uppgifterna').count()).toBe(0)
  expect(await own.locator('input:focus').getAttribute('type')).toBe('date')
  await own.getByLabel('Beslutets dag').fill('2026-03-20')
  await button.click()
  await version('R2025-v2').waitFor({ timeout: 60_000 })

  const saved = async (link: string) => {
    const [file] = await Promise.all([
      own.waitForEvent('download'),
      own.getByRole('link', { name: link }).first().click(),
    ])
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
  }
  const { name, bytes } = await saved('Ladda ner den fastställda rapporten för Excel')
  expect(name).toBe('DEMO_inflyttning_2025_v2.csv')
  const line = bytes
    .toString('utf8')
    .split('\r\n')
    .find((each) => each.startsWith('T2;cell;2025;"2305"'))!
  const [value, code] = [line.split(';')[7]!, line.split(';')[10]!]
  expect(code).toMatch(/^R2025-v2-T2-r\d+$/u)
  const paper = await saved('Utkast till tjänsteskrivelse för Word')
  expect(paper.name).toMatch(/^DEMO_.*\.docx$/u)
  expect(paper.bytes.subarray(0, 2).toString()).toBe('PK')

  // As wide as a sheet less its margins: what is wider makes a browser print all of the report smaller.
  await own.setViewportSize({ width: 642, height: 800 })
  await own.goto('/api/v1/reports/2025?format=html&version=2')
  await own.emulateMedia({ media: 'print' })
  expect(await sidewaysOverflow(own)).toBe(0)
  await own.emulateMedia({ media: null })
  await own.setViewportSize({ width: 1280, height: 800 })
  await own.goto('/rapporter/2025')

  await own.getByLabel('Sifferkod').fill(code.toLowerCase())
  await own.getByRole('button', { name: 'Slå upp' }).click()
  await own.waitForURL(`**/figur/${code.toLowerCase()}`)
  // The page of the report, which may say as much of households, stands until the next is drawn.
  await own.getByRole('heading', { name: code }).waitFor()
  await own.getByText(`${value} hushåll`).first().waitFor()
  expect(await axeFindings(own)).toEqual([])
  await own.getByRole('link', { name: 'Vad har ändrats sedan dess?' }).click()
  await own.getByText('Inget av talen är annorlunda i dag.').waitFor()
  expect(await own.getByRole('link', { name: /^Till årsrapporten/ }).count()).toBe(1)
  expect(await axeFindings(own)).toEqual([])
  await own.goto('/figur/R1999-v1-T2-r1')
  await own.getByText('Det finns ingen siffra med koden R1999-v1-T2-r1').waitFor()
  expect(coordinator.page.complaints.filter((each) => !each.includes('404'))).toEqual([])
  await coordinator.leave()
}, 180_000)
