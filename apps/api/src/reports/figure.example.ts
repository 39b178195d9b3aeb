import { REPORT_EXAMPLE } from './report.example.ts'

const [table] = REPORT_EXAMPLE.tables

export const FIGURE_EXAMPLE = {
  figureCode: 'R2025-v1-T2-r4',
  report: {
    year: 2025,
    version: 1,
    municipalityCode: null,
    isDemo: false,
    fixedAt: '2026-03-18T08:00:00.000Z',
    decision: { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/118/2026' },
  },
  table: { id: 'T2', title: 'Households per municipality and year' },
  measure: table!.measures[0]!,
  row: { ...table!.rows[0]!, figureCode: 'R2025-v1-T2-r4', reportVersion: 'v1' },
  today: { value: 4, bound: 'at_least' as const, status: 'bekraftad' },
  isOpen: true,
  latest: {
    version: 2,
    fixedAt: '2026-06-10T08:00:00.000Z',
    decision: { body: 'Regionstyrelsen', date: '2026-06-09', diaryRef: 'RS/240/2026' },
    row: { value: 4, bound: 'at_least' as const, status: 'bekraftad', figureCode: 'R2025-v2-T2-r4' },
  },
}

export const FIXED_FIGURES_EXAMPLE = {
  report: FIGURE_EXAMPLE.report,
  measure: FIGURE_EXAMPLE.measure,
  items: [FIGURE_EXAMPLE.row],
}
