import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { startServer } from './server.ts'
import type { StartedServer } from './server.ts'
import { openVisitor } from './visitor.ts'
import type { Visitor, VisitorOptions } from './visitor.ts'

export interface DemoSite {
  readonly url: string
  /** Opens it for another visitor, at an address of it where one is given. */
  visit(options?: VisitorOptions & { address?: string | undefined }): Promise<Visitor>
  /** That no page of the test has complained so far. */
  expectNoComplaints(): void
}

/**
 * A demo server for the tests of a file. Who visits it in a test leaves after it, and none of their pages may have
 * complained.
 */
export function demoSite(): DemoSite {
  let server: StartedServer | undefined
  let visitors: Visitor[] = []
  const complaints = () => visitors.flatMap(({ page }) => page.complaints)
  beforeAll(async () => {
    server = await startServer({ demo: true })
  })
  afterAll(async () => {
    await server?.stop()
  })
  afterEach(async () => {
    const said = complaints()
    for (const { leave } of visitors) await leave()
    visitors = []
    expect(said).toEqual([])
  })
  const site: DemoSite = {
    get url() {
      if (server === undefined) throw new Error('The site is open to tests alone.')
      return server.url
    },
    async visit({ address, ...options } = {}) {
      const visitor = await openVisitor(site.url, options)
      visitors.push(visitor)
      if (address !== undefined) await visitor.page.goto(address)
      return visitor
    },
    expectNoComplaints: () => expect(complaints()).toEqual([]),
  }
  return site
}
