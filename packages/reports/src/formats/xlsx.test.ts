import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import readXlsxFile from 'read-excel-file/node'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aggregate, goldenLedger, reportInput } from '../report-input.testing.ts'
import type { Report } from '../report-row.ts'
import { buildReport } from '../report.ts'
import { COLUMNS, toRecord } from './columns.ts'
import { sampleReports, uglyText } from './read-back.testing.ts'
import { toXlsx } from './xlsx.ts'

const golden = buildReport(reportInput(goldenLedger()))
const read = async (report: Report) => readXlsxFile(Buffer.from(await toXlsx(report)), { trim: false })

function expectedSheets(report: Report): [string, unknown[][]][] {
  return report.tables.map((table) => [
    table.id,
    [
      COLUMNS.map(({ swedish }) => swedish),
      ...table.rows.map((row) => {
        const record = toRecord(table, row)
        return COLUMNS.map(({ key }) => {
          const value = record[key]
          return value === '' ? null : value
        })
      }),
    ],
  ])
}

async function sheetsOf(report: Report): Promise<[string, unknown[][]][]> {
  const sheets = await read(report)
  const width = COLUMNS.length
  return sheets
    .slice(2)
    .map(({ sheet, data }) => [
      sheet,
      data.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null)),
    ])
}

describe('the workbook, read back', () => {
  it.each(sampleReports().filter(([name]) => name !== 'hidden cells and breakdowns'))(
    'holds a sheet a table and every row of it for %s',
    async (_name, report) => {
      expect(await sheetsOf(report)).toEqual(expectedSheets(report))
    },
  )

  it('holds hidden cells as empty with their status, and decimals as numbers', async () => {
    const [, report] = sampleReports().at(-1)!
    const alone = { ...report, tables: report.tables.slice(-1) }
    expect(await sheetsOf(alone)).toEqual(expectedSheets(alone))
  })

  it('holds whatever an aggregate is called, as text', async () => {
    await fc.assert(
      fc.asyncProperty(uglyText, async (title) => {
        const ledger = { ...goldenLedger(), aggregates: [aggregate({ allocated: 5, title })] }
        const report = buildReport(reportInput(ledger), ['T2'])
        expect(await sheetsOf(report)).toEqual(expectedSheets(report))
      }),
      { numRuns: 40 },
    )
  })

  it('begins with a cover and the definitions, and says DEMO on the cover of demo', async () => {
    const demo = buildReport(reportInput(goldenLedger(), { isDemo: true }))
    const [cover, definitions] = await read(demo)
    expect(cover?.sheet).toBe('Omslag')
    expect(cover?.data[0]?.[0]).toMatch(/^DEMO/)
    expect(cover?.data.flat()).toEqual(
      expect.arrayContaining([
        'Årsrapport 2025',
        'Hela länet',
        '2026-11-23',
        'Inte fastställd: siffrorna visar läget just då och kan ändras.',
      ]),
    )
    expect(definitions?.sheet).toBe('Definitioner')
    expect(definitions?.data.flat()).toContain('visas_inte')
    const [real] = await read(golden)
    expect(JSON.stringify(real?.data)).not.toContain('DEMO')
  })
})

describe('the same report', () => {
  afterEach(() => void vi.useRealTimers())

  it('is the same bytes whatever the clock says', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T09:00:00Z') })
    const first = await toXlsx(golden)
    vi.setSystemTime(new Date('2031-06-01T21:34:56Z'))
    expect(Buffer.compare(await toXlsx(golden), first)).toBe(0)
  })

  it.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])(
    'is the same bytes on a machine of %s',
    async (timeZone) => {
      const write = `
        import { toXlsx } from ${JSON.stringify(new URL('xlsx.ts', import.meta.url).href)}
        import { createHash } from 'node:crypto'
        import { text } from 'node:stream/consumers'
        const bytes = await toXlsx(JSON.parse(await text(process.stdin)))
        process.stdout.write(createHash('sha256').update(bytes).digest('hex'))`
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', write], {
        env: { ...process.env, TZ: timeZone },
        input: JSON.stringify(golden),
        encoding: 'utf8',
      })
      expect(stdout, stderr).toBe(
        createHash('sha256')
          .update(await toXlsx(golden))
          .digest('hex'),
      )
    },
  )
})
