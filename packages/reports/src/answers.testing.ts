import {
  type CellKey,
  gridKeys,
  MEASURES,
  type Outcome,
  type OutcomeCell,
  sumOfShown,
  yearRange,
  yearsBetween,
} from '@inflytt/domain'
import type { ReportInput } from './report-input.ts'
import type { FigureQuestion } from './report-questions.ts'
import { classNames } from './strings/classes.ts'

/** Codes of the municipalities that `reportInput` has. */
const COUNTY = ['2303', '2305', '2309', '2313', '2321', '2326', '2361', '2380']

/** A figure made of its place in the grid; every seventh is hidden and every eleventh unknown. */
function cellOf(key: CellKey, index: number): OutcomeCell {
  const shared = { ...key, preliminary: 0, bound: 'exact' } as const
  if (index % 7 === 6) return { ...shared, value: null, status: 'suppressed' }
  if (index % 11 === 10) return { ...shared, value: null, status: 'unknown', note: 'not_mature' }
  return { ...shared, value: 5 + index, status: 'confirmed' }
}

/** Answers any question with figures of no meaning. */
export function answered({ measure, by, from, to, municipalities }: FigureQuestion): Outcome {
  const attribute = by.find((one) => one !== 'year' && one !== 'municipality')
  const classes = attribute === undefined ? [] : Object.keys(classNames[attribute] ?? {})
  const axes = {
    municipality: municipalities ?? COUNTY,
    year: yearsBetween(from, to),
    ...(attribute && { [attribute]: classes }),
  }
  const cells = gridKeys([...by], axes).map(cellOf)
  const { kpi, unit } = MEASURES[measure]
  return {
    measure,
    unit,
    by: [...by],
    period: yearRange(from, to),
    cells,
    unallocated: [],
    total: sumOfShown(cells),
    footnotes: [],
    definition: { id: kpi, version: 1 },
  }
}

export const MONEY: ReportInput['money'] = {
  contributions: [
    {
      agreementSource: null,
      agreementName: 'Samarbetsavtal 2025',
      year: 2025,
      partyName: 'Bräcke kommun',
      municipalityCode: '2305',
      decision: 'not_handled',
      kind: 'cash',
      amountSek: 45_711,
      isApproximate: false,
    },
    {
      agreementSource: null,
      agreementName: 'Samarbetsavtal 2025',
      year: 2025,
      partyName: 'Region Jämtland Härjedalen',
      municipalityCode: null,
      decision: 'unknown',
      kind: 'cash',
      amountSek: null,
      isApproximate: false,
    },
  ],
  carryOvers: [
    {
      fromYear: 2024,
      toYear: 2025,
      lines: [
        { category: 'personnel', amountSek: 130_000, isApproximate: true },
        { category: 'activities', amountSek: 180_000, isApproximate: true },
      ],
      decisionBody: null,
      decisionNote: null,
      isApproximate: true,
    },
  ],
}

export const OFFICIAL: ReportInput['official'] = [
  {
    measure: 'inMigrants',
    municipalityCode: '2305',
    year: 2024,
    value: 331,
    source: 'SCB',
    table: 'TAB1212',
    origin: 'snapshot',
    fetchedAt: '2026-09-14',
    isPerturbed: false,
  },
  {
    measure: 'inMigrants',
    municipalityCode: '2305',
    year: 2025,
    value: 320,
    source: 'SCB',
    table: 'TAB6640',
    origin: 'fetched',
    fetchedAt: '2026-11-23T08:00:00.000Z',
    isPerturbed: true,
  },
]
