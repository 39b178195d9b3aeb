import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoSite } from './browser/demo-site.ts'
import { axeFindings, sidewaysOverflow } from './browser/visitor.ts'
import type { Visitor } from './browser/visitor.ts'

const site = demoSite()

async function open(account: string, width = 360): Promise<Visitor['page']> {
  return (await site.visit({ account, width, address: '/importera' })).page
}

/** As an older Excel saves a list: windows-1252, headings in row 3 under a title, a column of names. */
const LIST = Buffer.from(
  [
    'Inflyttade hushåll 2023;;;;;;',
    ';;;;;;',
    'Inflyttad;Namn;Vuxna;Barn;Kommer från;Kontakt;Bekräftat;Ärendenummer',
    'mars 2023;Anna Andersson;2;1;Sverige;Före flytten;Hushållet sa det;IMP-1',
    '14/4 2023;Erik och Maria Svensson;1;0;Norge;Före flytten;Hushållet sa det;IMP-2',
    '2023-05;Lars Nilsson;2;2;Sverige;Före flytten;Folkbokföringen;IMP-3',
    '2023-05;Lars Nilsson;2;2;Sverige;Före flytten;Folkbokföringen;IMP-3',
    'majj 20233;Karin Eriksson;1;0;Sverige;Före flytten;Hushållet sa det;IMP-4',
    'jan 2026;Johan Berg;1;1;Tyskland;Före flytten;Hushållet sa det;IMP-5',
  ].join('\r\n'),
  'latin1',
)

const choose = (page: Page, buffer = LIST) =>
  page
    .getByLabel('Fil med listan')
    .setInputFiles({ name: 'inflyttade 2023.csv', mimeType: 'text/csv', buffer })

const countOf = (page: Page) =>
  page.evaluate(async () => {
    const answer = await fetch('/api/v1/households?limit=1&countStatus=preliminary,confirmed')
    return ((await answer.json()) as { _meta: { totalRecords: number } })._meta.totalRecords
  })

it('last year\u2019s list is looked through row by row, saved as a whole and undone', async () => {
  const page = await open('naringsliv.braecke')
  await choose(page)
  await page.getByText(/^4 av 6 rader är med\.$/).waitFor()
  const before = await countOf(page)
  await page.getByText(/^Kolumn B sparas aldrig/).waitFor()
  await page.getByRole('link', { name: '3 ingår i de 444 – totalen ändras inte' }).waitFor()
  await page.getByRole('link', { name: '1 nytt' }).waitFor()
  expect(await page.getByText('Andersson').count()).toBe(0)
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)

  await page.getByRole('link', { name: '1 har fel' }).click()
  const faulty = page.getByRole('listitem').filter({ hasText: 'Rad 8' })
  await faulty.getByText('A8, Inflyttningsmånad: ”majj 20233”').waitFor()
  expect(new URL(page.url()).searchParams.get('status')).toBe('fel')
  await page.goBack()
  const double = page.getByRole('listitem').filter({ hasText: 'Rad 7' })
  await double.getByText('Liknar rad 6 i filen.').waitFor()
  await double.getByRole('checkbox', { name: 'Ta med rad 7' }).check()
  await page.getByText(/^5 av 6 rader är med\.$/).waitFor()
  await double.getByRole('checkbox', { name: 'Ta med rad 7' }).uncheck()

  await page.getByRole('button', { name: 'Spara 4 hushåll' }).click()
  await page.getByText('4 hushåll är sparade.').waitFor()
  expect(await countOf(page)).toBe(before + 4)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Ångra hela importen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ångra hela importen' }).click()
  await page.getByText(/^Ångrat \d/).waitFor()
  expect(await countOf(page)).toBe(before)
  await page.getByRole('link', { name: 'Läs in en annan fil' }).click()
  await page.getByRole('row').filter({ hasText: 'inflyttade 2023.csv' }).getByText('Ångrad').waitFor()
  expect(page.complaints).toEqual([])
})

it('a column is read otherwise, and what cannot be a list says what to do', async () => {
  const page = await open('naringsliv.braecke')
  await choose(page, Buffer.from('%PDF-1.7\nnot a list'))
  await page.getByText(/^Filen är en PDF, vad den än heter/).waitFor()
  expect(await axeFindings(page)).toEqual([])

  await page
    .getByLabel('Eller klistra in celler från Excel')
    .fill(['Flyttmånad\tVuxna\tKommentar från oss', 'feb 2026\t2\tVill bo vid sjön'].join('\n'))
  await page.getByRole('button', { name: 'Läs in det inklistrade' }).click()
  await page.getByRole('heading', { name: 'Inklistrade celler' }).waitFor()
  await page.getByText('Så läses kolumnerna').click()
  await page.getByLabel('C · Kommentar från oss').selectOption({ label: 'Anteckning' })
  await page
    .getByRole('group', { name: 'När raden inte säger något' })
    .getByLabel('När fick vi kontakt?')
    .selectOption({ label: 'Kontakt före flytten' })
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Kontrollera raderna igen' }).click()
  await page.getByText('Raderna är kontrollerade igen.').waitFor()
  await page.getByText('Till exempel: Vill bo vid sjön').waitFor()
  await page.getByRole('button', { name: 'Avbryt importen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Avbryt importen' }).click()
  await page.getByText('Importen är avbruten. Inget är sparat.').waitFor()
  expect(page.complaints).toEqual([])
})

it('what somebody has changed since stands in the way of undoing, and is named', async () => {
  const page = await open('naringsliv.braecke')
  await page
    .getByLabel('Eller klistra in celler från Excel')
    .fill('Inflyttad\tVuxna\tÄrendenummer\nfeb 2026\t3\tIMP-9')
  await page.getByRole('button', { name: 'Läs in det inklistrade' }).click()
  await page.getByRole('button', { name: 'Spara 1 hushåll' }).click()
  await page.getByText('1 hushåll är sparat.').waitFor()
  const ref = await page.evaluate(async () => {
    const list = await fetch('/api/v1/households?q=IMP-9&limit=1')
    const { items } = (await list.json()) as { items: { ref: string }[] }
    const address = `/api/v1/households/${items[0]?.ref}`
    const headers = {
      'Content-Type': 'application/json',
      'If-Match': (await fetch(address)).headers.get('ETag') ?? '',
    }
    const body = JSON.stringify({ housingType: 'rental' })
    await fetch(address, { method: 'PATCH', headers, body })
    return items[0]?.ref ?? ''
  })
  await page.getByRole('button', { name: 'Ångra hela importen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ångra hela importen' }).click()
  await page.getByText(/^Importen går inte att ångra, för något senare bygger på ett/).waitFor()
  const blocker = page.getByRole('listitem').filter({ hasText: ref })
  expect(await blocker.textContent()).toBe(`${ref}: har ändrats sedan dess`)
  expect(await axeFindings(page)).toEqual([])
  await page.goto('/hushall')
  await page.getByRole('link', { name: 'Läs in från Excel' }).click()
  await page.getByRole('heading', { name: 'Läs in en lista' }).waitFor()
})

it('the municipality\u2019s own households come back from Excel as a difference', async () => {
  const page = await open('naringsliv.braecke', 1280)
  const link = page.getByRole('link', { name: 'Hushållen i Bräcke: Hämta som CSV' })
  const csv = await page.evaluate(
    async (address) => (await fetch(address)).text(),
    (await link.getAttribute('href')) ?? '',
  )
  const lines = csv.split('\r\n')
  const place = lines.findIndex((line) => line.includes('"confirmed"') && line.includes('"rental"'))
  expect(place).toBeGreaterThan(1)
  const changed = lines.with(place, lines[place]?.replace('"rental"', '"own_house"') ?? '')
  await choose(page, Buffer.from(changed.join('\r\n')))
  await page.getByRole('link', { name: '1 ändrat hushåll' }).click()
  const table = page.getByRole('table', { name: /^Ändringar på rad/ })
  await table.getByRole('row', { name: 'Bostad vid flytten Hyresrätt Eget hus' }).waitFor()
  expect(await table.count()).toBe(1)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Spara 1 hushåll' }).click()
  await page.getByText('1 hushåll är ändrat.').waitFor()
  await page.getByRole('button', { name: 'Ångra hela importen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ångra hela importen' }).click()
  await page.getByText(/^Ångrat \d/).waitFor()
})

it('the municipality\u2019s own households are the same again as a workbook', async () => {
  const page = await open('naringsliv.braecke', 1280)
  await page.goto('/hushall')
  const link = page.getByRole('link', { name: 'Hämta de här hushållen som Excel' })
  const bytes = await page.evaluate(
    async (address) => [...new Uint8Array(await (await fetch(address)).arrayBuffer())],
    (await link.getAttribute('href')) ?? '',
  )
  const count = await countOf(page)
  await page.goto('/importera')
  await choose(page, Buffer.from(bytes))
  await page.getByRole('link', { name: `${count} är som i registret` }).waitFor()
  expect(await page.getByText('Inget att spara: ingen rad är med.').count()).toBe(1)
})

it('the coordinator reads in counts, and a whole year across the border is asked for in months', async () => {
  const page = await open('processledare')
  await page.getByLabel('Kommun').selectOption({ label: 'Flera: raderna säger vilken' })
  await choose(page, Buffer.from('Kommun;År;Antal hushåll\r\nBräcke;2024;12\r\n'))
  await page.getByText(/räknas två gånger. Ange bara antalet för jan 2024/).waitFor()
  expect(await page.getByText('Inget att spara: ingen rad är med.').count()).toBe(1)
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)

  await page.goto('/importera')
  await page.getByLabel('Kommun').selectOption({ label: 'Flera: raderna säger vilken' })
  await choose(page, Buffer.from('Inflyttade;;;\r\nKommun;2021;2022;2023*\r\nBräcke;5;;ca 7\r\n'))
  await page.getByText(/^1 av 2 rader är med\.$/).waitFor()
  await page
    .getByText(/^Varje period har en egen kolumn \(2021, 2022 och 2023\*\).*En cell är tom/)
    .waitFor()
  const faulty = page.getByRole('listitem').filter({ hasText: 'Rad D3' })
  await faulty.getByText('D3, Antal hushåll: ”ca 7”').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
  await page.goto('/importera')
  await choose(page, Buffer.from('Kommun;2021;2022\r\nBräcke;5;\r\n"Berg;2;1\r\n'))
  await page.getByText(/^Ett citattecken öppnas efter rad 2 och stängs aldrig/).waitFor()
})
