import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useText } from '../../strings/use-text.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog/dialog.tsx'
import './explain-panel.css'
import { Explanation } from './explanation.tsx'
import type { FigureBasis } from './figure-basis.ts'

export interface ExplainPanelProps {
  basis: FigureBasis
  title: string
  value?: ReactNode
  isOpen: boolean
  onClose: () => void
}

/** What a figure is made of. It stands last in the document, so that nothing of the figure bears on how it looks. */
export function ExplainPanel({ isOpen, onClose, ...figure }: ExplainPanelProps) {
  const text = useText()
  return createPortal(
    <Dialog
      className="explain no-print"
      title={text('explain.title', { title: figure.title })}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onClick={onClose}>{text('action.close')}</Button>}
    >
      <Explanation {...figure} />
    </Dialog>,
    document.body,
  )
}
