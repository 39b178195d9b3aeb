import { useIsMutating, useQuery } from '@tanstack/react-query'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { Unanswered } from '../../components/ui/states/unanswered.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { LOOK_AT_RUNNING_EVERY_MS, rulesQuery, RUNNING, runsQuery } from './queries.ts'
import type { Rule, Run } from './queries.ts'
import { RetentionRule } from './retention-rule.tsx'
import { RunResult } from './run-result.tsx'
import './retention.css'

/** How long what is recorded is kept, by which decision, and what has been done. */
export function RetentionPage() {
  const text = useText()
  const session = useQuery(sessionQuery)
  const mayRead = session.data?.may.includes('retention-rules:read') === true
  return (
    <>
      <PageHeader title={text('page.retention')} lead={text('retention.lead')} />
      <Unanswered query={session} minHeight={560} />
      {session.data && !mayRead && (
        <EmptyState title={text('retention.forbidden')}>{text('retention.forbiddenNext')}</EmptyState>
      )}
      {mayRead && <Rules />}
    </>
  )
}

function Rules() {
  const text = useText()
  const rules = useQuery(rulesQuery)
  const isStarting = useIsMutating({ mutationKey: RUNNING }) > 0
  const runs = useQuery({
    ...runsQuery,
    ...(isStarting && { refetchInterval: LOOK_AT_RUNNING_EVERY_MS }),
  })
  const failed = [rules, runs].find(({ isError }) => isError)
  return (
    <>
      {failed && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      <PageSection title={text('retention.rules')}>
        {rules.data === undefined && !rules.isError && <Pending minHeight={560} />}
        <ul className="retention-rules">
          {rules.data?.map((rule) => (
            <RetentionRule key={rule.kind} rule={rule} runs={runs.data ?? []} />
          ))}
        </ul>
      </PageSection>
      <PageSection title={text('retention.history')}>
        {runs.data?.length === 0 && (
          <EmptyState title={text('retention.noHistory')}>{text('retention.noHistoryNext')}</EmptyState>
        )}
        {runs.data && runs.data.length > 0 && <History runs={runs.data} rules={rules.data ?? []} />}
      </PageSection>
    </>
  )
}

function History({ runs, rules }: { runs: readonly Run[]; rules: readonly Rule[] }) {
  const text = useText()
  return (
    <DataTable
      caption={text('retention.historyCaption')}
      isCaptionHidden
      rows={runs}
      rowKey={({ id }) => id}
      columns={toColumns(text, rules)}
    />
  )
}

function toColumns(text: ReturnType<typeof useText>, rules: readonly Rule[]): Column<Run>[] {
  return [
    {
      key: 'when',
      header: text('retention.when'),
      isRowHeader: true,
      cell: ({ at }) => <span className="retention-together">{formatDateTime(at)}</span>,
    },
    {
      key: 'rule',
      header: text('retention.rule'),
      cell: ({ kind }) => text(`retention.kind.${kind}`),
    },
    {
      key: 'after',
      header: text('retention.timeTaken'),
      cell: ({ kind, after }) => {
        const unit = rules.find((rule) => rule.kind === kind)?.unit
        return unit && text(`retention.time.${unit}`, { after })
      },
    },
    {
      key: 'kind',
      header: text('retention.kindOfRun'),
      cell: ({ isDryRun, decisionRef }) =>
        isDryRun ? text('retention.isDry') : text('retention.isReal', { decision: decisionRef ?? '' }),
    },
    {
      key: 'result',
      header: text('retention.result'),
      cell: (run) =>
        run.outcome === null ? (
          text('retention.isRunning')
        ) : (
          <div className="retention-lines">
            <RunResult run={run} />
          </div>
        ),
    },
  ]
}
