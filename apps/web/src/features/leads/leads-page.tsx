import { LEAD_STAGES } from '@inflytt/domain/vocabularies'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { RecordCard, RecordCards } from '../../components/record/record-cards.tsx'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { FixedFigure } from '../../components/fixed-years/fixed-figure.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { ButtonLink } from '../../components/ui/link.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { useMediaQuery } from '../../components/ui/use-media-query.ts'
import { ListCount } from '../../components/lists/list-count.tsx'
import { ListPages, PageGone } from '../../components/lists/list-pages.tsx'
import { formatMonth } from '../../lib/text/format.ts'
import { municipalitiesQuery, placeName } from '../../lib/queries/reference-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { useText } from '../../strings/use-text.tsx'
import { LeadFilters, readFilter } from './lead-filters.tsx'
import type { LeadFilter } from './lead-filters.tsx'
import { sizeOf } from './lead-words.ts'
import { leadListQuery } from './queries.ts'
import type { LeadRecord } from './queries.ts'
import './leads.css'

const PAGE_SIZE = 50
const UNDER_WAY = LEAD_STAGES.filter((stage) => stage !== 'moved' && stage !== 'closed')

export function LeadsPage() {
  const text = useText()
  const session = useQuery(sessionQuery)
  const municipalities = useQuery(municipalitiesQuery)
  const { error, retry } = neededTogether([session, municipalities])
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
      {error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {error === undefined && (!session.data || !seen) && <Pending minHeight={480} />}
      {session.data && seen && !may.includes('leads:read') && (
        <EmptyState title={text('leads.forbidden')}>{text('leads.forbiddenNext')}</EmptyState>
      )}
      {seen && may.includes('leads:read') && (
        <PageSection>
          <div className="leads-list">
            {may.includes('leads:create') && (
              <div className="leads-actions no-print">
                <ButtonLink to="/registrera" search={{ lage: 'funderar' }}>
                  {text('leads.add')}
                </ButtonLink>
              </div>
            )}
            <LeadList municipalities={seen} />
          </div>
        </PageSection>
      )}
      {seen && may.includes('leads:read') && (
        <PageSection title={text('leads.fixedTitle')}>
          <FixedFigure
            id="fran-intresse-till-flytt"
            caption={text('leads.fixedCaption')}
            columns={[
              { measure: 'conversion', header: text('leads.conversion') },
              { measure: 'leadTime', header: text('leads.leadTime') },
            ]}
            later={text('leads.later')}
          />
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
  const isWide = useMediaQuery('(min-width: 48rem)')
  const total = list.data?._meta.totalRecords ?? 0
  const rows = { leads: list.data?.items ?? [], total, municipalities }
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
      <ListCount isHidden>
        {list.data && text(total === 0 ? 'leads.none' : 'leads.caption', { count: total })}
      </ListCount>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.isError && <Pending minHeight={320} />}
      {list.data?.items.length === 0 && total > 0 && <PageGone total={total} pageSize={PAGE_SIZE} />}
      {list.data && total === 0 && (
        <EmptyState title={text('leads.none')}>{text('leads.noneNext')}</EmptyState>
      )}
      {rows.leads.length > 0 && (isWide ? <LeadTable {...rows} /> : <LeadCards {...rows} />)}
      <ListPages {...{ page, total }} pageSize={PAGE_SIZE} />
    </>
  )
}

function toQuery({ kommun, steg, visa }: LeadFilter, page: number): string {
  const parameters = new URLSearchParams({ page: String(page), limit: String(PAGE_SIZE) })
  const stage = steg ?? (visa === undefined ? UNDER_WAY.join() : undefined)
  const optional = {
    municipality: kommun,
    stage: stage === 'alla' ? undefined : stage,
    isVoided: visa && 'true',
  }
  for (const [name, value] of Object.entries(optional))
    if (value !== undefined) parameters.set(name, value)
  return parameters.toString()
}

interface LeadRowsProps {
  leads: readonly LeadRecord[]
  total: number
  municipalities: readonly Municipality[]
}

function LeadTable({ leads, total, municipalities }: LeadRowsProps) {
  const text = useText()
  return (
    <DataTable
      caption={text('leads.caption', { count: total })}
      columns={toColumns(text, municipalities)}
      rows={leads}
      rowKey={({ ref }) => ref}
    />
  )
}

/** The same rows where a table has no room. */
function LeadCards({ leads, total, municipalities }: LeadRowsProps) {
  const text = useText()
  return (
    <RecordCards caption={text('leads.caption', { count: total })}>
      {leads.map((lead) => (
        <RecordCard
          key={lead.ref}
          link={<LeadLink lead={lead} />}
          status={text(`vocabulary.leadStage.${lead.stage}`)}
          lines={[
            [
              ...(municipalities.length > 1
                ? [placeName(lead.responsibleMunicipality, municipalities)]
                : []),
              sizeOf(lead),
            ],
            [
              text('leads.firstContactIn', { month: formatMonth(lead.firstContactMonth) }),
              ...(lead.plannedMonth === null
                ? []
                : [text('leads.plannedIn', { month: formatMonth(lead.plannedMonth) })]),
            ],
          ]}
        />
      ))}
    </RecordCards>
  )
}

function LeadLink({ lead: { ref, externalRef } }: { lead: LeadRecord }) {
  return (
    <Link to="/intressenter/$ref" params={{ ref }}>
      {externalRef ?? ref}
    </Link>
  )
}

function toColumns(
  text: ReturnType<typeof useText>,
  municipalities: readonly Municipality[],
): Column<LeadRecord>[] {
  const place: Column<LeadRecord> = {
    key: 'municipality',
    header: text('leads.column.municipality'),
    cell: (lead) => placeName(lead.responsibleMunicipality, municipalities),
  }
  return [
    {
      key: 'ref',
      header: text('leads.column.ref'),
      isRowHeader: true,
      cell: (lead) => <LeadLink lead={lead} />,
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
