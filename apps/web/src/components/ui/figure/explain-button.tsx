import { useState } from 'react'
import type { ReactNode } from 'react'
import { loadText } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import type { ExplainPanel } from '../../explain/explain-panel.tsx'
import type { FigureBasis } from '../../explain/figure-basis.ts'
import { showToast } from '../toast/toast-store.ts'

interface ExplainButtonProps {
  basis: FigureBasis
  /** The figure's finding, or the label of its number. */
  title: string
  /** The number itself, where it stands alone. */
  value?: ReactNode
  className: string
  children: ReactNode
}

/** Opens what a figure is made of; all of it is fetched when it is first asked for. */
export function ExplainButton({ className, children, ...figure }: ExplainButtonProps) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const [Panel, setPanel] = useState<typeof ExplainPanel>()
  const open = async () => {
    try {
      const [panel] = await Promise.all([import('../../explain/explain-panel.tsx'), loadText('explain')])
      setPanel(() => panel.ExplainPanel)
      setOpen(true)
    } catch {
      showToast({ message: text('chart.methodFailed') })
    }
  }
  return (
    <>
      <button type="button" className={className} aria-haspopup="dialog" onClick={open}>
        {children}
      </button>
      {Panel && <Panel {...figure} isOpen={isOpen} onClose={() => setOpen(false)} />}
    </>
  )
}
