import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../../components/ui/button.tsx'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { MethodLink } from '../../components/ui/page/method-link.tsx'
import { LeftOutNotice } from '../../components/ui/page/left-out-notice.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { useMediaQuery } from '../../components/ui/use-media-query.ts'
import { formatDate, formatNumber } from '../../lib/text/format.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { askedInVain } from '../../lib/address/search.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { useText } from '../../strings/use-text.tsx'
import { COUNTY, targetsQuery } from './queries.ts'
import type { Target } from './queries.ts'
import { TargetDialog } from './target-dialog.tsx'
import { targetYears } from './target-fields.ts'
import './targets.css'

interface Row {
  scope: string
  name: string
  target: Target | undefined
}

type Words = ReturnType<typeof useText>

export function TargetsPage() {
  const text = useText()
  const session = useQuery(sessionQuery)
  const settings = useQuery(settingsQuery)
  const municipalities = useQuery(municipalitiesQuery)
  const mayChange = session.data?.may.includes('targets:change') ?? false
  const { error, retry } = neededTogether([session, settings, municipalities])
  return (
    <>
      <PageHeader
        title={text('page.targets')}
        lead={
          <>
            {text(mayChange ? 'targets.lead' : 'targets.leadReader')}{' '}
            <MethodLink definition="K4" about={text('page.targets')} />
          </>
        }
      />
      {error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {error === undefined && (!settings.data || !municipalities.data) && <Pending minHeight={560} />}
      {settings.data && municipalities.data && (
        <YearTargets
          currentYear={Number(settings.data.currentMonth.slice(0, 4))}
          municipalities={municipalities.data}
          userId={mayChange ? session.data?.user?.id : undefined}
        />
      )}
    </>
  )
}

interface YearTargetsProps {
  currentYear: number
  municipalities: readonly Municipality[]
  /** Of the one who may change them. */
  userId: string | undefined
}

function YearTargets({ currentYear, municipalities, userId }: YearTargetsProps) {
  const text = useText()
  const navigate = useNavigate()
  const { ar } = useSearch({ strict: false })
  const years = targetYears(currentYear)
  const asked = years.find((each) => String(each) === ar)
  const year = asked ?? currentYear
  const targets = useQuery(targetsQuery(year))
  const [scope, setScope] = useState<string>()
  const isWide = useMediaQuery('(min-width: 48rem)')
  const rows = toRows(targets.data ?? [], municipalities, text('targets.county'))
  const editing = rows.find((row) => row.scope === scope)
  return (
    <>
      <LeftOutNotice parts={askedInVain({ ar }, { ar: asked?.toString() })} />
      <div className="targets-year no-print">
        <Select
          label={text('targets.year')}
          options={years.map((each) => ({ value: String(each), label: String(each) }))}
          value={String(year)}
          onChange={(chosen) => {
            const next = chosen === String(currentYear) ? undefined : chosen
            void navigate({
              to: '.',
              search: (search) => ({ ...search, ar: next }),
              resetScroll: false,
            })
          }}
        />
      </div>
      {targets.isError && <ErrorState error={targets.error} onRetry={() => void targets.refetch()} />}
      {targets.data?.length === 0 && (
        <EmptyState title={text('targets.none', { year: String(year) })}>
          {text(userId === undefined ? 'targets.noneReader' : 'targets.noneNext')}
        </EmptyState>
      )}
      {targets.data ? (
        <DataTable
          caption={text('targets.table', { year: String(year) })}
          columns={toColumns(text, {
            year,
            isWide,
            onChange: userId === undefined ? undefined : setScope,
          })}
          rows={rows}
          rowKey={(row) => row.scope}
        />
      ) : (
        !targets.isError && <Pending minHeight={480} />
      )}
      {editing && userId !== undefined && (
        <TargetDialog
          key={`${editing.scope}/${year}`}
          scope={editing.scope}
          scopeName={editing.name}
          year={year}
          userId={userId}
          onClose={() => setScope(undefined)}
        />
      )}
    </>
  )
}

function toRows(
  targets: readonly Target[],
  municipalities: readonly Municipality[],
  county: string,
): Row[] {
  const scopes = [{ code: COUNTY, name: county }, ...municipalities]
  return scopes.map(({ code, name }) => ({
    scope: code,
    name,
    target: targets.find((target) => target.scope === code),
  }))
}

interface Showing {
  year: number
  /** Whether the decision has room for a column; else it stands under the scope. */
  isWide: boolean
  onChange: ((scope: string) => void) | undefined
}

function toColumns(text: Words, { year, isWide, onChange }: Showing): Column<Row>[] {
  const decision: Column<Row> = {
    key: 'decision',
    header: text('targets.decision'),
    cell: ({ target }) => target && <Decision target={target} />,
  }
  const columns: Column<Row>[] = [
    {
      key: 'scope',
      header: text('targets.scope'),
      cell: (row) => (
        <>
          {row.name}
          {!isWide && row.target && (
            <div className="targets-under quiet">
              <Decision target={row.target} />
            </div>
          )}
        </>
      ),
      isRowHeader: true,
    },
    {
      key: 'value',
      header: text('targets.value'),
      isNumeric: true,
      cell: ({ target }) =>
        target === undefined || target.value === null ? (
          <span className="quiet">{text('targets.missing')}</span>
        ) : (
          formatNumber(target.value)
        ),
    },
    ...(isWide ? [decision] : []),
  ]
  if (onChange === undefined) return columns
  const action: Column<Row> = {
    key: 'change',
    header: text('targets.change'),
    cell: ({ scope, name, target }) => (
      <Button variant="plain" className="targets-together no-print" onClick={() => onChange(scope)}>
        {text(target === undefined ? 'targets.set' : 'targets.change')}
        <span className="visually-hidden">
          {', '}
          {text('targets.of', { scope: name, year: String(year) })}
        </span>
      </Button>
    ),
  }
  return [...columns, action]
}

function Decision({ target }: { target: Target }) {
  const text = useText()
  const { body, date, diaryRef } = target.decision
  if (body === null && date === null && diaryRef === null) {
    return <span className="quiet">{text('targets.noDecision')}</span>
  }
  const day = date === null ? null : formatDate(date)
  return (
    <>
      {body}
      {body !== null && (day ?? diaryRef) !== null && ', '}
      <span className="targets-together">{day}</span>
      {day !== null && diaryRef !== null && ', '}
      {diaryRef}
    </>
  )
}
