import { expectedTertials } from '../../components/outcomes/reporting.ts'
import type { ReportedTertial } from '../../lib/queries/outcome-queries.ts'
import type { Settings } from '../../lib/queries/reference-queries.ts'

/** The tertials that are over, and those of them that a municipality has not said klart for; oldest first. */
export function reportingSoFar(code: string, settings: Settings, reports: readonly ReportedTertial[]) {
  const ended = expectedTertials(settings).slice(0, -1)
  const missing = ended.filter(
    (tertial) =>
      !reports.some(
        (report) =>
          report.municipalityCode === code && report.period === tertial && report.state !== 'open',
      ),
  )
  return { ended, missing }
}
