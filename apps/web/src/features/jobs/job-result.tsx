import { formatDateTime, formatNumber } from '../../lib/text/format.ts'
import { useText } from '../../strings/use-text.tsx'
import type { TextId } from '../../strings/text.ts'
import type { Job } from '../../lib/queries/job-queries.ts'

/** How the last run went, or that one goes on; by whom it was begun, and what it did. */
export function JobResult({ job: { name, lastRun, isRunning } }: { job: Job }) {
  const text = useText()
  // What is sealed every minute is recorded only where there was something to seal.
  if (lastRun === null) return name === 'sealing' ? null : text('jobs.never')
  const { startedAt, outcome, failure, counts, isScheduled, startedBy } = lastRun
  const isGoingOn = isRunning && outcome === null
  return (
    <div className="jobs-lines" role="status">
      <p>
        <strong>
          {isGoingOn || outcome === null
            ? text('jobs.running', { at: formatDateTime(startedAt) })
            : text(`jobs.outcome.${outcome}`)}
        </strong>
      </p>
      {failure && <p>{text(`jobs.failure.${failure}`)}</p>}
      {Object.entries(counts).map(([what, count]) => (
        <p key={what}>
          {text('jobs.count', {
            what: text(`jobs.what.${what}` as TextId),
            count: formatNumber(count),
          })}
        </p>
      ))}
      <p>
        {isScheduled
          ? text('jobs.bySchedule')
          : startedBy === null
            ? text('jobs.startedBySomebody')
            : text('jobs.startedBy', { name: startedBy })}
      </p>
    </div>
  )
}
