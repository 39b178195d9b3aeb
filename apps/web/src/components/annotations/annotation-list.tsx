import { useQueryClient } from '@tanstack/react-query'
import { useText } from '../../strings/use-text.tsx'
import { NotFetched } from '../ui/states/not-fetched.tsx'
import { annotationLine } from './figure-annotations.ts'
import { annotationsQuery } from './use-annotations.ts'
import type { FigureAnnotations } from './use-annotations.ts'
import './annotations.css'

/** What is noted at a figure, or of a part of its years, in the order of its numbers; that they cannot be told, where they cannot. */
export function AnnotationList({ annotations }: { annotations: FigureAnnotations }) {
  const text = useText()
  const client = useQueryClient()
  if (annotations.state === 'failed')
    return (
      <p className="annotations-failed">
        <NotFetched onRetry={() => void client.refetchQueries(annotationsQuery)}>
          {text('annotation.failed')}
        </NotFetched>
      </p>
    )
  if (annotations.items.length === 0) return null
  return (
    <ol className="annotations" aria-label={text('annotation.list')}>
      {annotations.items.map((annotation) => (
        <li
          key={annotation.number}
          value={annotation.number}
          data-export-note={annotationLine(annotation)}
        >
          <span className="annotation-when">{annotation.when}:</span>{' '}
          <span lang="sv">{annotation.text}</span>
        </li>
      ))}
    </ol>
  )
}
