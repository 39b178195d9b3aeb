import type { Report, ReportRow } from '@inflytt/reports'
import { expect, it } from 'vitest'
import { writeReport } from './report-apart.ts'
import { toFormat } from './report-formats.ts'

const MUNICIPALITIES = 400

function row(municipality: number, year: number, over: Partial<ReportRow> = {}): ReportRow {
  return {
    rowType: 'cell',
    year: String(year),
    municipalityCode: String(1000 + municipality),
    municipality: `Kommun ${municipality}`,
    measure: 'hushall',
    category: null,
    value: municipality,
    status: 'bekraftad',
    bound: null,
    source: 'registret',
    figureCode: null,
    reportVersion: null,
    text: null,
    ...over,
  }
}

const ofMany = (make: (municipality: number, year: number) => ReportRow) =>
  Array.from({ length: MUNICIPALITIES * 7 }, (_, at) => make(Math.floor(at / 7), 2020 + (at % 7)))

const REPORT: Report = {
  year: 2026,
  municipalityCode: null,
  isDemo: false,
  generatedAt: '2026-11-23T12:00:00.000Z',
  dataVersion: '1',
  version: null,
  tables: [
    {
      id: 'T2',
      title: 'Hush\u00e5ll',
      measures: [{ code: 'hushall', title: 'Hush\u00e5ll', unit: 'hush\u00e5ll', kpi: 'K1' }],
      rows: [
        ...ofMany((municipality, year) => row(municipality, year)),
        ...ofMany((municipality, year) => row(municipality, year, { rowType: 'preliminar' })),
      ],
    },
  ],
}

it.each(['xlsx', 'html'] as const)(
  'a long report keeps nobody waiting while it is written: %s',
  async (format) => {
    let turns = 0
    const turning = setInterval(() => turns++, 1)
    const written = await writeReport(REPORT, format)
    clearInterval(turning)
    expect(turns).toBeGreaterThan(50)
    const atOneGo = await toFormat(REPORT, format)
    expect(Buffer.from(written).equals(Buffer.from(atOneGo))).toBe(true)
  },
)
