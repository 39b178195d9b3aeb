import { CatchBoundary } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/states/notice.tsx'

interface UnlessLostProps {
  onLost: () => void
  children: ReactNode
}

const never = () => 'never anew'

/** The chart; where its part of the program does not come, a sentence in its place, and nothing else of the page is lost. */
export function UnlessLost({ onLost, children }: UnlessLostProps) {
  return (
    <CatchBoundary getResetKey={never} errorComponent={ChartLost} onCatch={onLost}>
      {children}
    </CatchBoundary>
  )
}

function ChartLost() {
  const text = useText()
  return (
    <Notice>
      <p>{text('chart.lost')}</p>
      <div className="button-row">
        <Button onClick={() => window.location.reload()}>{text('action.reload')}</Button>
      </div>
    </Notice>
  )
}
