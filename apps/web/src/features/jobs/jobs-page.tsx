import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../components/ui/button.tsx'
import { AskDialog } from '../../components/ui/dialog/ask-dialog.tsx'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { Unanswered } from '../../components/ui/states/unanswered.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { problemText } from '../../lib/server/api-problem.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { BackupWarning } from '../../components/backups/backup-warning.tsx'
import { jobsQuery, startJob } from '../../lib/queries/job-queries.ts'
import type { Job } from '../../lib/queries/job-queries.ts'
import { JobResult } from './job-result.tsx'
import './jobs.css'

/** What the server does by itself, and how it went. */
export function JobsPage() {
  const text = useText()
  const session = useQuery(sessionQuery)
  const mayRead = session.data?.may.includes('jobs:read') === true
  return (
    <>
      <PageHeader title={text('page.jobs')} lead={text('jobs.lead')} />
      <Unanswered query={session} minHeight={480} />
      {session.data && !mayRead && (
        <EmptyState title={text('jobs.forbidden')}>{text('jobs.forbiddenNext')}</EmptyState>
      )}
      {mayRead && <Jobs />}
    </>
  )
}

function Jobs() {
  const text = useText()
  const jobs = useQuery(jobsQuery)
  return (
    <>
      <Unanswered query={jobs} minHeight={480} />
      {jobs.data && (
        <>
          <BackupWarning backup={jobs.data.backup} />
          <DataTable
            caption={text('jobs.caption')}
            isCaptionHidden
            rows={jobs.data.items}
            rowKey={({ name }) => name}
            columns={toColumns(text)}
          />
        </>
      )}
    </>
  )
}

/** What cannot be taken back: records that are removed, and letters that are sent. */
const LASTING = ['retention', 'reminders'] as const

function StartButton({ job: { name, isRunning, isStartable } }: { job: Job }) {
  const text = useText()
  const queryClient = useQueryClient()
  const job = text(`jobs.name.${name}`)
  const [isAsking, setAsking] = useState(false)
  const start = useMutation({
    mutationFn: () => startJob(name),
    onSuccess: () => showToast({ message: text('jobs.started', { job }) }),
    onError: (error) => {
      if (!isAsking) showToast({ message: problemText(error) })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: jobsQuery.queryKey }),
  })
  if (!isStartable) return null
  const lasting = LASTING.find((each) => each === name)
  return (
    <>
      <Button
        className="row-button"
        isPending={start.isPending || isRunning}
        onClick={() => (lasting === undefined ? start.mutate() : setAsking(true))}
      >
        {text('jobs.startNow')}
        <span className="visually-hidden">{`: ${job}`}</span>
      </Button>
      {isAsking && lasting !== undefined && (
        <AskDialog
          title={text('jobs.askTitle', { job })}
          body={text(`jobs.ask.${lasting}`)}
          action={text('jobs.startNow')}
          run={async () => {
            await start.mutateAsync()
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

function toColumns(text: ReturnType<typeof useText>): Column<Job>[] {
  return [
    {
      key: 'job',
      header: text('jobs.job'),
      isRowHeader: true,
      cell: ({ name }) => text(`jobs.name.${name}`),
    },
    {
      key: 'last',
      header: text('jobs.last'),
      cell: ({ lastRun }) =>
        lastRun && <span className="jobs-together">{formatDateTime(lastRun.startedAt)}</span>,
    },
    { key: 'result', header: text('jobs.result'), cell: (job) => <JobResult job={job} /> },
    {
      key: 'next',
      header: text('jobs.next'),
      cell: ({ nextRunAt, isStartable }) =>
        nextRunAt === null ? (
          text(isStartable ? 'jobs.byHand' : 'jobs.notConfigured')
        ) : (
          <span className="jobs-together">{formatDateTime(nextRunAt)}</span>
        ),
    },
    {
      key: 'start',
      header: text('jobs.start'),
      isForDoing: true,
      cell: (job) => <StartButton job={job} />,
    },
  ]
}
