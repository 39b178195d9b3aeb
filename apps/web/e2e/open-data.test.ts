import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { startServer } from './browser/server.ts'
import type { StartedServer } from './browser/server.ts'
import { openVisitor, sidewaysOverflow } from './browser/visitor.ts'
import type { Visitor } from './browser/visitor.ts'

let server: StartedServer
let leave: Visitor['leave']
let page: Visitor['page']

beforeAll(async () => {
  server = await startServer({ demo: true })
})
afterAll(async () => {
  await server?.stop()
})
beforeEach(async () => {
  ;({ page, leave } = await openVisitor(server.url, { width: 360 }))
})
afterEach(async () => {
  expectNoComplaints()
  await leave()
})

function expectNoComplaints() {
  expect(page.complaints).toEqual([])
}

it('the page names every dataset of the catalogue, and every file it links to is there', async () => {
  await page.goto('/oppna-data')
  await page.getByRole('heading', { level: 1, name: 'Öppna data' }).waitFor()
  expect(await sidewaysOverflow(page)).toBe(0)
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href))
  const own = links.filter((address) => address.startsWith(`${server.url}/api/v1/`))
  const statuses = await Promise.all(own.map(async (address) => (await fetch(address)).status))
  expect(own.filter((_address, at) => statuses[at] !== 200)).toEqual([])

  const catalogue = (await (await fetch(`${server.url}/api/v1/open-data/catalog.jsonld`)).json()) as {
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
