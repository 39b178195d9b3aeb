import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ListCount } from '../../components/lists/list-count.tsx'
import { ListPages, PageGone } from '../../components/lists/list-pages.tsx'
import { useNextInList } from '../../components/ui/dialog/use-next-in-list.ts'
import { LeftOutNotice } from '../../components/ui/page/left-out-notice.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import type { Session } from '../../lib/session/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { listSearch, PAGE_SIZE, readActivityFilter } from './activity-filter.ts'
import type { ActivityFilter } from './activity-filter.ts'
import { ActivityFilters } from './activity-filters.tsx'
import { ActivityItem } from './activity-item.tsx'
import { mayWriteOf } from './activity-rights.ts'
import { activityListQuery } from './queries.ts'

interface ActivityListProps {
  municipalities: readonly Municipality[]
  session: Session | undefined
  currentYear: number
  /** Left out of the address. */
  openingYear: string
  /** Somebody who may record activities sees it. */
  isWriter: boolean
}

/** The activities that the address asks for, a page at a time. */
export function ActivityList(props: ActivityListProps) {
  const { municipalities, session, currentYear, openingYear, isWriter } = props
  const text = useText()
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const { chosen, page, unknown } = readActivityFilter(search, municipalities, currentYear)
  const asked = { ...chosen, ar: chosen.ar ?? openingYear }
  const list = useQuery(activityListQuery(listSearch(asked, page)))
  const { listRef, leave } = useNextInList(list.data)
  const total = list.data?._meta.totalRecords ?? 0
  const isNarrowed = [asked.fas, asked.kommun, asked.status].some((value) => value)
  const choose = (change: Partial<ActivityFilter>) =>
    void navigate({
      to: '/aktiviteter',
      search: { ...chosen, sida: undefined, ...change },
      resetScroll: false,
    })
  return (
    <div className="activities-list">
      <LeftOutNotice parts={unknown} />
      <ActivityFilters
        chosen={chosen}
        municipalities={municipalities}
        currentYear={currentYear}
        openingYear={openingYear}
        onChange={choose}
      />
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.isError && <Pending minHeight={320} />}
      <ListCount>{list.data && text('activities.count', { count: total })}</ListCount>
      {list.data?.items.length === 0 && total > 0 && <PageGone total={total} pageSize={PAGE_SIZE} />}
      {list.data && total === 0 && (
        <EmptyState
          title={
            isNarrowed ? text('activities.none') : text('activities.noneInYear', { year: asked.ar })
          }
        >
          {text(isWriter ? 'activities.noneNext' : 'activities.noneReader')}
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
              mayWrite={isWriter && mayWriteOf(activity, session)}
            />
          ))}
        </ul>
      )}
      <ListPages {...{ page, total }} pageSize={PAGE_SIZE} />
    </div>
  )
}
