import { launchBrowser } from './browser/chromium.ts'
import { openVisitor, axeFindings, sidewaysOverflow } from './browser/visitor.ts'
const browser = await launchBrowser()
const rows = [
  'Inflyttade hushåll Bräcke;;;;;',
  ';;;;;',
  'Inflyttad;Namn;Vuxna;Barn;Kommer från;Kontakt;Övrigt;Ärendenummer',
]
const names = ['Anna Andersson', 'Erik och Maria Svensson', 'Lars Nilsson', 'Karin Eriksson', 'Johan Berg']
for (let i = 0; i < 60; i++) {
  const y = 2021 + (i % 5)
  rows.push(`${i === 7 ? 'mars 20222' : i % 2 ? `${y}-0${1 + (i % 9)}` : `14/${1 + (i % 9)} ${y}`};${names[i % 5]};${1 + (i % 2)};${i === 9 ? 'två' : i % 4};${['Sverige', 'Norge', 'Tyskland'][i % 3]};${i % 6 === 0 ? '' : 'Före flytten'};${i % 10 === 0 ? 'Söker boende vid sjön' : ''};B-${i === 11 ? 10 : i}`)
}
const bytes = Buffer.from(rows.join('\r\n'), 'latin1')
const base = 'http://127.0.0.1:4886'
const out = '/tmp/import-web-shots'
const { page } = await openVisitor(browser, base, { account: 'naringsliv.braecke', width: 1440 })
const shot = async (name: string) => {
  for (const [width, scheme] of [[1440, 'light'], [360, 'light'], [1440, 'dark'], [360, 'dark']] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme })
    await page.waitForTimeout(150)
    console.log(name, width, scheme, 'overflow', await sidewaysOverflow(page), await axeFindings(page))
    await page.screenshot({ path: `${out}/${name}-${width}-${scheme}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}
await page.goto('/importera')
await page.getByRole('heading', { name: 'Tidigare importer' }).waitFor()
await page.waitForTimeout(500)
await shot('start')
await page.getByLabel('Välj fil').setInputFiles({ name: 'inflyttade 2022.csv', mimeType: 'text/csv', buffer: bytes })
await page.getByRole('heading', { name: 'Raderna' }).waitFor()
await page.waitForTimeout(1000)
console.log(page.url(), await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 100)))
await shot('preview')
await page.getByText('Så läses kolumnerna').click()
await page.waitForTimeout(300)
await shot('columns')
await page.getByRole('button', { name: /^Spara/ }).click()
await page.getByRole('button', { name: 'Ångra hela importen' }).waitFor()
await page.waitForTimeout(500)
console.log(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 100)))
await shot('receipt')
await page.getByRole('button', { name: 'Ångra hela importen' }).click()
await page.getByRole('dialog').getByRole('button', { name: 'Ångra hela importen' }).click()
await page.getByText(/^Ångrat 2/).waitFor()
await shot('undone')
console.log(page.complaints)
await browser.close()
