import type { PeriodReport, Tertial } from '@inflytt/domain'
import { keptQuery } from '../store/kept-query.ts'
import type { Db } from '../schema.ts'

export interface PeriodFilter {
  municipalities: readonly string[]
  from: Tertial
  to: Tertial
}

const askReports = keptQuery((db, { municipalities, from, to }: PeriodFilter) =>
  db
    .selectFrom('period_report')
    .selectAll()
    .where('municipality_code', 'in', [...municipalities])
    .where('period', '>=', from)
    .where('period', '<=', to),
)

const askReport = keptQuery((db, asked: { municipalityCode: string; period: Tertial }) =>
  db
    .selectFrom('period_report')
    .selectAll()
    .where('municipality_code', '=', asked.municipalityCode)
    .where('period', '=', asked.period),
)

/** Only what was said; a period nobody spoke of has no row and is open. */
export async function listPeriodReports(db: Db, filter: PeriodFilter): Promise<PeriodReport[]> {
  if (filter.municipalities.length === 0) return []
  const { municipalities, from, to } = filter
  const { rows } = await askReports(db, { municipalities, from, to })
  return rows.map(toPeriodReport)
}

export async function findPeriodReport(
  db: Db,
  municipalityCode: string,
  period: Tertial,
): Promise<PeriodReport | undefined> {
  const [row] = (await askReport(db, { municipalityCode, period })).rows
  return row && toPeriodReport(row)
}

/** Whether the period still had the version that the change was made from (0 = no row yet). */
export async function putPeriodReport(
  db: Db,
  report: PeriodReport & { updatedAt: string; isDemo: boolean },
  fromVersion: number,
): Promise<boolean> {
  const {
    municipalityCode: municipality_code,
    period,
    version,
    state,
    reopenReason,
    updatedAt,
    isDemo,
  } = report
  const said = {
    version,
    state,
    reopen_reason: reopenReason,
    updated_at: updatedAt,
    is_demo: isDemo ? 1 : 0,
  }
  const result = await db
    .insertInto('period_report')
    .values({ municipality_code, period, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality_code', 'period'])
        .doUpdateSet(said)
        .where('period_report.version', '=', fromVersion),
    )
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) === 1n
}

function toPeriodReport(row: {
  municipality_code: string
  period: string
  version: number
  state: string
  reopen_reason: string | null
  updated_at: string
}): PeriodReport {
  return {
    municipalityCode: row.municipality_code,
    period: row.period,
    version: row.version,
    state: row.state as PeriodReport['state'],
    reopenReason: row.reopen_reason,
    updatedAt: row.updated_at,
  }
}
