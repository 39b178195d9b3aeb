import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Annotation } from '../../components/annotations/figure-annotations.ts'
import { annotationsQuery } from '../../components/annotations/use-annotations.ts'
import type { FieldChoice } from '../../components/record/form/record-field.ts'
import { RecordSection } from '../../components/record/record-section.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { LeftOutNotice } from '../../components/ui/page/left-out-notice.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { yearsDown } from '../../lib/address/year-search.ts'
import { wholeList } from '../../lib/server/whole-list.ts'
import { formatMonthOrDay } from '../../lib/text/format.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { annotationFields, measureChoices, measuresWords, placesWords } from './annotation-fields.ts'
import { readAnnotationFilter, toApiSearch } from './annotation-filter.ts'
import type { AnnotationFilter } from './annotation-filter.ts'
import './annotations-page.css'

/** Where the coordinator keeps the dated notes that stand at the figures over years. */
export function AnnotationsPage() {
  const word = useText()
  const session = useQuery(sessionQuery)
  const settings = useQuery(settingsQuery)
  const municipalities = useQuery(municipalitiesQuery)
  const { error, retry } = neededTogether([session, settings, municipalities])
  const may = session.data?.may.includes('annotations:write')
  const isReady = settings.data !== undefined && municipalities.data !== undefined
  return (
    <>
      <PageHeader title={word('page.annotations')} lead={word('annotations.lead')} />
      {error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {error === undefined && (may === undefined || !isReady) && <Pending minHeight={560} />}
      {may === false && (
        <EmptyState title={word('annotations.forbidden')}>
          {word('annotations.forbiddenNext')}
        </EmptyState>
      )}
      {may === true && isReady && (
        <Listed
          municipalities={municipalities.data}
          currentYear={Number(settings.data.currentMonth.slice(0, 4))}
        />
      )}
    </>
  )
}

interface ListedProps {
  municipalities: readonly Municipality[]
  currentYear: number
}

function Listed({ municipalities, currentYear }: ListedProps) {
  const word = useText()
  const { chosen, unknown } = readAnnotationFilter(useSearch({ strict: false }), municipalities)
  const asked = toApiSearch(chosen)
  const list = useQuery({
    queryKey: [...annotationsQuery.queryKey, asked],
    queryFn: ({ signal }) => wholeList<Annotation>(`/annotations${asked}`, signal),
  })
  const places = municipalities.map(({ code, name }) => ({ value: code, label: name }))
  const isFiltered = Object.values(chosen).some((value) => value !== undefined)
  return (
    <>
      <Filters municipalities={municipalities} currentYear={currentYear} chosen={chosen} />
      <LeftOutNotice parts={unknown} />
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.isError && <Pending minHeight={400} />}
      {list.data && (
        <div className="annotations-list">
          <RecordSection<Annotation>
            title={word('annotations.title')}
            caption={word('annotations.title')}
            rows={list.data}
            columns={columnsOf(places)}
            keyOf={({ id }) => id}
            nameOf={(row) => row.text}
            parent="/annotations"
            fieldsOf={(values) => annotationFields(places, values)}
            addLabel={word('annotations.add')}
            emptyText={word(isFiltered ? 'annotations.noneFiltered' : 'annotations.none')}
          />
        </div>
      )}
    </>
  )
}

function columnsOf(places: readonly FieldChoice[]): Column<Annotation>[] {
  return [
    {
      key: 'date',
      header: text('annotations.date'),
      cell: ({ date }) => <span className="annotation-date">{formatMonthOrDay(date)}</span>,
      sortValue: ({ date }) => date,
    },
    {
      key: 'text',
      header: text('annotations.text'),
      isRowHeader: true,
      cell: (row) => <span lang="sv">{row.text}</span>,
    },
    {
      key: 'measures',
      header: text('annotations.measures'),
      cell: ({ measures }) => measuresWords(measures),
    },
    {
      key: 'places',
      header: text('annotations.places'),
      cell: ({ municipalityCodes }) => placesWords(municipalityCodes, places),
    },
  ]
}

interface FiltersProps extends ListedProps {
  chosen: AnnotationFilter
}

function Filters({ municipalities, currentYear, chosen }: FiltersProps) {
  const word = useText()
  const navigate = useNavigate()
  const go = (change: Partial<Record<keyof AnnotationFilter, string | undefined>>) =>
    void navigate({ to: '/admin/anteckningar', search: { ...chosen, ...change }, resetScroll: false })
  const years = yearsDown(currentYear).map(String)
  const anything = { value: '', label: word('annotations.all') }
  return (
    <div className="annotations-filter no-print">
      <Select
        label={word('annotations.year')}
        options={[anything, ...years.map((value) => ({ value, label: value }))]}
        value={chosen.ar ?? ''}
        onChange={(ar) => go({ ar: ar || undefined })}
      />
      <Select
        label={word('annotations.concernsMeasure')}
        options={[
          anything,
          ...measureChoices().map(({ value, label }) => ({ value: String(value), label })),
        ]}
        value={chosen.matt ?? ''}
        onChange={(matt) => go({ matt: matt || undefined })}
      />
      <Select
        label={word('annotations.concernsPlace')}
        options={[anything, ...municipalities.map(({ code, name }) => ({ value: code, label: name }))]}
        value={chosen.kommun ?? ''}
        onChange={(kommun) => go({ kommun: kommun || undefined })}
      />
    </div>
  )
}
