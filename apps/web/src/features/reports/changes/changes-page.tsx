import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { fixedVersionsQuery } from '../../../components/fixed-years/fixed-years-queries.ts'
import { DataTable } from '../../../components/ui/table/data-table.tsx'
import type { Column } from '../../../components/ui/table/data-table.tsx'
import { EmptyState } from '../../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../../components/ui/states/error-state.tsx'
import { LeftOutNotice } from '../../../components/ui/page/left-out-notice.tsx'
import { PageHeader, PageSection } from '../../../components/ui/page/page-header.tsx'
import { Pending } from '../../../components/ui/states/pending.tsx'
import { municipalitiesQuery } from '../../../lib/queries/reference-queries.ts'
import { text } from '../../../strings/text.ts'
import { askedInVain } from '../../../lib/address/search.ts'
import { useText } from '../../../strings/use-text.tsx'
import { changeReasons } from './change-reasons.ts'
import { changeName, changesTold, todayTold } from './changes-told.ts'
import type { ToldChange } from './changes-told.ts'
import { changesPath, changesQuery } from '../fixed-report-queries.ts'
import { toldFigure, toldYears } from '../../../components/explain/told-figure.ts'
import '../reports.css'

/** What is told otherwise today than a fixed report tells it: `/rapporter/2024/andringar?version=1&kommun=2305`. */
export function ChangesPage() {
  const word = useText()
  const { ar } = useParams({ from: '/rapporter/$ar/andringar' })
  const { version, kommun } = useSearch({ from: '/rapporter/$ar/andringar' })
  const versions = useQuery(fixedVersionsQuery)
  const municipalities = useQuery(municipalitiesQuery)
  const own = (versions.data ?? []).filter(({ year }) => String(year) === ar)
  const found = version
    ? own.find((each) => String(each.version) === version)
    : own.toSorted((a, b) => b.version - a.version)[0]
  const municipality = municipalities.data?.find(({ code }) => code === kommun)
  const failed = [versions, municipalities].find(({ isError }) => isError)
  return (
    <>
      <PageHeader title={word('page.reportChanges')} lead={word('fixing.changesLead')} />
      {failed && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && !(versions.data && municipalities.data) && <Pending minHeight={320} />}
      {versions.data && found === undefined && (
        <EmptyState title={word('fixing.noVersion', { year: ar })}>
          <Link to="/rapporter/$ar" params={{ ar }} search={{}}>
            {word('fixing.toReport', { year: ar })}
          </Link>
        </EmptyState>
      )}
      {municipalities.data && (
        <LeftOutNotice parts={askedInVain({ kommun }, { kommun: municipality?.code })} />
      )}
      {found && municipalities.data && (
        <>
          <Changes
            id={found.id}
            code={`R${ar}-v${found.version}`}
            municipality={municipality?.code}
            place={municipality?.name ?? word('reports.county')}
          />
          <p className="no-print">
            <Link to="/rapporter/$ar" params={{ ar }} search={{ kommun: municipality?.code }}>
              {word('fixing.toReport', { year: ar })}
            </Link>
          </p>
        </>
      )}
    </>
  )
}

interface ChangesProps {
  id: string
  code: string
  municipality: string | undefined
  place: string
}

function Changes({ id, code, municipality, place }: ChangesProps) {
  const word = useText()
  const changes = useQuery(changesQuery(id, municipality))
  return (
    <PageSection title={word('fixing.since', { code, place })}>
      {changes.isPending && <Pending minHeight={240} />}
      {changes.isError && <ErrorState error={changes.error} onRetry={() => void changes.refetch()} />}
      {changes.data && (
        <>
          <p>{word('fixing.changed', { count: changes.data.items.length })}</p>
          {changes.data.isChangedAfterFixing && <p>{word('fixing.changedBehind')}</p>}
          {changes.data.items.length > 0 && (
            <>
              <p className="no-print">
                <a href={`/api/v1${changesPath(id, municipality, 'csv')}`}>
                  {word('fixing.changesFile')}
                </a>
              </p>
              <DataTable
                caption={word('fixing.since', { code, place })}
                isCaptionHidden
                columns={columns()}
                rows={changesTold(changes.data.items)}
                rowKey={({ figureCode }) => figureCode}
              />
            </>
          )}
        </>
      )}
    </PageSection>
  )
}

function columns(): Column<ToldChange>[] {
  return [
    {
      key: 'code',
      header: text('fixing.codeHeader'),
      isRowHeader: true,
      cell: ({ figureCodes }) =>
        figureCodes.map((code, index) => (
          <Fragment key={code}>
            {index > 0 && ', '}
            <Link to="/figur/$kod" params={{ kod: code }}>
              {code}
            </Link>
          </Fragment>
        )),
    },
    {
      key: 'what',
      header: text('fixing.what'),
      cell: (change) => <span lang="sv">{changeName(change)}</span>,
    },
    {
      key: 'where',
      header: text('fixing.where'),
      cell: ({ municipality, year }) => `${municipality} ${toldYears(year)}`,
    },
    {
      key: 'before',
      header: text('fixing.before'),
      isNumeric: true,
      cell: ({ before }) => toldFigure(before),
    },
    {
      key: 'now',
      header: text('fixing.nowHeader'),
      isNumeric: true,
      cell: todayTold,
    },
    { key: 'why', header: text('fixing.why'), cell: ({ reasons }) => changeReasons(reasons) },
  ]
}
