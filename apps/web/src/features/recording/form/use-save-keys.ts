import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/**
 * Ctrl+Enter and Cmd+Enter press the button from anywhere on the page. Focus goes to it first, so that the field
 * one stands in takes what was typed; the browser's own event is heard before the field can keep it to itself.
 */
export function useSaveKeys(button: RefObject<HTMLButtonElement | null>, onSave: () => void): void {
  const saveRef = useRef(onSave)
  useEffect(() => {
    saveRef.current = onSave
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      if (!isSave || document.querySelector('dialog[open]')) return
      event.preventDefault()
      event.stopPropagation()
      if (event.repeat) return
      button.current?.focus({ preventScroll: true })
      saveRef.current()
    }
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [button])
}
