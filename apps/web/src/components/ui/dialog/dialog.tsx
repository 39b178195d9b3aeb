import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import { CloseIcon } from '../icon.tsx'
import './dialog.css'

interface DialogProps {
  title: string
  isOpen: boolean
  onClose: () => void
  /** Asked before Esc or the cross closes it. */
  mayClose?: () => boolean
  children: ReactNode
  /** Buttons, the one that does it first. */
  actions?: ReactNode
  className?: string
}

const always = () => true

/** The browser's own modal dialog: it keeps focus, closes on Esc and gives focus back. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, mayClose = always, children, actions, className = '' } = props
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
    <dialog
      ref={ref}
      className={`dialog ${className}`}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        const { key, currentTarget, target, defaultPrevented } = event
        const isOwn = target instanceof Element && target.closest('dialog') === currentTarget
        if (key !== 'Escape' || !isOwn || defaultPrevented) return
        // A browser may close a dialog together with the one over it, and without asking.
        event.preventDefault()
        if (mayClose()) currentTarget.close()
      }}
      onCancel={(event) => {
        // A field of files says the same of itself.
        if (event.target === event.currentTarget && !mayClose()) event.preventDefault()
      }}
      onClose={({ currentTarget, target }) => {
        // What is told of one that stands in this is of that alone.
        if (target !== currentTarget) return
        // A browser closes it all the same where it is told to time and again.
        if (isOpen && !mayClose()) currentTarget.showModal()
        else onClose()
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={text('action.close')}
          onClick={() => mayClose() && onClose()}
        >
          <CloseIcon />
        </button>
      </div>
      {isOpen && <div className="dialog-body">{children}</div>}
      {actions && <div className="button-row">{actions}</div>}
    </dialog>
  )
}
