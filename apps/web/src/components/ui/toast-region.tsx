import { useEffect, useState, useSyncExternalStore } from 'react'
import { useText } from '../../strings/use-text.tsx'
import { CloseIcon } from './icon.tsx'
import { closeToast, onToastChange, shownToasts, toastDuration } from './toast-store.ts'
import type { Toast } from './toast-store.ts'
import './toast.css'

/** Stands once in the layout, before any message does, so that messages are read out. */
export function ToastRegion() {
  const text = useText()
  const toasts = useSyncExternalStore(onToastChange, shownToasts)

  useEffect(() => {
    const newest = toasts.at(-1)
    if (!newest) return undefined
    const closeNewest = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) closeToast(newest.id)
    }
    document.addEventListener('keydown', closeNewest)
    return () => document.removeEventListener('keydown', closeNewest)
  }, [toasts])

  return (
    <section className="toast-region" aria-label={text('toast.region')}>
      <div role="status">
        {toasts.map((toast) => (
          <ToastMessage key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
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
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <p className="toast-message">{toast.message}</p>
      {toast.action && (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            closeToast(toast.id)
            toast.action?.onAction()
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        className="toast-close"
        aria-label={text('action.close')}
        onClick={() => closeToast(toast.id)}
      >
        <CloseIcon />
      </button>
    </div>
  )
}
