import { PageSection } from '../../components/ui/page/page-header.tsx'
import type { ReportedTertial } from '../../lib/outcome-queries.ts'
import type { Municipality, Settings } from '../../lib/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { PeriodRow } from './period-row.tsx'
import { isOngoing } from './period-words.ts'

interface MunicipalityPeriodsProps {
  municipality: Municipality
  settings: Settings
  reports: readonly ReportedTertial[]
}

/** The tertials of one municipality, the latest first, and how many of them wait for an answer. */
export function MunicipalityPeriods({ municipality, settings, reports }: MunicipalityPeriodsProps) {
  const text = useText()
  const waiting = reports.filter(
    ({ state, period }) => state === 'open' && !isOngoing(period, settings.currentMonth),
  )
  return (
    <PageSection title={municipality.name}>
      <p className="quiet">{text('periods.open', { count: waiting.length })}</p>
      <ol className="periods">
        {reports.toReversed().map((report) => (
          <li key={report.period}>
            <PeriodRow
              municipality={municipality}
              period={report.period}
              currentMonth={settings.currentMonth}
            />
          </li>
        ))}
      </ol>
    </PageSection>
  )
}
