import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { OwnCaseNumber } from '../../components/record/form/own-case-number.tsx'
import { OutcomeButtons } from '../../components/follow-ups/outcome-buttons.tsx'
import { useLogFollowUp } from '../../components/follow-ups/use-log-follow-up.ts'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { ButtonLink } from '../../components/ui/link.tsx'
import { Filters } from '../../components/lists/filters.tsx'
import { LeftOutNotice } from '../../components/ui/page/left-out-notice.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { useNextInList } from '../../components/ui/dialog/use-next-in-list.ts'
import { ListCount } from '../../components/lists/list-count.tsx'
import { ListPages, PageGone } from '../../components/lists/list-pages.tsx'
import { dueFollowUpsQuery } from '../../lib/queries/follow-up-queries.ts'
import type { DueFollowUp } from '../../lib/queries/follow-up-queries.ts'
import { formatMonth } from '../../lib/text/format.ts'
import { municipalitiesQuery, settingsQuery, placeName } from '../../lib/queries/reference-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { readDueFilter } from './due-filter.ts'
import './follow-ups.css'

const PAGE_SIZE = 20

export function FollowUpsPage() {
  const word = useText()
  const session = useQuery(sessionQuery)
  const municipalities = useQuery(municipalitiesQuery)
  const settings = useQuery(settingsQuery)
  const { error, retry } = neededTogether([session, municipalities, settings])
  const may = session.data?.may ?? []
  const mayWrite = may.includes('follow-ups:write')
  const isOfficer = session.data?.role === 'officer'
  const seen = municipalities.data?.filter(
    ({ code }) => !isOfficer || session.data?.municipalityCodes.includes(code),
  )
  return (
    <>
      <PageHeader
        kicker={<strong>{word('households.privacy')}</strong>}
        title={word('page.followUps')}
        lead={word(session.data && !mayWrite ? 'followUps.leadReader' : 'followUps.lead')}
      />
      {error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {error === undefined && (!session.data || !seen || !settings.data) && <Pending minHeight={480} />}
      {session.data && !may.includes('follow-ups:read') && (
        <EmptyState title={word('followUps.forbidden')}>{word('followUps.forbiddenNext')}</EmptyState>
      )}
      {seen && municipalities.data && settings.data && may.includes('follow-ups:read') && (
        <PageSection>
          <DueList
            own={seen}
            county={municipalities.data}
            currentMonth={settings.data.currentMonth}
            mayWrite={mayWrite}
          />
        </PageSection>
      )}
    </>
  )
}

interface DueListProps {
  own: readonly Municipality[]
  county: readonly Municipality[]
  currentMonth: string
  mayWrite: boolean
}

function DueList({ own, county, currentMonth, mayWrite }: DueListProps) {
  const word = useText()
  const navigate = useNavigate()
  const { chosen, page, unknown } = readDueFilter(useSearch({ strict: false }), {
    municipalities: own,
    currentMonth,
  })
  const search = new URLSearchParams({ page: String(page), limit: String(PAGE_SIZE) })
  if (chosen.kommun !== undefined) search.set('municipality', chosen.kommun)
  if (chosen.till !== undefined) search.set('due', chosen.till)
  const list = useQuery(dueFollowUpsQuery(search.toString()))
  const { listRef, leave } = useNextInList(list.data)
  const total = list.data?._meta.totalRecords ?? 0
  const isFiltered = chosen.kommun !== undefined || chosen.till !== undefined
  const go = (change: Record<string, string | undefined>) =>
    void navigate({
      to: '/uppfoljning',
      search: { ...chosen, sida: undefined, ...change },
      resetScroll: false,
    })
  return (
    <div className="follow-ups-list">
      <LeftOutNotice parts={unknown} />
      {own.length > 1 && (
        <Filters>
          <Select
            label={word('followUps.municipality')}
            options={[
              { value: '', label: word('followUps.allMunicipalities') },
              ...own.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            value={chosen.kommun ?? ''}
            onChange={(kommun) => go({ kommun: kommun || undefined })}
          />
        </Filters>
      )}
      {chosen.till !== undefined && (
        <p>
          {word('followUps.until', { month: formatMonth(chosen.till) })}{' '}
          <Link to="/uppfoljning" search={{ kommun: chosen.kommun }} className="no-print">
            {word('followUps.allMonths')}
          </Link>
        </p>
      )}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.isError && <Pending minHeight={320} />}
      <ListCount>{list.data && word('followUps.count', { count: total })}</ListCount>
      {list.data?.items.length === 0 && total > 0 && <PageGone total={total} pageSize={PAGE_SIZE} />}
      {list.data && total === 0 && (
        <EmptyState
          title={word(isFiltered ? 'followUps.noneChosen' : 'followUps.none')}
          action={<ButtonLink to="/hushall">{word('followUps.toHouseholds')}</ButtonLink>}
        >
          {word(isFiltered ? 'followUps.noneChosenNext' : 'followUps.noneNext')}
        </EmptyState>
      )}
      {list.data && list.data.items.length > 0 && (
        <ul className="due-list" ref={listRef}>
          {list.data.items.map((due, index) => (
            <Due
              key={`${due.householdRef}-${due.milestone}`}
              due={due}
              county={county}
              mayWrite={mayWrite}
              onLog={() => leave(index)}
            />
          ))}
        </ul>
      )}
      <ListPages {...{ page, total }} pageSize={PAGE_SIZE} />
    </div>
  )
}

interface DueProps {
  due: DueFollowUp
  county: readonly Municipality[]
  mayWrite: boolean
  onLog: () => void
}

function Due({ due, county, mayWrite, onLog }: DueProps) {
  const word = useText()
  const { log, isPending } = useLogFollowUp()
  const title = word('followUps.due', { ref: due.householdRef, months: due.milestone })
  return (
    <li>
      <div>
        <h2 className="due-title">
          <Link to="/hushall/$ref" params={{ ref: due.householdRef }}>
            {title}
          </Link>
        </h2>
        <OwnCaseNumber number={due.externalRef} />
        <p className="quiet">
          {word('followUps.about', {
            place: placeName(due.currentMunicipalityCode, county),
            moved: formatMonth(due.moveInMonth),
            due: formatMonth(due.dueMonth),
            size: sizeOf(due),
          })}
        </p>
      </div>
      {mayWrite && (
        <OutcomeButtons
          label={title}
          elsewhere={county.filter(({ code }) => code !== due.currentMunicipalityCode)}
          isPending={isPending}
          onChoose={(chosen) => {
            onLog()
            void log(due.householdRef, { milestone: due.milestone, ...chosen })
          }}
        />
      )}
    </li>
  )
}

function sizeOf({ adults, children }: DueFollowUp): string {
  return [
    adults === null ? text('household.adultsUnknown') : text('household.adults', { count: adults }),
    children === null
      ? text('household.childrenUnknown')
      : text('household.children', { count: children }),
  ].join(', ')
}
