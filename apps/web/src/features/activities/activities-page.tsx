import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { MethodLink } from '../../components/ui/page/method-link.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { RoomFor } from '../../components/ui/states/room-for.tsx'
import { FigureChoice } from '../../lib/address/figure-address.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { useText } from '../../strings/use-text.tsx'
import { activityYears, latestToldYear } from './activity-filter.ts'
import { ActivityForm } from './activity-form.tsx'
import { ActivityList } from './activity-list.tsx'
import { PhaseFigure } from './phase-figure.tsx'
import './activities.css'

export function ActivitiesPage() {
  const text = useText()
  const session = useQuery(sessionQuery)
  const settings = useQuery(settingsQuery)
  const municipalities = useQuery(municipalitiesQuery)
  const byYear = useQuery(outcomesQuery({ measure: 'activities', by: 'year' }))
  const { error, retry } = neededTogether([session, settings, municipalities, byYear])
  const currentYear = Number(settings.data?.currentMonth.slice(0, 4) ?? 0)
  const search = useSearch({ strict: false })
  const openingYear = latestToldYear(byYear.data?.cells ?? [], currentYear)
  const year = Number(activityYears(currentYear).find((each) => each === search.ar) ?? openingYear)
  const isKnown = settings.data !== undefined && byYear.data !== undefined
  const figures = useQuery({
    ...outcomesQuery({ measure: 'activities', by: 'phase', from: year, to: year }),
    enabled: isKnown,
  })
  const mayWrite = session.data?.may.includes('activities:write')
  const userId = mayWrite ? session.data?.user?.id : undefined
  return (
    <>
      <PageHeader
        title={
          <DoneTitle
            year={year}
            isSoFar={year === currentYear}
            done={figures.data?.total.value ?? (figures.isSuccess ? null : undefined)}
          />
        }
        lead={
          <>
            {text('activities.lead')} <MethodLink definition="K16" about={text('page.activities')} />
          </>
        }
      />
      {error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {error === undefined && !(isKnown && municipalities.data) && <Pending minHeight="90vh" />}
      {isKnown && municipalities.data && (
        <>
          <FigureChoice value={{ ar: String(year) }}>
            <PhaseFigure year={year} />
          </FigureChoice>
          {userId !== undefined && (
            <PageSection title={text('activities.new')}>
              <ActivityForm userId={userId} />
            </PageSection>
          )}
          <PageSection title={text('activities.list')}>
            <ActivityList
              municipalities={municipalities.data}
              session={session.data}
              currentYear={currentYear}
              openingYear={String(openingYear)}
              isWriter={userId !== undefined}
            />
          </PageSection>
        </>
      )}
    </>
  )
}

interface DoneTitleProps {
  year: number
  isSoFar: boolean
  /** Null where none is recorded, undefined until it is known. */
  done: number | null | undefined
}

/** How many were done in the year. */
function DoneTitle({ year, isSoFar, done }: DoneTitleProps) {
  const text = useText()
  if (done === undefined)
    return (
      <RoomFor words={text('activities.finding', { count: 20, year: '2026', isSoFar: 'true' })}>
        {text('page.activities')}
      </RoomFor>
    )
  if (done === null) return text('activities.findingNone', { year: String(year) })
  return text('activities.finding', { count: done, year: String(year), isSoFar: String(isSoFar) })
}
