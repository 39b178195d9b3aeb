import { ErrorSummary } from '../../components/ui/fields/error-summary.tsx'
import { ApiProblem, problemText } from '../../lib/server/api-problem.ts'
import { useText } from '../../strings/use-text.tsx'
import { blockersOf, failureWords, fileFaultOf, fileFaultWords } from './fault-words.ts'
import type { Failure } from './fault-words.ts'
import type { ImportWork } from './use-import-work.ts'
import { Link } from '@tanstack/react-router'

interface FailureNoticeProps {
  work: ImportWork
  /** What the batch says of a commit or an undo that ended later. */
  failure: Failure | null
}

/** Why the last thing that was asked for did not happen, and what stands in its way. */
export function FailureNotice({ work, failure }: FailureNoticeProps) {
  const text = useText()
  const told = work.failure ?? failure
  if (told === null || told === undefined || work.isStopped) return null
  const blockers = isFailure(told) ? blockersOf(told) : []
  return (
    <>
      <ErrorSummary
        errors={[]}
        message={blockers.length > 0 ? blockedWords(told, blockers, text) : wordsOf(told)}
        attempt={work.attempt}
      />
      {blockers.length > 0 && (
        <ul className="import-blockers">
          {blockers.map(({ record, use }) => (
            <li key={`${record} ${use}`}>
              {isRef(record) ? (
                <Link to="/hushall/$ref" params={{ ref: record }}>
                  {record}
                </Link>
              ) : (
                text('imports.undo.aggregate')
              )}
              {': '}
              {use}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function wordsOf(told: unknown): string {
  if (fileFaultOf(told) !== undefined) return fileFaultWords(told)
  return isFailure(told) ? failureWords(told) : problemText(told)
}

/** The API tells the first of them, and how many there are. */
function blockedWords(
  told: unknown,
  blockers: ReturnType<typeof blockersOf>,
  text: ReturnType<typeof useText>,
): string {
  const all = told instanceof ApiProblem ? told.members['blocked'] : undefined
  const known = new Set(blockers.map(({ record }) => record)).size
  return text('imports.undo.blocked', { count: typeof all === 'number' ? all : known })
}

const isRef = (record: string) => /^\d{4}-\d{4}-[A-Z0-9]{4}$/.test(record)

function isFailure(told: unknown): told is Failure {
  return typeof told === 'object' && told !== null && 'code' in told && 'errors' in told
}
