import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { DataTable } from '../../components/ui/data-table.tsx'
import type { Column } from '../../components/ui/data-table.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Notice } from '../../components/ui/notice.tsx'
import { PageHeader, PageSection } from '../../components/ui/page-header.tsx'
import { Pending } from '../../components/ui/pending.tsx'
import { Select } from '../../components/ui/select.tsx'
import { formatMonth, formatNumber } from '../../lib/format.ts'
import { municipalitiesQuery } from '../../lib/reference-queries.ts'
import type { Municipality } from '../../lib/reference-queries.ts'
import { sessionQuery } from '../../lib/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { NeedForm } from './need-form.tsx'
import { occupationName } from './need-words.ts'
import { needListQuery, NEED_STATUSES, occupationsQuery, SECTORS } from './queries.ts'
import type { NeedRecord, Occupation } from './queries.ts'
import './needs.css'

const ALL = 'alla'
const PAGE_SIZE = 50
const NAMES = ['kommun', 'status', 'sektor', 'sida']

export function NeedsPage() {
  const text = useText()
  const session = useQuery(sessionQuery)
  const municipalities = useQuery(municipalitiesQuery)
  const all = [session, municipalities]
  const error = all.find((each) => each.isError && each.data === undefined)?.error
  const may = session.data?.may ?? []
  const bound = session.data?.role === 'officer' ? session.data.municipalityCodes : undefined
  const own =
    bound !== undefined
      ? municipalities.data?.filter(({ code }) => bound.includes(code))
      : municipalities.data
  return (
    <>
      <PageHeader
        title={text('page.needs')}
        lead={text(session.data?.role === 'partner' ? 'needs.leadPartner' : 'needs.lead')}
      />
      {error !== undefined && (
        <ErrorState error={error} onRetry={() => void Promise.all(all.map((each) => each.refetch()))} />
      )}
      {error === undefined && (!session.data || !own) && <Pending minHeight={480} />}
      {session.data && own && !may.includes('recruitment-needs:read') && (
        <EmptyState title={text('needs.forbidden')}>{text('needs.forbiddenNext')}</EmptyState>
      )}
      {session.data?.user && own && may.includes('recruitment-needs:create') && (
        <PageSection title={text('needs.new')}>
          <NeedForm userId={session.data.user.id} municipalities={own} />
        </PageSection>
      )}
      {municipalities.data && may.includes('recruitment-needs:read') && (
        <PageSection title={text('needs.list')}>
          <NeedList municipalities={municipalities.data} />
        </PageSection>
      )}
    </>
  )
}

function NeedList({ municipalities }: { municipalities: readonly Municipality[] }) {
  const text = useText()
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const kommun = municipalities.find(({ code }) => code === search.kommun)?.code
  const status = NEED_STATUSES.find((each) => each === search.status)
  const sektor = SECTORS.find((each) => each === search.sektor)
  const page = /^[1-9]\d{0,4}$/.test(search.sida ?? '') ? Number(search.sida) : 1
  const chosen = { kommun, status, sektor, sida: page === 1 ? undefined : String(page) }
  const unknown = Object.entries(search).filter(
    ([name, value]) =>
      value !== undefined &&
      value !== '' &&
      (!NAMES.includes(name) || chosen[name as keyof typeof chosen] !== value),
  )
  const list = useQuery(needListQuery(toQuery({ kommun, status, sektor, page })))
  const occupations = useQuery(occupationsQuery)
  const go = (change: Partial<typeof chosen>) =>
    void navigate({
      to: '/behov',
      search: { ...chosen, sida: undefined, ...change },
      resetScroll: false,
    })
  const total = list.data?._meta.totalRecords ?? 0
  return (
    <>
      {unknown.map(([name, value]) => (
        <Notice key={name}>
          {text('needs.unknownFilter', { name, value: value ?? '' })}{' '}
          <Link to="/behov" search={chosen}>
            {text('needs.unknownFilterFix')}
          </Link>
        </Notice>
      ))}
      <div className="needs-form no-print">
        <Select
          label={text('needs.field.municipality')}
          value={kommun ?? ALL}
          onChange={(value) => go({ kommun: value === ALL ? undefined : value })}
          options={[
            { value: ALL, label: text('needs.allMunicipalities') },
            ...municipalities.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <Select
          label={text('needs.column.status')}
          value={status ?? ALL}
          onChange={(value) => go({ status: NEED_STATUSES.find((each) => each === value) })}
          options={[
            { value: ALL, label: text('needs.allStatuses') },
            ...NEED_STATUSES.map((value) => ({ value, label: text(`needs.status.${value}`) })),
          ]}
        />
        <Select
          label={text('needs.field.sector')}
          value={sektor ?? ALL}
          onChange={(value) => go({ sektor: SECTORS.find((each) => each === value) })}
          options={[
            { value: ALL, label: text('needs.allSectors') },
            ...SECTORS.map((value) => ({ value, label: text(`vocabulary.employerSector.${value}`) })),
          ]}
        />
      </div>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.isError && <Pending minHeight={320} />}
      {list.data?.items.length === 0 && (
        <EmptyState title={text('needs.none')}>{text('needs.noneNext')}</EmptyState>
      )}
      {list.data && list.data.items.length > 0 && (
        <DataTable
          caption={text('needs.caption', { count: total })}
          columns={toColumns(text, municipalities, occupations.data)}
          rows={list.data.items}
          rowKey={({ id }) => id}
        />
      )}
      {total > PAGE_SIZE && (
        <nav className="needs-actions no-print" aria-label={text('needs.pages')}>
          {page > 1 && (
            <Link to="/behov" search={{ ...chosen, sida: page === 2 ? undefined : String(page - 1) }}>
              {text('needs.previous')}
            </Link>
          )}
          {page * PAGE_SIZE < total && (
            <Link to="/behov" search={{ ...chosen, sida: String(page + 1) }}>
              {text('needs.next')}
            </Link>
          )}
        </nav>
      )}
    </>
  )
}

interface Asked {
  kommun: string | undefined
  status: string | undefined
  sektor: string | undefined
  page: number
}

function toQuery({ kommun, status, sektor, page }: Asked): string {
  const parameters = new URLSearchParams({ page: String(page), limit: String(PAGE_SIZE) })
  const optional = { municipality: kommun, status, employerSector: sektor }
  for (const [name, value] of Object.entries(optional))
    if (value !== undefined) parameters.set(name, value)
  return parameters.toString()
}

function toColumns(
  text: ReturnType<typeof useText>,
  municipalities: readonly Municipality[],
  occupations: readonly Occupation[] | undefined,
): Column<NeedRecord>[] {
  return [
    {
      key: 'occupation',
      header: text('needs.field.occupation'),
      isRowHeader: true,
      cell: (need) => (
        <Link to="/behov/$id" params={{ id: need.id }}>
          {occupationName(need, occupations)}
        </Link>
      ),
    },
    {
      key: 'municipality',
      header: text('needs.field.municipality'),
      cell: ({ municipalityCode }) =>
        municipalities.find(({ code }) => code === municipalityCode)?.name ?? municipalityCode,
    },
    {
      key: 'sector',
      header: text('needs.field.sector'),
      cell: ({ employerSector }) => text(`vocabulary.employerSector.${employerSector}`),
    },
    {
      key: 'month',
      header: text('needs.column.month'),
      cell: ({ reportedMonth }) => formatMonth(reportedMonth),
    },
    {
      key: 'open',
      header: text('needs.column.open'),
      isNumeric: true,
      cell: ({ openPositions, positions }) =>
        text('needs.openOf', { open: formatNumber(openPositions), all: formatNumber(positions) }),
    },
    {
      key: 'status',
      header: text('needs.column.status'),
      cell: ({ status }) => text(`needs.status.${status}`),
    },
  ]
}
