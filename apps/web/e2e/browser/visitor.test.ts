import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from './chromium.ts'
import { axeFindings, sidewaysOverflow } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

async function openWith(content: string) {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
  await page.setContent(
    `<!doctype html><html lang="sv"><title>Prov</title><main><h1>Prov</h1>${content}</main></html>`,
  )
  return page
}

it('finds nothing wrong with a page in order', async () => {
  const page = await openWith('<p>Allt väl.</p>')
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
})

it('names a picture without words and grey letters on grey, also when asked again', async () => {
  const page = await openWith(
    '<img src="data:," width="9"><p style="color:#aaa;background:#999">Grått</p>',
  )
  const names = async () => (await axeFindings(page)).map((finding) => finding.split(':')[0])
  expect(await names()).toEqual(['color-contrast', 'image-alt'])
  expect(await names()).toEqual(['color-contrast', 'image-alt'])
})

it('measures what sticks out', async () => {
  expect(await sidewaysOverflow(await openWith('<div style="width:500px">Bred</div>'))).toBeGreaterThan(
    100,
  )
})
