import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser/chromium.ts'
import { faultsOf, VIEWS } from './browser/page-faults.ts'
import { PUBLIC_PAGES } from './browser/page-lists.ts'
import { startServer, type StartedServer } from './browser/server.ts'

let browser: Browser
let demo: StartedServer
let real: StartedServer
beforeAll(async () => {
  ;[demo, real, browser] = await Promise.all([
    startServer({ demo: true }),
    startServer({ demo: false }),
    launchBrowser(),
  ])
})
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
  await real?.stop()
})

describe('on a phone in light and on a desk in dark', () => {
  it.each(PUBLIC_PAGES)('%s has no fault for a reader', async (address) => {
    expect(await faultsOf(browser, demo, address)).toEqual([])
  })
})

describe('with the real facts alone', () => {
  it.each([
    '/',
    '/kommuner',
    '/kommuner/2305',
    '/metod',
    '/rapporter',
    '/ekonomi',
    '/mottagandet',
    '/inflyttade',
    '/jamfor',
    '/statistik',
  ])('%s reads well', async (address) => {
    expect(await faultsOf(browser, real, address, { views: VIEWS.slice(1) })).toEqual([])
  })
})
