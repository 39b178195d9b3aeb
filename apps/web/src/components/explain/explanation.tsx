import type { ReactNode } from 'react'
import { ErrorState } from '../ui/states/error-state.tsx'
import { Pending } from '../ui/states/pending.tsx'
import { ExplainedFigure } from './explained-figure.tsx'
import type { FigureBasis } from './figure-basis.ts'
import { useExplained } from './use-explained.ts'

interface ExplanationProps {
  basis: FigureBasis
  title: string
  value?: ReactNode
}

/** How a figure is made, once all that it is explained with has come. */
export function Explanation(props: ExplanationProps) {
  const { failed, known } = useExplained(props.basis)
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
  if (!known) return <Pending minHeight={320} />
  return <ExplainedFigure {...props} known={known} />
}
