import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { LeftOutNotice } from '../../components/ui/page/left-out-notice.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { Unanswered } from '../../components/ui/states/unanswered.tsx'
import { ListCount } from '../../components/lists/list-count.tsx'
import { ListPages, PageGone } from '../../components/lists/list-pages.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { askedInVain, readPage } from '../../lib/address/search.ts'
import type { Search } from '../../lib/address/search.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { AuditSearch } from './audit-search.tsx'
import { fieldWord } from './field-words.ts'
import { knownConditions } from './log-conditions.ts'
import { logWord } from './log-words.ts'
import { LOG_LIMIT, logFile, logQuery } from './queries.ts'
import type { LogEvent } from './queries.ts'
import './audit.css'

/** Who changed what, for the administrator. */
export function AuditPage() {
  const text = useText()
  const session = useQuery(sessionQuery)
  const mayRead = session.data?.may.includes('audit-events:read') === true
  return (
    <>
      <PageHeader title={text('page.audit')} lead={text('audit.lead')} />
      <Unanswered query={session} minHeight={560} />
      {session.data && !mayRead && (
        <EmptyState title={text('audit.forbidden')}>{text('audit.forbiddenNext')}</EmptyState>
      )}
      {mayRead && <Log />}
    </>
  )
}

function Log() {
  const text = useText()
  const asked: Search = useSearch({ strict: false })
  const known = knownConditions(asked)
  const search = { ...asked, ...known }
  const log = useQuery(logQuery(search))
  const total = log.data?._meta.totalRecords ?? 0
  return (
    <>
      <LeftOutNotice parts={askedInVain(asked, { ...known, sida: String(readPage(asked)) })} />
      <AuditSearch search={search} />
      <ListCount isHidden={total === 0}>{log.data && text('audit.found', { count: total })}</ListCount>
      {log.isError && <ErrorState error={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && <Pending minHeight={480} />}
      {log.data && total === 0 && (
        <EmptyState title={text('audit.none')}>{text('audit.noneNext')}</EmptyState>
      )}
      {log.data && total > 0 && (
        <>
          {log.data.items.length === 0 ? (
            <PageGone total={total} pageSize={LOG_LIMIT} />
          ) : (
            <DataTable
              caption={text('audit.caption')}
              isCaptionHidden
              columns={toColumns(text)}
              rows={log.data.items}
              rowKey={({ id }) => id}
            />
          )}
          <ListPages page={readPage(asked)} total={total} pageSize={LOG_LIMIT} />
          <p className="no-print">
            <a href={logFile(search)} download>
              {text('audit.csv')}
            </a>{' '}
            <span className="quiet">{text('audit.csvNote')}</span>
          </p>
        </>
      )}
      <PageSection title={text('audit.chain')}>
        <p className="prose">{text('audit.chainText')}</p>
      </PageSection>
    </>
  )
}

const FEW = 3

/** A new record has many fields: they are folded. */
function Fields({ recordType, fields }: Pick<LogEvent, 'recordType' | 'fields'>) {
  const text = useText()
  // Some words have a comma of their own.
  const words = fields.map((field) => fieldWord(recordType, field)).join('; ')
  const names = <div className="audit-fields">{words}</div>
  if (fields.length <= FEW) return names
  return (
    <details>
      <summary className="audit-together">{text('audit.fieldCount', { count: fields.length })}</summary>
      {names}
    </details>
  )
}

function toColumns(text: ReturnType<typeof useText>): Column<LogEvent>[] {
  return [
    {
      key: 'when',
      header: text('audit.when'),
      isRowHeader: true,
      cell: ({ at }) => <span className="audit-together">{formatDateTime(at)}</span>,
    },
    {
      key: 'what',
      header: text('audit.what'),
      cell: ({ action, recordType, recordVersion }) => (
        <>
          {logWord('audit.does.', action)}
          {recordType === 'sign_in' && recordVersion > 1 && (
            <span className="quiet"> {text('audit.times', { count: recordVersion })}</span>
          )}
        </>
      ),
    },
    {
      key: 'record',
      header: text('audit.record'),
      cell: ({ recordType, recordId }) => (
        <>
          {logWord('audit.type.', recordType)} <div className="audit-id">{recordId}</div>
        </>
      ),
    },
    {
      key: 'who',
      header: text('audit.who'),
      cell: ({ actorId, actorRole }) => (
        <>
          {logWord('audit.role.', actorRole)}{' '}
          <div className="audit-id">{actorId ?? text('audit.nobody')}</div>
        </>
      ),
    },
    {
      key: 'fields',
      header: text('audit.fields'),
      isNote: true,
      cell: ({ recordType, fields }) => <Fields {...{ recordType, fields }} />,
    },
    {
      key: 'sealed',
      header: text('audit.sealed'),
      cell: ({ batch }) =>
        batch === null ? text('audit.waiting') : text('audit.batch', { batch: String(batch) }),
    },
  ]
}
