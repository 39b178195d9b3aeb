import { Notice } from '../../components/ui/notice.tsx'
import { formatDateTime } from '../../lib/format.ts'
import type { JobsAnswer } from '../../lib/api-answers.ts'
import { useText } from '../../strings/use-text.tsx'

/** Says that backups are not made, or not lately; nothing where all is well. */
export function BackupWarning({ backup }: { backup: JobsAnswer['backup'] }) {
  const text = useText()
  const { isScheduled, isOld, lastGoodAt } = backup
  if (!isScheduled) return <Notice>{text('jobs.backupOff')}</Notice>
  if (!isOld) return null
  if (lastGoodAt === null) return <Notice>{text('jobs.backupNone')}</Notice>
  return <Notice>{text('jobs.backupOld', { at: formatDateTime(lastGoodAt) })}</Notice>
}
