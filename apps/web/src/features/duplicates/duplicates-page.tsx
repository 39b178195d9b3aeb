import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { Filters } from '../../components/lists/filters.tsx'
import { LeftOutNotice } from '../../components/ui/page/left-out-notice.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { useNextInList } from '../../components/ui/dialog/use-next-in-list.ts'
import { ListCount } from '../../components/lists/list-count.tsx'
import { ListPages, PageGone } from '../../components/lists/list-pages.tsx'
import { municipalitiesQuery } from '../../lib/queries/reference-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { askedInVain, readPage } from '../../lib/address/search.ts'
import type { Search } from '../../lib/address/search.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { useText } from '../../strings/use-text.tsx'
import { PairCard } from './pair-card.tsx'
import { duplicatesQuery } from './queries.ts'
import './duplicates.css'

const PAGE_SIZE = 10
const DECIDED = 'avgjorda'

export function DuplicatesPage() {
  const text = useText()
  const session = useQuery(sessionQuery)
  const municipalities = useQuery(municipalitiesQuery)
  const { error, retry } = neededTogether([session, municipalities])
  const may = session.data?.may ?? []
  const own = municipalities.data?.filter(
    ({ code }) => session.data?.role !== 'officer' || session.data.municipalityCodes.includes(code),
  )
  return (
    <>
      <PageHeader
        kicker={<strong>{text('households.privacy')}</strong>}
        title={text('page.duplicates')}
        lead={text('duplicates.lead')}
      />
      {error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {error === undefined && (!session.data || !own) && <Pending minHeight={480} />}
      {session.data && !may.includes('possible-duplicates:read') && (
        <EmptyState title={text('duplicates.forbidden')}>{text('duplicates.forbiddenNext')}</EmptyState>
      )}
      {own && municipalities.data && may.includes('possible-duplicates:read') && (
        <PairList own={own} county={municipalities.data} />
      )}
    </>
  )
}

function PairList({ own, county }: { own: readonly Municipality[]; county: readonly Municipality[] }) {
  const text = useText()
  const navigate = useNavigate()
  const asked: Search = useSearch({ strict: false })
  const { visa, kommun } = asked
  const isDecided = visa === DECIDED
  const place = own.find(({ code }) => code === kommun)?.code
  const page = readPage(asked)
  const unknown = askedInVain(asked, {
    visa: isDecided ? visa : undefined,
    kommun: place,
    sida: String(page),
  })
  const search = new URLSearchParams({
    page: String(page),
    limit: String(PAGE_SIZE),
    decision: isDecided ? 'same_household,different_households' : 'undecided',
    ...(place !== undefined && { municipality: place }),
  })
  const list = useQuery(duplicatesQuery(search.toString()))
  const { listRef, leave } = useNextInList(list.data)
  const total = list.data?._meta.totalRecords ?? 0
  const kept = { ...(isDecided && { visa: DECIDED }), ...(place !== undefined && { kommun: place }) }
  const go = (change: Record<string, string | undefined>) =>
    void navigate({ to: '/dubbletter', search: { ...kept, ...change }, resetScroll: false })
  return (
    <PageSection>
      <div className="duplicates-list">
        <LeftOutNotice parts={unknown} />
        <Filters>
          <Select
            label={text('duplicates.show')}
            options={[
              { value: '', label: text('duplicates.open') },
              { value: DECIDED, label: text('duplicates.decided') },
            ]}
            value={isDecided ? DECIDED : ''}
            onChange={(value) => go({ visa: value || undefined })}
          />
          {own.length > 1 && (
            <Select
              label={text('duplicates.municipality')}
              options={[
                { value: '', label: text('duplicates.all') },
                ...own.map(({ code, name }) => ({ value: code, label: name })),
              ]}
              value={place ?? ''}
              onChange={(value) => go({ kommun: value || undefined })}
            />
          )}
        </Filters>
        {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {!list.data && !list.isError && <Pending minHeight={320} />}
        <ListCount isHidden={total === 0}>
          {list.data && text('duplicates.count', { count: total })}
        </ListCount>
        {list.data?.items.length === 0 && total > 0 && <PageGone total={total} pageSize={PAGE_SIZE} />}
        {list.data && total === 0 && (
          <EmptyState title={text('duplicates.none')}>
            {text(isDecided ? 'duplicates.noneDecided' : 'duplicates.noneNext')}
          </EmptyState>
        )}
        {list.data && list.data.items.length > 0 && (
          <ul className="duplicates-pairs" ref={listRef}>
            {list.data.items.map((pair, index) => (
              <li key={`${pair.id} ${pair.decision}`}>
                <PairCard pair={pair} county={county} onDecide={() => leave(index)} />
              </li>
            ))}
          </ul>
        )}
        <ListPages {...{ page, total }} pageSize={PAGE_SIZE} />
      </div>
    </PageSection>
  )
}
