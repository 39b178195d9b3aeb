import { useContext } from 'react'
import { ComboBoxStateContext, Input } from 'react-aria-components/ComboBox'

interface ComboBoxInputProps {
  onLeaving: () => boolean
  onBegin: () => void
  onWrite: () => void
}

// A tap shows the list and marks the text, so that the first key replaces it: on a phone there is no Tab to do so.
// Tab and Enter are heard before React Aria hears them: a fast typist presses them before a line is marked, and
// then it would take the line of an earlier text, or none.
export function ComboBoxInput({ onLeaving, onBegin, onWrite }: ComboBoxInputProps) {
  const state = useContext(ComboBoxStateContext)
  return (
    <Input
      className="control"
      autoComplete="off"
      autoCapitalize="none"
      spellCheck="false"
      onFocus={onBegin}
      onInput={onWrite}
      onKeyDownCapture={(event) => {
        if ((event.key !== 'Tab' && event.key !== 'Enter') || !onLeaving()) return
        event.stopPropagation()
        if (event.key === 'Tab') return
        event.preventDefault()
        state?.close()
      }}
      onClick={(event) => {
        event.currentTarget.select()
        if (!state?.isOpen) state?.open(null, 'manual')
      }}
    />
  )
}
