import { useQueries } from '@tanstack/react-query'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import type { ReportedTertial } from '../../lib/queries/outcome-queries.ts'
import type { Municipality, Settings } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { PeriodRow } from './period-row.tsx'
import { isOngoing } from './period-words.ts'
import { householdsInPeriodQuery, periodQuery } from './queries.ts'

/** About what a tertial takes, so that what stands below is not seen to move. */
const ROW_HEIGHT = 200

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
  const isAnyOpen = reports.some(({ state }) => state === 'open')
  const parts = useQueries({
    queries: reports.flatMap(({ municipalityCode, period }) => {
      const key = { municipalityCode, period }
      return [periodQuery(key), householdsInPeriodQuery(key)]
    }),
  })
  // All at once: a tertial that comes late would move the button of another under the finger.
  const isKnown = parts.every(({ data, isError }) => data !== undefined || isError)
  return (
    <PageSection title={municipality.name}>
      <p className="quiet">{text('periods.open', { count: waiting.length })}</p>
      {isAnyOpen && <p className="quiet small">{text('periods.locks')}</p>}
      {!isKnown && <Pending minHeight={reports.length * ROW_HEIGHT} />}
      {isKnown && (
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
      )}
    </PageSection>
  )
}
