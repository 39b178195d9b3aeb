import type { FigureDetails, OutcomeCell } from '@inflytt/domain'
import type { ReportRow } from '../report-row.ts'
import { fieldNames } from '../strings/measure-names.ts'

/** What a figure says beside its value, each a measure of its own: the member and what its code ends with. */
const DETAIL_ENDINGS = {
  lower: 'lagst',
  upper: 'hogst',
  responseRate: 'svarsandel_procent',
  base: 'underlag',
  unknownShare: 'okand_andel_procent',
  openShare: 'pagaende_andel_procent',
  target: 'mal',
  highShare: 'hoga_betyg_procent',
  withInKind: 'med_natura_kronor',
  knownSek: 'kand_del_kronor',
  populationYear: 'folkmangd_31_december',
  planned: 'planerade',
  cancelled: 'installda',
  children: 'varav_barn',
  after: 'november_december',
} as const satisfies { [D in keyof FigureDetails]?: string }

/** Parts of the value, and what is reckoned as it is: no more exact than it. */
const SHARES_BOUND: ReadonlySet<string> = new Set(['children', 'after', 'withInKind'])

/** Stand by themselves, whatever is known of the value. */
const SETTLED: ReadonlySet<string> = new Set(['target', 'populationYear'])

/** Sums of contributions, which are no more settled than the least settled of them. */
const CONTRIBUTED: ReadonlySet<string> = new Set(['contributionsSek', 'knownSek'])

/** What the balance is made of. */
const MONEY_ENDINGS = {
  openingSek: 'ingaende_kronor',
  contributionsSek: 'bidrag_kanda_kronor',
  unknownContributions: 'bidrag_okanda_antal',
  unsettledContributions: 'bidrag_ej_godkanda_antal',
  costsSek: 'kostnader_kanda_kronor',
  unknownCosts: 'kostnader_okanda_antal',
} as const satisfies Record<keyof NonNullable<FigureDetails['money']>, string>

/** K18 beside its value. */
const QUALITY_ENDINGS = {
  knownShares: 'kand_uppgift_procent',
  periodsExpected: 'perioder_vantade',
  periodsClosed: 'perioder_klara',
  medianDaysToLogged: 'dagar_till_registrering_median',
} as const satisfies Record<keyof NonNullable<FigureDetails['quality']>, string>

/** Whether the value is a year, which is not written as an amount. */
export function isOfYear({ measure }: Pick<ReportRow, 'measure'>): boolean {
  return measure.endsWith(`_${DETAIL_ENDINGS.populationYear}`)
}

/** The rows of what a cell says beside its value; a member that is not there gives none. */
export function detailRows(cell: OutcomeCell, row: ReportRow): ReportRow[] {
  const detail = (ending: string, value: number | null, category = row.category): ReportRow => ({
    ...row,
    measure: `${row.measure}_${ending}`,
    category,
    value,
    status: value === null && row.value !== null ? 'okand' : row.status,
    bound: null,
  })
  const { money, quality } = cell
  return [
    ...entriesOf(DETAIL_ENDINGS).flatMap(([member, ending]) => {
      const value = cell[member]
      if (value === undefined) return []
      return [{ ...known(detail(ending, value)), ...standingOf(member, value, cell, row) }]
    }),
    ...(money === undefined
      ? []
      : entriesOf(MONEY_ENDINGS).map(([member, ending]) => ({
          ...known(detail(ending, money[member])),
          ...standingOf(member, money[member], cell, row),
        }))),
    ...(quality === undefined
      ? []
      : [
          ...Object.entries(quality.knownShares).map(([field, share]) =>
            detail(QUALITY_ENDINGS.knownShares, share, fieldNames[field] ?? field),
          ),
          ...(['periodsExpected', 'periodsClosed', 'medianDaysToLogged'] as const).map((member) =>
            known(detail(QUALITY_ENDINGS[member], quality[member])),
          ),
        ]),
  ]
}

/** How exact and how settled a member is, where that is otherwise than of the value. */
function standingOf(
  member: keyof typeof DETAIL_ENDINGS | keyof typeof MONEY_ENDINGS,
  value: number | null,
  { money, populationYear }: OutcomeCell,
  { bound }: ReportRow,
): Partial<Pick<ReportRow, 'bound' | 'status'>> {
  if (value === null) return {}
  if (SHARES_BOUND.has(member)) return { bound }
  const isPopulation = member === 'base' && populationYear !== undefined
  if (SETTLED.has(member) || isPopulation) return { status: 'bekraftad' }
  // What the value is divided by is at least so much where the value is at most so much.
  if (member === 'base') return bound === 'at_most' ? { bound: 'at_least' } : {}
  const isUnsettled = CONTRIBUTED.has(member) && (money?.unsettledContributions ?? 0) > 0
  return isUnsettled ? { status: 'preliminar' } : {}
}

/** A part that is known stands also where the whole is not. */
function known(row: ReportRow): ReportRow {
  return row.value !== null && row.status === 'okand' ? { ...row, status: 'bekraftad' } : row
}

function entriesOf<T extends object>(record: T): [keyof T, T[keyof T]][] {
  return Object.entries(record) as [keyof T, T[keyof T]][]
}
