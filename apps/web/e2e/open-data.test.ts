import { beforeEach, expect, it } from 'vitest'
import { demoSite } from './browser/demo-site.ts'
import { sidewaysOverflow } from './browser/visitor.ts'
import type { Visitor } from './browser/visitor.ts'

const site = demoSite()
let page: Visitor['page']
beforeEach(async () => {
  ;({ page } = await site.visit({ width: 360 }))
})

it('the page names every dataset of the catalogue, and every file it links to is there', async () => {
  await page.goto('/oppna-data')
  await page.getByRole('heading', { level: 1, name: 'Öppna data' }).waitFor()
  expect(await sidewaysOverflow(page)).toBe(0)
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href))
  const own = links.filter((address) => address.startsWith(`${site.url}/api/v1/`))
  const statuses = await Promise.all(own.map(async (address) => (await fetch(address)).status))
  expect(own.filter((_address, at) => statuses[at] !== 200)).toEqual([])

  const catalogue = (await (await fetch(`${site.url}/api/v1/open-data/catalog.jsonld`)).json()) as {
    '@graph': { '@id': string; '@type': string[] }[]
  }
  const listed = catalogue['@graph']
    .filter((each) => each['@type'].includes('dcat:Dataset'))
    .map((each) => each['@id'].split('#')[1])
  const shown = await page
    .locator('.dataset')
    .evaluateAll((sections) => sections.map((section) => section.id))
  expect(shown).toEqual(listed)
})
