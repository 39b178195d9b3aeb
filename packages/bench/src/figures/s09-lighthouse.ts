import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findChromium } from '@inflytt/web/browser'
import type { Figure, Reading } from '../figure.ts'
import { waitForYears } from '../fixed-years.ts'
import { startServer } from '../running-server.ts'
import { medianOf, overRuns } from '../sampling.ts'
import { withFolder } from '../stores.ts'

// Fetched when it is asked for: its tree in node_modules would be a fifth of what S10 allows.
const LIGHTHOUSE = 'lighthouse@12.8.2'
const PAGES = ['/', '/kommuner/2305', '/rapporter/2025']
const RUNS = 3
const LARGEST_SHIFT = 0.02
const POINTS = 100

/** What of its report is read here; scores from 0 to 1. */
interface Report {
  categories: Record<string, { score: number }>
  audits: Record<string, { numericValue?: number }>
}

/** What Lighthouse says of the pages on a phone, with its usual settings: a slow network, a processor four times slower. */
export const lighthouse: Figure = { id: 'S9', take }

function take(): Promise<Reading[]> {
  return withFolder(async (folder) => {
    const server = await startServer(join(folder, 'demo.sqlite'), { INFLYTT_DEMO: '1' })
    try {
      await waitForYears(server.baseUrl)
      const readings: Reading[] = []
      for (const page of PAGES) {
        const reports: Report[] = []
        for (let run = 0; run < RUNS; run++)
          reports.push(await reportOf(server.baseUrl + page, join(folder, 'report.json')))
        readings.push(...readingsOf(page, reports))
      }
      return readings
    } finally {
      await server.stop()
    }
  })
}

const run = promisify(execFile)

async function reportOf(url: string, path: string): Promise<Report> {
  const { executablePath, env } = await findChromium()
  await run(
    'npx',
    [
      '-y',
      LIGHTHOUSE,
      url,
      '--quiet',
      '--output=json',
      `--output-path=${path}`,
      '--only-categories=performance,accessibility,best-practices',
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { env: { ...process.env, ...env, CHROME_PATH: executablePath } },
  )
  return JSON.parse(await readFile(path, 'utf8')) as Report
}

function readingsOf(page: string, reports: readonly Report[]): Reading[] {
  const scores = (category: string) =>
    reports.map(({ categories }) => (categories[category]?.score ?? 0) * POINTS)
  const numbers = (audit: string) =>
    reports.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN)
  const ms = (audit: string) => medianOf(numbers(audit)).toFixed(0)
  const least = (category: string): Reading => ({
    id: 'S9',
    what: `${page}: ${category}, the least of ${RUNS}`,
    value: Math.min(...scores(category)),
    unit: 'points',
    limit: { atLeast: POINTS },
    details: {},
  })
  return [
    {
      id: 'S9',
      what: `${page}: performance`,
      ...overRuns(scores('performance')),
      unit: 'points',
      limit: { atLeast: 95 },
      details: {
        'first paint ms': ms('first-contentful-paint'),
        'largest paint ms': ms('largest-contentful-paint'),
        'blocking ms': ms('total-blocking-time'),
      },
    },
    least('accessibility'),
    least('best-practices'),
    {
      id: 'S9',
      what: `${page}: layout shift, the greatest of ${RUNS}`,
      value: Math.max(...numbers('cumulative-layout-shift')),
      unit: 'x',
      limit: { atMost: LARGEST_SHIFT },
      details: {},
    },
  ]
}
