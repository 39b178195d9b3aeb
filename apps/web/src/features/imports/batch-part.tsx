import { useEffect, useRef } from 'react'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { ButtonLink } from '../../components/ui/link.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { ApiProblem } from '../../lib/server/api-problem.ts'
import { useText } from '../../strings/use-text.tsx'
import { batchPlace, doneWords } from './batch-words.ts'
import { FailureNotice } from './failure-notice.tsx'
import type { ImportAround } from './import-names.ts'
import type { ImportView } from './rows/import-search.ts'
import { Preview } from './preview.tsx'
import type { ReadImport } from './queries.ts'
import { Receipt } from './receipt.tsx'
import { useImportWork } from './use-import-work.ts'
import type { ImportWork } from './use-import-work.ts'
import { WorkProgress } from './work-progress.tsx'

export interface BatchPartProps {
  id: string
  view: ImportView
  around: ImportAround
  /** The file itself, where it was sent from this page. */
  file: Blob | undefined
  onFile: (file: Blob) => void
}

/** One import, from what was recognised of its file to its receipt. */
export function BatchPart(props: BatchPartProps) {
  const text = useText()
  const work = useImportWork(props.id)
  const { data, isError, error, refetch } = work.query
  if (data !== undefined) return <Batch {...props} read={data} work={work} />
  if (error instanceof ApiProblem && error.code === 'not-found')
    return (
      <EmptyState
        title={text('imports.notFound')}
        action={<ButtonLink to="/importera">{text('imports.toStart')}</ButtonLink>}
      >
        {text('imports.notFoundNext')}
      </EmptyState>
    )
  return isError ? (
    <ErrorState error={error} onRetry={() => void refetch()} />
  ) : (
    <Pending minHeight={480} />
  )
}

export interface BatchProps extends BatchPartProps {
  read: ReadImport
  work: ImportWork
}

function Batch(props: BatchProps) {
  const text = useText()
  const { batch } = props.read
  const { around, work, file } = props
  const done = doneWords(batch)
  const headingRef = useFocusOnTurn(batch.state, file !== undefined)
  return (
    <section className="page-section import-batch">
      <div>
        <h2 tabIndex={-1} ref={headingRef}>
          {batch.fileName || text('imports.batch.unnamed')}
        </h2>
        <p className="quiet">{batchPlace(batch, around.names)}</p>
        <p className="no-print">
          <Link to="/importera">{text('imports.other')}</Link>
        </p>
      </div>
      <div role="status" className={done === undefined ? 'visually-hidden' : 'import-accepted'}>
        <p>{done ?? text(`imports.state.${batch.state}`)}</p>
      </div>
      <FailureNotice work={work} failure={batch.failure} />
      <BatchState {...props} />
      {work.query.isError && (
        <ErrorState error={work.query.error} onRetry={() => void work.query.refetch()} />
      )}
    </section>
  )
}

function BatchState(props: BatchProps) {
  const text = useText()
  const { batch } = props.read
  switch (batch.state) {
    case 'checking':
    case 'committing':
    case 'undoing':
      return <WorkProgress batch={batch} work={props.work} />
    case 'previewed':
      return <Preview {...props} />
    case 'committed':
    case 'undone':
      return <Receipt {...props} />
    default:
      return <p>{text(`imports.ended.${batch.state}`)}</p>
  }
}

/** What was pressed goes away with the state it belonged to: the keyboard goes on at the heading. */
function useFocusOnTurn(state: string, isJustSent: boolean) {
  const ref = useRef<HTMLHeadingElement>(null)
  const before = useRef(isJustSent ? undefined : state)
  useEffect(() => {
    if (before.current !== state && document.activeElement === document.body) ref.current?.focus()
    before.current = state
  }, [state])
  return ref
}
