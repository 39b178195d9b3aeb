import { useContext, useEffect, useRef } from 'react'
import { ComboBoxStateContext } from 'react-aria-components/ComboBox'
import type { ComboBoxOption } from './combobox-options.ts'

/** Which line is marked while something is typed, and for which text. */
export type Mark = { key: string | undefined; text: string } | undefined

interface MarkMeantProps<T extends string> {
  options: readonly ComboBoxOption<T>[]
  matches: (option: ComboBoxOption<T> | undefined, typed: string) => boolean
  meantBy: (typed: string) => ComboBoxOption<T> | undefined
  /** Told undefined when nothing is typed. */
  onMark: (mark: Mark) => void
}

// React Aria commits only a marked line and marks none while typing, so that Tab would lose what was typed;
// leaving by pointer loses it in any case.
export function MarkMeant<T extends string>({ options, matches, meantBy, onMark }: MarkMeantProps<T>) {
  const state = useContext(ComboBoxStateContext)
  const lastText = useRef('')
  useEffect(() => {
    if (!state?.isOpen) return undefined
    const text = state.inputValue
    const isEdited = text !== (state.selectedItem?.textValue ?? '')
    // React Aria takes the mark of an earlier text away only after this, and marks the line that is chosen when the list
    // opens, also where it is not what was typed.
    const { focusedKey } = state.selectionManager
    const marked = options.find((option) => option.value === focusedKey)
    const key = text === lastText.current && matches(marked, text) ? focusedKey : null
    lastText.current = text
    const meant = meantBy(text)?.value
    onMark(isEdited ? { key: key === null ? meant : String(key), text } : undefined)
    // A list that has no place yet would scroll the page to its marked line, and close because of that.
    const frame = requestAnimationFrame(() => {
      if (isEdited && key === null && meant !== undefined) state.selectionManager.setFocusedKey(meant)
    })
    return () => {
      cancelAnimationFrame(frame)
      onMark(undefined)
    }
  })
  return null
}
