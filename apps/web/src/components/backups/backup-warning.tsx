import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { NotFetched } from '../ui/states/not-fetched.tsx'
import { Notice } from '../ui/states/notice.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import type { JobsAnswer } from '../../lib/server/api-answers.ts'
import { useText } from '../../strings/use-text.tsx'
import { jobsQuery } from '../../lib/queries/job-queries.ts'

/** Says that backups are not made, or not lately; nothing where all is well. */
export function BackupWarning({ backup }: { backup: JobsAnswer['backup'] }) {
  const text = useText()
  const warning = warningOf(text, backup)
  return warning === undefined ? null : <Notice>{warning}</Notice>
}

/** The same where an administrator is first, with the way to the jobs. */
export function BackupReminder() {
  const text = useText()
  const jobs = useQuery(jobsQuery)
  if (jobs.isError && jobs.data === undefined)
    return (
      <Notice>
        <NotFetched onRetry={() => void jobs.refetch()}>{text('jobs.backupFailed')}</NotFetched>
      </Notice>
    )
  const warning = jobs.data && warningOf(text, jobs.data.backup)
  if (warning === undefined) return null
  return (
    <Notice>
      {warning} <Link to="/admin/jobb">{text('page.jobs')}</Link>
    </Notice>
  )
}

function warningOf(
  text: ReturnType<typeof useText>,
  { isScheduled, isOld, lastGoodAt }: JobsAnswer['backup'],
): string | undefined {
  if (!isScheduled) return text('jobs.backupOff')
  if (!isOld) return undefined
  if (lastGoodAt === null) return text('jobs.backupNone')
  return text('jobs.backupOld', { at: formatDateTime(lastGoodAt) })
}
