import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import { CloseIcon } from '../icon.tsx'
import './dialog.css'

interface DialogProps {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** Buttons, the one that does it first. */
  actions?: ReactNode
  className?: string
}

/** The browser's own modal dialog: it keeps focus, closes on Esc and gives focus back. */
export function Dialog({ title, isOpen, onClose, children, actions, className = '' }: DialogProps) {
  const text = useText()
  const ref = useRef<HTMLDialogElement>(null)
  const opener = useRef<Element>(null)
  const titleId = useId()

  useEffect(() => {
    const dialog = ref.current
    if (isOpen && dialog && !dialog.open) {
      opener.current = document.activeElement
      dialog.showModal()
    }
    if (!isOpen && dialog?.open) dialog.close()
  }, [isOpen])

  // The browser gives focus back where it closes the dialog itself, not where the page takes it away.
  useEffect(
    () => () => {
      if (document.activeElement === document.body && opener.current instanceof HTMLElement)
        opener.current.focus({ preventScroll: true })
    },
    [],
  )

  return (
    <dialog ref={ref} className={`dialog ${className}`} aria-labelledby={titleId} onClose={onClose}>
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={text('action.close')}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      </div>
      {isOpen && <div className="dialog-body">{children}</div>}
      {actions && <div className="button-row">{actions}</div>}
    </dialog>
  )
}
