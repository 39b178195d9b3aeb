import fc from 'fast-check'
import { aggregate, goldenLedger, reportInput } from '../report-input.testing.ts'
import { type Report, REPORT_STATUSES, type ReportRow } from '../report-row.ts'
import { buildReport } from '../report.ts'

/** Reports of the county, of a municipality, of demo, with a large aggregate beside, and of a fixed version. */
export function sampleReports(): [string, Report][] {
  const golden = goldenLedger()
  const two = {
    ...golden,
    aggregates: [
      ...golden.aggregates,
      aggregate({
        id: 'andra',
        title: 'Ett annat resultat',
        households: 12,
      }),
    ],
  }
  const county = buildReport(reportInput(golden))
  return [
    ['the county', county],
    ['a municipality', buildReport(reportInput(golden, { municipalityCode: '2305' }))],
    ['demo', buildReport(reportInput(golden, { isDemo: true }))],
    ['two aggregates', buildReport(reportInput(two))],
    ['a fixed version', fixed(county)],
    ['hidden cells and breakdowns', { ...county, tables: [...county.tables, breakdownTable(county)] }],
  ]
}

function fixed(report: Report): Report {
  return {
    ...report,
    tables: report.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row, index) => ({
        ...row,
        reportVersion: '1',
        figureCode: row.text === null ? `R2025-v1-${table.id}-r${index + 1}` : null,
      })),
    })),
  }
}

/** A table such as no table is yet: classes by municipality and year, decimals, every status, large and negative. */
function breakdownTable(report: Report): Report['tables'][number] {
  const [first] = report.tables[1]?.rows ?? []
  if (first === undefined) throw new Error('T2 is empty')
  const base: ReportRow = { ...first, rowType: 'cell', measure: 'hushall_efter_skal', bound: 'exact' }
  const cells = ['2305', '2380'].flatMap((municipalityCode, place) =>
    ['2024', '2025'].flatMap((year, back) =>
      ['arbete', 'familj'].map((category, at): ReportRow => {
        const number = place * 4 + back * 2 + at
        const status = REPORT_STATUSES[number] ?? 'bekraftad'
        const isGap = status === 'visas_inte' || status === 'okand' || status === 'ej_rapporterat'
        return {
          ...base,
          municipalityCode,
          municipality: place === 0 ? 'Bräcke' : 'Östersund',
          year,
          category,
          value: isGap || status === 'ej_tillampligt' ? null : number * 1234.5 - 1000,
          status,
        }
      }),
    ),
  )
  const sum: ReportRow = {
    ...base,
    rowType: 'summa',
    year: '2024--2025',
    municipalityCode: null,
    municipality: 'Hela länet',
    value: 1_234_567,
    status: 'sammanstalld',
  }
  const measures = [{ code: base.measure, title: 'Efter skäl', unit: 'hushåll', kpi: 'K1' }]
  return { id: 'T2', title: 'Efter skäl', measures, rows: [...cells, sum] }
}

/** Texts with everything that a format might trip over. */
export const uglyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        ';',
        ',',
        '\n',
        '\t',
        '=',
        '+',
        '-',
        '@',
        "'",
        'å',
        '<b>',
        '&amp;',
        '</style>',
        ']]>',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))
