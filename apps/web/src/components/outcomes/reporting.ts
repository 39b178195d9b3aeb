import { tertialsBetween } from '@inflytt/domain/period'
import type { ReportedTertial } from '../../lib/queries/outcome-queries.ts'
import type { Municipality, Settings } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'

/** Who has said klart for one tertial. */
export interface Reporting {
  tertial: string
  reported: Municipality[]
  missing: Municipality[]
}

type Period = Pick<Settings, 'currentTertial' | 'reportingFrom'>

/** The tertials from which a report is expected, oldest first; the last is still running. */
export function expectedTertials({ currentTertial, reportingFrom }: Period): string[] {
  return tertialsBetween(reportingFrom, currentTertial)
}

/** The latest tertial that is over; undefined before the first report is due. */
export function latestEndedTertial(period: Period): string | undefined {
  return expectedTertials(period).at(-2)
}

export function reportingOf(
  tertial: string,
  reports: readonly ReportedTertial[],
  municipalities: readonly Municipality[],
): Reporting {
  const closed = new Set(
    reports
      .filter((report) => report.period === tertial && report.state !== 'open')
      .map((report) => report.municipalityCode),
  )
  return {
    tertial,
    reported: municipalities.filter(({ code }) => closed.has(code)),
    missing: municipalities.filter(({ code }) => !closed.has(code)),
  }
}

/** '2026-T2' as 'tertial 2 2026'. */
export function tertialName(tertial: string): string {
  return text('outcome.tertial', { number: tertial.slice(6), year: tertial.slice(0, 4) })
}

/** '2026-T2' as 'Tertial 2 2026', the head of a column. */
export function tertialShortName(tertial: string): string {
  return text('outcome.tertialShort', { number: tertial.slice(6), year: tertial.slice(0, 4) })
}
