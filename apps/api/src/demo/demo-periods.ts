import { insertLatenesses, putPeriodReport, type Trx } from '@inflytt/db'
import { addMonths, type Household, periodOf, tertialMonths, tertialsBetween } from '@inflytt/domain'
import type { RecordContext } from '../record-context.ts'
import { SILENT_MUNICIPALITY } from './demo-facts.ts'

/** Every so many of those logged in a period that is said klart came after it. */
const ONE_LATE_IN = 14

interface DemoPeriod {
  municipalityCode: string
  period: string
  /** When klart was said. */
  at: string
}

/** Every tertial that has ended is said klart in the month after, but for one municipality's latest. */
function demoPeriods(context: RecordContext): DemoPeriod[] {
  const ended = tertialsBetween(context.settings.reportingFrom, context.currentTertial).filter(
    (period) => tertialMonths(period).to < context.currentMonth,
  )
  return context.county.flatMap((municipalityCode, index) =>
    ended
      .filter((period) => municipalityCode !== SILENT_MUNICIPALITY || period !== ended.at(-1))
      .map((period) => {
        const day = String(8 + index).padStart(2, '0')
        const month = addMonths(tertialMonths(period).to, 1)
        return { municipalityCode, period, at: upToToday(`${month}-${day}T07:30:00.000Z`, context) }
      }),
  )
}

export async function fillPeriods(trx: Trx, context: RecordContext): Promise<void> {
  for (const { at, ...key } of demoPeriods(context))
    await putPeriodReport(
      trx,
      { ...key, version: 1, state: 'closed', reopenReason: null, updatedAt: at, isDemo: true },
      0,
    )
}

/** When a household came in after klart, as some do; undefined for the rest. */
export function lateSince(
  context: RecordContext,
  place: Pick<Household, 'municipalityCode' | 'moveInMonth'>,
  index: number,
): string | undefined {
  if (index % ONE_LATE_IN !== 0) return undefined
  const { municipalityCode, period } = periodOf(place)
  const said = demoPeriods(context).find(
    (each) => each.municipalityCode === municipalityCode && each.period === period,
  )
  return said && upToToday(`${said.at.slice(0, 8)}2${said.at.slice(9, 10)}T09:15:00.000Z`, context)
}

function upToToday(at: string, { today }: RecordContext): string {
  return at.slice(0, 10) < today ? at : `${today}T00:00:00.000Z`
}

/** Keeps which klart a late demo household came after. */
export function keepLateness(trx: Trx, household: Household): Promise<void> {
  return insertLatenesses(trx, [
    { ...periodOf(household), householdRef: household.ref, periodVersion: 1 },
  ])
}
