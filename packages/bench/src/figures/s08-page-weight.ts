import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser } from '@inflytt/web/browser'
import type { Figure, Reading } from '../figure.ts'
import { startServer } from '../running-server.ts'

const BYTES_PER_KB = 1000

interface Loaded {
  url: string
  kB: number
}

/** What a reader's browser fetches for the first page, as its bodies come over the wire, with gzip. */
export const pageWeight: Figure = {
  id: 'S8',
  async take() {
    const folder = mkdtempSync(join(tmpdir(), 'inflytt-bench-'))
    const server = await startServer(join(folder, 'demo.sqlite'), { INFLYTT_DEMO: '1' })
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      const session = await page.context().newCDPSession(page)
      const begun = new Map<string, { url: string; headers: number }>()
      const loaded: Loaded[] = []
      session.on('Network.responseReceived', ({ requestId, response }) => {
        begun.set(requestId, { url: response.url, headers: response.encodedDataLength })
      })
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        const { url = '', headers = 0 } = begun.get(requestId) ?? {}
        loaded.push({ url, kB: (encodedDataLength - headers) / BYTES_PER_KB })
      })
      await session.send('Network.enable')
      // The limits are of gzip; a reader's browser takes brotli, which is smaller.
      await session.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } })
      await page.goto(server.baseUrl, { waitUntil: 'networkidle' })
      return readings(loaded)
    } finally {
      await browser.close()
      await server.stop()
      rmSync(folder, { recursive: true })
    }
  },
}

function readings(loaded: readonly Loaded[]): Reading[] {
  const sum = (items: readonly Loaded[]) => items.reduce((all, { kB }) => all + kB, 0)
  const isScript = ({ url }: Loaded) => url.endsWith('.js')
  const isChart = ({ url }: Loaded) => /\/charts?-[^/]*\.js$/u.test(url)
  const charts = loaded.filter(isChart)
  const scripts = loaded.filter((item) => isScript(item) && !isChart(item))
  if (charts.length === 0)
    throw new Error('no chart chunk was loaded: its name has changed, or / shows no chart')
  const reading = (what: string, items: readonly Loaded[], limit: number): Reading => ({
    id: 'S8',
    what,
    value: sum(items),
    unit: 'kB',
    limit: { atMost: limit },
    details: { files: items.length },
  })
  return [
    reading('JavaScript of / before the chart chunk', scripts, 150),
    reading('the chart chunk', charts, 125),
    reading('total transfer of /', loaded, 400),
  ]
}
