import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { DataTable } from '../../components/ui/data-table.tsx'
import type { Column } from '../../components/ui/data-table.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { ButtonLink } from '../../components/ui/link.tsx'
import { PageHeader, PageSection } from '../../components/ui/page-header.tsx'
import { Pending } from '../../components/ui/pending.tsx'
import { formatMonth } from '../../lib/format.ts'
import { municipalitiesQuery } from '../../lib/reference-queries.ts'
import type { Municipality } from '../../lib/reference-queries.ts'
import { sessionQuery } from '../../lib/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { LeadFilters, readFilter } from './lead-filters.tsx'
import type { LeadFilter } from './lead-filters.tsx'
import { sizeOf } from './lead-words.ts'
import { leadListQuery } from './queries.ts'
import type { LeadRecord } from './queries.ts'
import './leads.css'

const PAGE_SIZE = 50

export function LeadsPage() {
  const text = useText()
  const session = useQuery(sessionQuery)
  const municipalities = useQuery(municipalitiesQuery)
  const all = [session, municipalities]
  const error = all.find((each) => each.isError && each.data === undefined)?.error
  const may = session.data?.may ?? []
  const bound = session.data?.role === 'officer' ? session.data.municipalityCodes : undefined
  const seen = municipalities.data?.filter(({ code }) => bound === undefined || bound.includes(code))
  return (
    <>
      <PageHeader
        kicker={<strong>{text('leads.privacy')}</strong>}
        title={text('page.leads')}
        lead={text('leads.lead')}
      />
      {error !== undefined && (
        <ErrorState error={error} onRetry={() => void Promise.all(all.map((each) => each.refetch()))} />
      )}
      {error === undefined && (!session.data || !seen) && <Pending minHeight={480} />}
      {session.data && seen && !may.includes('leads:read') && (
        <EmptyState title={text('leads.forbidden')}>{text('leads.forbiddenNext')}</EmptyState>
      )}
      {seen && may.includes('leads:read') && (
        <PageSection>
          <div className="leads-list">
            {may.includes('leads:create') && (
              <div className="leads-actions no-print">
                <ButtonLink to="/registrera">{text('leads.add')}</ButtonLink>
              </div>
            )}
            <LeadList municipalities={seen} />
            <p className="quiet">{text('leads.later')}</p>
          </div>
        </PageSection>
      )}
    </>
  )
}

function LeadList({ municipalities }: { municipalities: readonly Municipality[] }) {
  const text = useText()
  const navigate = useNavigate()
  const { chosen, page, unknown } = readFilter(useSearch({ strict: false }), municipalities)
  const list = useQuery(leadListQuery(toQuery(chosen, page)))
  const total = list.data?._meta.totalRecords ?? 0
  return (
    <>
      <LeadFilters
        chosen={chosen}
        unknown={unknown}
        municipalities={municipalities}
        onChange={(change) =>
          void navigate({
            to: '/intressenter',
            search: { ...chosen, sida: undefined, ...change },
            resetScroll: false,
          })
        }
      />
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.isError && <Pending minHeight={320} />}
      {list.data?.items.length === 0 && (
        <EmptyState title={text('leads.none')}>{text('leads.noneNext')}</EmptyState>
      )}
      {list.data && list.data.items.length > 0 && (
        <DataTable
          caption={text('leads.caption', { count: total })}
          columns={toColumns(text, municipalities)}
          rows={list.data.items}
          rowKey={({ ref }) => ref}
        />
      )}
      {total > PAGE_SIZE && (
        <nav className="leads-actions no-print" aria-label={text('leads.pages')}>
          {page > 1 && (
            <Link
              to="/intressenter"
              search={{ ...chosen, sida: page === 2 ? undefined : String(page - 1) }}
            >
              {text('leads.previous')}
            </Link>
          )}
          {page * PAGE_SIZE < total && (
            <Link to="/intressenter" search={{ ...chosen, sida: String(page + 1) }}>
              {text('leads.next')}
            </Link>
          )}
        </nav>
      )}
    </>
  )
}

function toQuery({ kommun, steg, visa }: LeadFilter, page: number): string {
  const parameters = new URLSearchParams({ page: String(page), limit: String(PAGE_SIZE) })
  const optional = { municipality: kommun, stage: steg, isVoided: visa && 'true' }
  for (const [name, value] of Object.entries(optional))
    if (value !== undefined) parameters.set(name, value)
  return parameters.toString()
}

function toColumns(
  text: ReturnType<typeof useText>,
  municipalities: readonly Municipality[],
): Column<LeadRecord>[] {
  const place: Column<LeadRecord> = {
    key: 'municipality',
    header: text('leads.column.municipality'),
    cell: ({ responsibleMunicipality: own }) =>
      municipalities.find(({ code }) => code === own)?.name ?? own,
  }
  return [
    {
      key: 'ref',
      header: text('leads.column.ref'),
      isRowHeader: true,
      cell: ({ ref, externalRef }) => (
        <Link to="/intressenter/$ref" params={{ ref }}>
          {externalRef ?? ref}
        </Link>
      ),
    },
    ...(municipalities.length > 1 ? [place] : []),
    {
      key: 'stage',
      header: text('leads.column.stage'),
      cell: ({ stage }) => text(`vocabulary.leadStage.${stage}`),
    },
    {
      key: 'firstContact',
      header: text('leads.column.firstContact'),
      cell: ({ firstContactMonth }) => formatMonth(firstContactMonth),
    },
    {
      key: 'planned',
      header: text('leads.column.planned'),
      cell: ({ plannedMonth }) =>
        plannedMonth === null ? text('leads.notSaid') : formatMonth(plannedMonth),
    },
    { key: 'size', header: text('leads.column.size'), cell: (lead) => sizeOf(lead) },
  ]
}
