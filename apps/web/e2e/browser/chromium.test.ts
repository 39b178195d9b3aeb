import type { Browser } from 'playwright-core'
import { afterEach, expect, it, vi } from 'vitest'
import { launchBrowser } from './chromium.ts'

let browser: Browser | undefined

afterEach(async () => {
  vi.unstubAllEnvs()
  await browser?.close()
})

it('opens a page and reads Swedish letters', async () => {
  browser = await launchBrowser()
  const page = await browser.newPage()
  await page.goto('data:text/html;charset=utf-8,<p>åäö')
  expect(await page.getByRole('paragraph').textContent()).toBe('åäö')
})

it('draws letters with a font of its own', async () => {
  browser = await launchBrowser()
  const page = await browser.newPage()
  await page.setContent(
    '<span style="font-size: 40px">i</span> <span style="font-size: 40px">åäö</span>',
  )
  const [narrow, wide] = await Promise.all([0, 1].map((n) => page.locator('span').nth(n).boundingBox()))
  expect(narrow?.width).toBeGreaterThan(0)
  expect(wide?.width).toBeGreaterThan(3 * Number(narrow?.width))
})

it('fails when the browser it is told to use does not exist', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
  await expect(launchBrowser()).rejects.toThrow('/nowhere/chromium')
})
