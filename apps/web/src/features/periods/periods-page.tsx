import { useQueries } from '@tanstack/react-query'
import { ReportingTable } from '../../components/outcomes/reporting-table.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { MethodLink } from '../../components/ui/page/method-link.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { reportedTertialsQuery } from '../../lib/queries/outcome-queries.ts'
import { useMonthTurn } from '../../lib/time/month-turn.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { useText } from '../../strings/use-text.tsx'
import { MunicipalityPeriods } from './municipality-periods.tsx'
import './periods.css'

export function PeriodsPage() {
  const text = useText()
  useMonthTurn()
  const results = useQueries({
    queries: [sessionQuery, settingsQuery, municipalitiesQuery, reportedTertialsQuery],
  })
  const [session, settings, municipalities, reports] = results
  const mayChange = session.data?.may.includes('period-reports:change') ?? false
  const { error, retry } = neededTogether(results)
  const isReady = session.data && settings.data && municipalities.data && reports.data
  const own =
    municipalities.data?.filter(({ code }) => session.data?.municipalityCodes.includes(code)) ?? []

  return (
    <>
      <PageHeader
        title={text('page.periods')}
        lead={
          <>
            {text(mayChange ? 'periods.lead' : 'periods.leadReader')}{' '}
            <MethodLink definition="K1" about={text('page.periods')} />
          </>
        }
      />
      {error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {error === undefined && !isReady && <Pending minHeight={480} />}
      {isReady && session.data.role === 'officer' && own.length === 0 && (
        <EmptyState title={text('periods.none')}>{text('periods.noneNext')}</EmptyState>
      )}
      {isReady &&
        mayChange &&
        own.map((municipality) => (
          <MunicipalityPeriods
            key={municipality.code}
            municipality={municipality}
            settings={settings.data}
            reports={reports.data.filter(
              ({ municipalityCode }) => municipalityCode === municipality.code,
            )}
          />
        ))}
      {isReady && (
        <PageSection title={text('periods.all')}>
          <ReportingTable
            caption={text('outcome.reportingTable')}
            municipalities={municipalities.data}
            reports={reports.data}
            settings={settings.data}
          />
        </PageSection>
      )}
    </>
  )
}
