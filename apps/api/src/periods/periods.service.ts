import {
  countHouseholdsWithin,
  type Db,
  findPeriodReport,
  holdPeriods,
  listPeriodReports,
  putPeriodReport,
  touch,
} from '@inflytt/db'
import {
  DomainError,
  isClosed,
  type PeriodReport,
  type PeriodReportPut,
  type Tertial,
  tertialMonths,
  tertialOf,
  tertialsBetween,
} from '@inflytt/domain'
import type { Scope } from '../access/rules.ts'
import { leaveTrail } from '../audit/trail.ts'
import { readRecordContext, type RecordContext } from '../record-context.ts'
import { inTransaction, type Write } from '../write.ts'
import { changedMeanwhile } from '../changed-record.ts'

function silent(municipalityCode: string, period: Tertial): PeriodReport {
  return { municipalityCode, period, version: 0, state: 'open', reopenReason: null, updatedAt: null }
}

/** Every municipality and every period that reports are expected of, also those nobody has spoken of. */
export async function listPeriods(db: Db, context: RecordContext): Promise<PeriodReport[]> {
  const { county, currentTertial: to, settings } = context
  const from = settings.reportingFrom
  const said = await listPeriodReports(db, { municipalities: county, from, to })
  const known = new Map(said.map((report) => [`${report.municipalityCode}/${report.period}`, report]))
  const expected = tertialsBetween(from, to)
  return county.flatMap((code) =>
    expected.map((period) => known.get(`${code}/${period}`) ?? silent(code, period)),
  )
}

/** @throws DomainError `not-found` for a municipality or a period that there is not */
export async function readPeriod(
  db: Db,
  context: RecordContext,
  code: string,
  period: Tertial,
): Promise<PeriodReport> {
  const isPeriod =
    period >= tertialOf(context.settings.earliestMonth) && period <= context.currentTertial
  if (!context.county.includes(code) || !isPeriod) throw new DomainError('not-found', '')
  return (await findPeriodReport(db, code, period)) ?? silent(code, period)
}

export interface PeriodChange {
  municipality: string
  period: Tertial
  said: PeriodReportPut
  /** Is given what was said before, and refuses a change of something older. */
  expect: (stored: PeriodReport) => Promise<void>
}

/**
 * Says klart for a period, or opens it again with a reason. Whoever saves a household meanwhile comes before or after.
 * @throws DomainError `not-found`, `precondition-failed`, `validation-failed`, `conflict`
 */
export function sayPeriod(
  write: Write<PeriodReport>,
  scope: Scope,
  { municipality, period, said, expect }: PeriodChange,
): Promise<PeriodReport> {
  return inTransaction(write, async (unit) => {
    const { trx, at } = unit
    if (scope.kind === 'own' && !scope.municipalityCodes.includes(municipality))
      throw new DomainError('not-found', '')
    const context = await readRecordContext(trx, new Date(at))
    await holdPeriods(trx, [{ municipalityCode: municipality, period }], 'alone')
    const before = await readPeriod(trx, context, municipality, period)
    await expect(before)
    await assertSayable(trx, before, said)
    const isReopened = isClosed(before.state) && !isClosed(said.state)
    const reopenReason = said.reopenReason === '' ? null : (said.reopenReason ?? null)
    if (isReopened && reopenReason === null)
      throw new DomainError(
        'validation-failed',
        'One fault in the body; nothing was saved. See errors.',
        {
          faults: [{ pointer: '/reopenReason', detail: 'Say why the period is opened again.' }],
        },
      )
    const after = {
      ...before,
      version: before.version + 1,
      state: said.state,
      reopenReason,
      updatedAt: at,
    }
    if (!(await putPeriodReport(trx, { ...after, isDemo: context.isDemo }, before.version)))
      throw changedMeanwhile()
    await leaveTrail(unit, {
      action: isReopened ? 'reopen' : isClosed(said.state) ? 'close' : 'change',
      recordType: 'period_report',
      recordId: `${municipality}/${period}`,
      recordVersion: after.version,
      before,
      after,
    })
    await touch(trx, ['figures'], at)
    return after
  })
}

/** Klart is said once, and of nothing only where there is nothing. @throws DomainError `conflict` */
async function assertSayable(
  db: Db,
  { municipalityCode, period, state }: PeriodReport,
  said: PeriodReportPut,
): Promise<void> {
  if (isClosed(state) && isClosed(said.state))
    throw new DomainError(
      'conflict',
      `Klart has been said for ${period} already. Open the period again, with a reason, to say something else.`,
    )
  if (state === said.state)
    throw new DomainError('conflict', `${period} is open already: there is nothing to open again.`)
  if (said.state !== 'closed_nothing') return
  const households = await countHouseholdsWithin(db, municipalityCode, tertialMonths(period))
  if (households > 0)
    throw new DomainError(
      'conflict',
      `There is something to report for ${period}: ${households === 1 ? 'one household is' : `${households} households are`} logged. Say closed, or void what is not to be there.`,
    )
}
