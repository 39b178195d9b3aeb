import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { RecordCard, RecordCards } from '../../components/record/record-cards.tsx'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { useMediaQuery } from '../../components/ui/use-media-query.ts'
import { ListCount } from '../../components/lists/list-count.tsx'
import { ListPages, PageGone } from '../../components/lists/list-pages.tsx'
import { formatMonth, formatNumber } from '../../lib/text/format.ts'
import { placeName } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import type { NeedSurroundings } from './need-fields.ts'
import { PAGE_SIZE, readNeedFilter, toNeedQuery } from './need-filter.ts'
import { NeedFilters } from './need-filters.tsx'
import { OccupationName } from './occupation-name.tsx'
import { needListQuery } from './queries.ts'
import type { NeedRecord } from './queries.ts'

interface NeedRowsProps {
  needs: readonly NeedRecord[]
  total: number
  around: NeedSurroundings
}

export function NeedList({ around }: { around: NeedSurroundings }) {
  const word = useText()
  const navigate = useNavigate()
  const isWide = useMediaQuery('(min-width: 48rem)')
  const { municipalities } = around
  const { chosen, page, unknown } = readNeedFilter(useSearch({ strict: false }), municipalities)
  const list = useQuery(needListQuery(toNeedQuery(chosen, page)))
  const total = list.data?._meta.totalRecords ?? 0
  const rows = { needs: list.data?.items ?? [], total, around }
  return (
    <div className="needs-list">
      <NeedFilters
        {...{ chosen, unknown, municipalities }}
        onChange={(change) =>
          void navigate({
            to: '/behov',
            search: { ...chosen, sida: undefined, ...change },
            resetScroll: false,
          })
        }
      />
      <ListCount isHidden>
        {list.data && word(total === 0 ? 'needs.none' : 'needs.caption', { count: total })}
      </ListCount>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.isError && <Pending minHeight={320} />}
      {list.data?.items.length === 0 && total > 0 && <PageGone total={total} pageSize={PAGE_SIZE} />}
      {list.data && total === 0 && (
        <EmptyState title={word('needs.none')}>{word('needs.noneNext')}</EmptyState>
      )}
      {rows.needs.length > 0 && (isWide ? <NeedTable {...rows} /> : <NeedCards {...rows} />)}
      <ListPages {...{ page, total }} pageSize={PAGE_SIZE} />
    </div>
  )
}

function NeedTable({ needs, total, around }: NeedRowsProps) {
  const word = useText()
  return (
    <DataTable
      caption={word('needs.caption', { count: total })}
      columns={toColumns(around)}
      rows={needs}
      rowKey={({ id }) => id}
    />
  )
}

/** The same rows where a table has no room. */
function NeedCards({ needs, total, around }: NeedRowsProps) {
  const word = useText()
  return (
    <RecordCards caption={word('needs.caption', { count: total })}>
      {needs.map((need) => (
        <RecordCard
          key={need.id}
          link={<NeedLink need={need} around={around} />}
          status={word(`needs.status.${need.status}`)}
          lines={[
            [
              placeName(need.municipalityCode, around.municipalities),
              sectorOf(need),
              formatMonth(need.reportedMonth),
            ],
            [word('needs.openShort', { places: openOf(need) }), ...marksOf(need)],
          ]}
        />
      ))}
    </RecordCards>
  )
}

function NeedLink({ need, around }: { need: NeedRecord; around: NeedSurroundings }) {
  return (
    <Link to="/behov/$id" params={{ id: need.id }}>
      <OccupationName need={need} occupations={around.occupations} />
    </Link>
  )
}

function toColumns(around: NeedSurroundings): Column<NeedRecord>[] {
  return [
    {
      key: 'occupation',
      header: text('needs.field.occupation'),
      isRowHeader: true,
      cell: (need) => <NeedLink need={need} around={around} />,
    },
    {
      key: 'municipality',
      header: text('needs.field.municipalityCode'),
      cell: (need) => placeName(need.municipalityCode, around.municipalities),
    },
    { key: 'sector', header: text('needs.field.employerSector'), cell: sectorOf },
    {
      key: 'month',
      header: text('needs.column.month'),
      cell: ({ reportedMonth }) => formatMonth(reportedMonth),
    },
    { key: 'open', header: text('needs.column.open'), isNumeric: true, cell: openOf },
    {
      key: 'status',
      header: text('needs.column.status'),
      cell: (need) => [text(`needs.status.${need.status}`), ...marksOf(need)].join(', '),
    },
  ]
}

function sectorOf({ employerSector }: NeedRecord): string {
  return text(`vocabulary.employerSector.${employerSector}`)
}

function openOf({ openPositions, positions }: NeedRecord): string {
  return text('needs.openOf', { open: formatNumber(openPositions), all: formatNumber(positions) })
}

function marksOf({ isHardToFill, isRemotePossible }: NeedRecord): string[] {
  return [
    ...(isHardToFill === true ? [text('needs.mark.hard')] : []),
    ...(isRemotePossible === true ? [text('needs.mark.remote')] : []),
  ]
}
