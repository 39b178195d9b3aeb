import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ACTIVITY_STATUSES, TAM_PHASES } from '@inflytt/domain/vocabularies'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { MethodLink } from '../../components/ui/page/method-link.tsx'
import { Filters } from '../../components/lists/filters.tsx'
import { LeftOutNotice } from '../../components/ui/page/left-out-notice.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { RoomFor } from '../../components/ui/states/room-for.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { useNextInList } from '../../components/ui/dialog/use-next-in-list.ts'
import { ListCount } from '../../components/lists/list-count.tsx'
import { ListPages, PageGone } from '../../components/lists/list-pages.tsx'
import { FigureChoice } from '../../lib/address/figure-address.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import type { Session } from '../../lib/session/session.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { useText } from '../../strings/use-text.tsx'
import { activityYears, latestToldYear, readActivityFilter } from './activity-filter.ts'
import { ActivityForm } from './activity-form.tsx'
import { ActivityItem } from './activity-item.tsx'
import { PhaseFigure } from './phase-figure.tsx'
import { activityListQuery } from './queries.ts'
import './activities.css'

const PAGE_SIZE = 25

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
  const done = figures.data?.total.value ?? null
  return (
    <>
      <PageHeader
        title={
          figures.isSuccess && done === null ? (
            text('activities.findingNone', { year: String(year) })
          ) : done === null ? (
            <RoomFor words={text('activities.finding', { count: 20, year: '2026', isSoFar: 'true' })}>
              {text('page.activities')}
            </RoomFor>
          ) : (
            text('activities.finding', {
              count: done,
              year: String(year),
              isSoFar: String(year === currentYear),
            })
          )
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
          <Listed
            municipalities={municipalities.data}
            session={session.data}
            currentYear={currentYear}
            openingYear={String(openingYear)}
          />
        </>
      )}
    </>
  )
}

interface ListedProps {
  municipalities: readonly Municipality[]
  session: Session | undefined
  currentYear: number
  /** Left out of the address. */
  openingYear: string
}

function Listed({ municipalities, session, currentYear, openingYear }: ListedProps) {
  const text = useText()
  const navigate = useNavigate()
  const { chosen, page, unknown } = readActivityFilter(
    useSearch({ strict: false }),
    municipalities,
    currentYear,
  )
  const search = new URLSearchParams({ page: String(page), limit: String(PAGE_SIZE) })
  const asked = {
    year: chosen.ar ?? openingYear,
    tamPhase: chosen.fas,
    municipality: chosen.kommun,
    status: chosen.status,
  }
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) search.set(name, value)
  const isNarrowed = [asked.tamPhase, asked.municipality, asked.status].some((value) => value)
  const list = useQuery(activityListQuery(search.toString()))
  const { listRef, leave } = useNextInList(list.data)
  const total = list.data?._meta.totalRecords ?? 0
  const userId = session?.may.includes('activities:write') ? session.user?.id : undefined
  const go = (change: Record<string, string | undefined>) =>
    void navigate({
      to: '/aktiviteter',
      search: { ...chosen, sida: undefined, ...change },
      resetScroll: false,
    })
  const anything = { value: '', label: text('activities.all') }
  return (
    <>
      {userId !== undefined && (
        <PageSection title={text('activities.new')}>
          <ActivityForm userId={userId} />
        </PageSection>
      )}
      <PageSection title={text('activities.list')}>
        <div className="activities-list">
          <LeftOutNotice parts={unknown} />
          <Filters>
            <Select
              label={text('activities.year')}
              options={activityYears(currentYear).map((value) => ({ value, label: value }))}
              value={asked.year}
              onChange={(ar) => go({ ar: ar === openingYear ? undefined : ar })}
            />
            <Select
              label={text('activities.phase')}
              options={[
                anything,
                ...TAM_PHASES.map((value) => ({ value, label: text(`vocabulary.tamPhase.${value}`) })),
              ]}
              value={chosen.fas ?? ''}
              onChange={(fas) => go({ fas: fas || undefined })}
            />
            <Select
              label={text('activities.municipality')}
              options={[
                anything,
                ...municipalities.map(({ code, name }) => ({ value: code, label: name })),
              ]}
              value={chosen.kommun ?? ''}
              onChange={(kommun) => go({ kommun: kommun || undefined })}
            />
            <Select
              label={text('activities.status')}
              options={[
                anything,
                ...ACTIVITY_STATUSES.map((value) => ({
                  value,
                  label: text(`activities.status.${value}`),
                })),
              ]}
              value={chosen.status ?? ''}
              onChange={(status) => go({ status: status || undefined })}
            />
          </Filters>
          {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
          {!list.data && !list.isError && <Pending minHeight={320} />}
          <ListCount>{list.data && text('activities.count', { count: total })}</ListCount>
          {list.data?.items.length === 0 && total > 0 && <PageGone total={total} pageSize={PAGE_SIZE} />}
          {list.data && total === 0 && (
            <EmptyState
              title={
                isNarrowed
                  ? text('activities.none')
                  : text('activities.noneInYear', { year: asked.year })
              }
            >
              {text(userId === undefined ? 'activities.noneReader' : 'activities.noneNext')}
            </EmptyState>
          )}
          {list.data && list.data.items.length > 0 && (
            <ul className="activities-items" ref={listRef}>
              {list.data.items.map((activity, index) => (
                <ActivityItem
                  key={activity.id}
                  activity={activity}
                  municipalities={municipalities}
                  onLeave={() => leave(index)}
                  mayWrite={
                    userId !== undefined &&
                    (session?.role !== 'officer' ||
                      activity.municipalityCodes.some((code) =>
                        session.municipalityCodes.includes(code),
                      ))
                  }
                />
              ))}
            </ul>
          )}
          <ListPages {...{ page, total }} pageSize={PAGE_SIZE} />
        </div>
      </PageSection>
    </>
  )
}
