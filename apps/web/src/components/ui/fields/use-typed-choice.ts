import { useEffect, useRef, useState } from 'react'
import type { Mark } from './combobox-mark.tsx'
import type { ComboBoxOption } from './combobox-options.ts'

interface TypedChoice<T extends string> {
  options: readonly ComboBoxOption<T>[]
  value: T | undefined
  onChange: (value: T | undefined) => void
  onUnread: ((typed: string | undefined) => void) | undefined
  /** The line that is meant where none is marked. */
  meantBy: (typed: string) => ComboBoxOption<T> | undefined
}

/** What is typed in a combobox, and what is taken of it when it is left. */
export function useTypedChoice<T extends string>(choice: TypedChoice<T>) {
  const { options, value, onChange, onUnread, meantBy } = choice
  const chosenLabel = options.find((each) => each.value === value)?.label ?? ''
  const mark = useRef<Mark>(undefined)
  // React Aria writes the choice into the field once its list stands: to leave it before then empties nothing.
  const written = useRef(chosenLabel)
  // React Aria writes the choice back where it was not understood: to leave that is no word of one's own.
  const isUnread = useRef(false)
  const [isLeftUnread, setLeftUnread] = useState(false)
  useKeptWhileTyping(() => written.current !== chosenLabel)

  /** Gives whether something was typed that could be taken. */
  function take(): boolean {
    // The line that was marked for an earlier text is not what is meant now.
    const isCurrent = mark.current?.text === written.current
    const meant = isCurrent
      ? options.find((option) => option.value === mark.current?.key)
      : meantBy(written.current)
    if (meant === undefined && written.current.trim() !== '') {
      isUnread.current = true
      setLeftUnread(true)
      onUnread?.(written.current.trim())
    } else if (!isUnread.current) onUnread?.(undefined)
    if (written.current === '' && value !== undefined) onChange(undefined)
    if (meant === undefined || (meant.value === value && meant.label === written.current)) return false
    if (meant.value !== value) onChange(meant.value)
    return true
  }

  return {
    take,
    isLeftUnread,
    onMark: (current: Mark) => {
      mark.current = current
    },
    onInput: (typed: string) => {
      written.current = typed
    },
    onBegin: () => {
      isUnread.current = false
    },
    onWrite: () => {
      isUnread.current = false
      setLeftUnread(false)
      onUnread?.(undefined)
    },
  }
}

// React Aria closes the list when the page scrolls, and takes away what was typed: a page that still moves to the field
// when the first keys are pressed would lose them, and the rest would be written after another month.
function useKeptWhileTyping(isTyping: () => boolean) {
  const ask = useRef(isTyping)
  useEffect(() => {
    ask.current = isTyping
  })
  useEffect(() => {
    const keep = (event: Event) => {
      if (ask.current()) event.stopImmediatePropagation()
    }
    window.addEventListener('scroll', keep, { capture: true })
    return () => window.removeEventListener('scroll', keep, { capture: true })
  }, [])
}
