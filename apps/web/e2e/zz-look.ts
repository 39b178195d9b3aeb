import { launchBrowser } from './browser/chromium.ts'
import { openVisitor } from './browser/visitor.ts'
import { mkdirSync } from 'node:fs'
const [url, out, account, widths, mode, ...paths] = process.argv.slice(2)
mkdirSync(out!, { recursive: true })
const browser = await launchBrowser()
for (const width of widths!.split(',').map(Number)) {
  const { page } = await openVisitor(browser, url!, {
    width,
    ...(account === '-' ? {} : { account: account! }),
  })
  if (mode === 'dark') await page.emulateMedia({ colorScheme: 'dark' })
  for (const path of paths) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(400)
    const name = `${out}/${path.replace(/[^a-zåäö0-9]+/gi, '_')}-${width}-${mode}`
    if (mode === 'print') {
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
      ;(await import('node:fs')).writeFileSync(`${name}.pdf`, pdf)
    } else await page.screenshot({ path: `${name}.png`, fullPage: true })
  }
}
await browser.close()
