import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf, VIEWS, visitorOf } from './browser/page-faults.ts'
import { ADMIN_PAGES, COORDINATOR_PAGES, OFFICER_PAGES } from './browser/page-lists.ts'
import { startServer, type StartedServer } from './browser/server.ts'

const OFFICER = 'naringsliv.braecke'
const ADMIN = 'admin'

let demo: StartedServer
beforeAll(async () => {
  demo = await startServer({ demo: true })
})
afterAll(async () => {
  await demo?.stop()
})

describe('on a phone in light and on a desk in dark', () => {
  it.each(OFFICER_PAGES)('%s has no fault for an officer', async (address) => {
    expect(await faultsOf(demo, address, { account: OFFICER })).toEqual([])
  })

  it.each(COORDINATOR_PAGES)('%s has no fault for the coordinator', async (address) => {
    expect(await faultsOf(demo, address, { account: 'processledare' })).toEqual([])
  })

  it.each(ADMIN_PAGES)('%s has no fault for the administrator', async (address) => {
    expect(await faultsOf(demo, address, { account: ADMIN })).toEqual([])
  })
})

// Names of places and of what is invented; what is Swedish by nature says so with `lang`.
const NAMES =
  /Jämtland Härjedalen|Bräcke|Härjedalen|Åre|Östersunds?|Strömsunds?|Storsjön|Exempelprojektet, 444 hushåll \(demo\)|Näringslivsutvecklare|Administratör|Påhittad finansiering|Påhittat beslutande organ/g

describe('in English', () => {
  it.each([
    ['/?lang=en', undefined],
    ['/kommuner/2305?lang=en', undefined],
    ['/metod?lang=en', undefined],
    ['/rapporter?lang=en', undefined],
    ['/registrera?lang=en', OFFICER],
    ['/admin/installningar?lang=en', ADMIN],
  ])('%s has no fault and no Swedish', async (address, account) => {
    expect(
      await faultsOf(demo, address, { ...(account && { account }), views: VIEWS.slice(0, 1) }),
    ).toEqual([])
    const { page } = await visitorOf(demo, account)
    const said = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const texts: string[] = []
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode as Text
        if (!parentElement?.closest('[lang=sv], noscript')) texts.push(data)
      }
      return texts
    })
    expect(said.length).toBeGreaterThan(30)
    expect(said.filter((text) => /[åäö]/i.test(text.replaceAll(NAMES, '')))).toEqual([])
  })
})
