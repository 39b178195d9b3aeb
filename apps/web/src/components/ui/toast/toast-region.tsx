import { useEffect, useState, useSyncExternalStore } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import { CloseIcon } from '../icon.tsx'
import { closeToast, onToastChange, shownToasts, toastDuration } from './toast-store.ts'
import type { Toast } from './toast-store.ts'
import './toast.css'

/** What had the keyboard before the messages did. */
let cameFrom: Element | null = null

/** Stands once in the layout, before any message does, so that messages are read out. */
export function ToastRegion() {
  const text = useText()
  const toasts = useSyncExternalStore(onToastChange, shownToasts)

  useEffect(() => {
    const newest = toasts.at(-1)
    if (!newest) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      if (event.key === 'Escape') closeToast(newest.id)
      else if (isUndo(event) && newest.action) {
        event.preventDefault()
        act(newest)
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [toasts])

  return (
    <section className="toast-region" aria-label={text('toast.region')}>
      <div role="status" aria-atomic="false">
        {toasts.map((toast) => (
          <ToastMessage key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  )
}

function act(toast: Toast) {
  closeToast(toast.id)
  toast.action?.onAction()
}

/** In a field the keys undo what was typed there. */
function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() !== 'z' || ctrlKey === metaKey || shiftKey || altKey) return false
  return !(
    target instanceof Element && target.closest('textarea, input:not([type=radio], [type=checkbox])')
  )
}

/** Its time stands still while the pointer or focus is on it. */
function ToastMessage({ toast }: { toast: Toast }) {
  const text = useText()
  const [isHovered, setHovered] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const isPaused = isHovered || isFocused

  useEffect(() => {
    if (isPaused) return undefined
    const timer = setTimeout(() => closeToast(toast.id), toastDuration(toast))
    return () => clearTimeout(timer)
  }, [toast, isPaused])

  return (
    <div
      className="toast"
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={({ relatedTarget }) => {
        setFocused(true)
        // Another message is left behind with this one.
        if (relatedTarget?.closest('.toast') === null) cameFrom = relatedTarget
      }}
      onBlur={() => setFocused(false)}
    >
      <p className="toast-message">{toast.message}</p>
      {toast.action && (
        <button
          type="button"
          className="toast-action"
          aria-keyshortcuts="Control+Z"
          onClick={() => {
            goBack()
            act(toast)
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        className="toast-close"
        aria-label={text('action.close')}
        onClick={() => {
          goBack()
          closeToast(toast.id)
        }}
      >
        <CloseIcon />
      </button>
    </div>
  )
}

/** The message takes the focus with it when it goes, so it is given back to where it came from. */
function goBack() {
  const target = cameFrom?.isConnected === true ? cameFrom : document.querySelector('main h1')
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}
