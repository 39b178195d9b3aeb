import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import { CloseIcon } from '../icon.tsx'
import { focusFirstField } from './first-field.ts'
import './dialog.css'

interface DialogProps {
  title: string
  isOpen: boolean
  onClose: () => void
  /** Asked before Esc or the cross closes it. */
  mayClose?: () => boolean
  /** What it is about, heard together with its title. */
  intro?: ReactNode
  children?: ReactNode
  /** Buttons, the one that does it first. */
  actions?: ReactNode
  className?: string
}

const always = () => true

/** What opened a dialog that the page takes away just now: one that comes in its place gives focus back to it. */
let handedOver: Element | null = null

/**
 * The browser's own modal dialog: it keeps focus, closes on Esc and gives focus back. The keyboard begins at the first
 * field, or at the heading where nothing is asked for.
 */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, mayClose = always, intro, children, actions, className = '' } = props
  const text = useText()
  const ref = useRef<HTMLDialogElement>(null)
  const opener = useRef<Element>(null)
  const headingRef = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  const introId = useId()

  // Before the effects of what it holds, which may lead to a field of their own.
  useLayoutEffect(() => {
    const dialog = ref.current
    if (isOpen && dialog && !dialog.open) {
      const { activeElement, body } = document
      opener.current = activeElement === body ? (handedOver ?? body) : activeElement
      dialog.showModal()
      headingRef.current?.focus()
    }
    if (!isOpen && dialog?.open) dialog.close()
  }, [isOpen])

  // Of what is taken away and what comes, the page does the former first.
  useLayoutEffect(
    () => () => {
      handedOver = opener.current
      queueMicrotask(() => (handedOver = null))
    },
    [],
  )

  // At each turn, since what it asks for may have to be read first.
  useLayoutEffect(() => {
    if (isOpen && document.activeElement === headingRef.current) focusFirstField(ref.current)
  })

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
      aria-describedby={intro === undefined ? undefined : introId}
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
        <h2 id={titleId} ref={headingRef} tabIndex={-1}>
          {title}
        </h2>
        <button
          type="button"
          className="icon-button"
          aria-label={text('action.close')}
          onClick={() => mayClose() && onClose()}
        >
          <CloseIcon />
        </button>
      </div>
      {isOpen && (
        <div className="dialog-body">
          {intro !== undefined && (
            <div id={introId} className="dialog-intro">
              {intro}
            </div>
          )}
          {children}
        </div>
      )}
      {actions && <div className="button-row">{actions}</div>}
    </dialog>
  )
}
