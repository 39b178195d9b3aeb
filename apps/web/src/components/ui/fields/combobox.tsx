import { useContext, useEffect, useRef, useState } from 'react'
import {
  Button,
  ComboBox as AriaComboBox,
  ComboBoxStateContext,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components/ComboBox'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { currentLanguageTag } from '../../../strings/language.ts'
import { useText } from '../../../strings/use-text.tsx'
import { OptionalMark } from './field.tsx'
import type { FieldProps } from './field.tsx'
import { bestOption, matchesOption } from './combobox-options.ts'
import type { ComboBoxOption } from './combobox-options.ts'
import { CheckIcon, ChevronDownIcon } from '../icon.tsx'
import './combobox.css'

export interface ComboBoxProps<T extends string> extends FieldProps {
  options: readonly ComboBoxOption<T>[]
  value: T | undefined
  onChange: (value: T | undefined) => void
  /** Told what was left in the field and is no line of the list; undefined when the field is written in, or left, anew. */
  onUnread?: (typed: string | undefined) => void
  /** What is searched for when that is typed; as it is, where none is given. */
  plain?: (typed: string) => string
  /** Whether what is typed narrows the list without meaning any line of it. */
  isVague?: (typed: string) => boolean
}

/** Typing narrows the list and marks what it means; Tab, Enter or going elsewhere takes the marked line. */
export function ComboBox<T extends string>(props: ComboBoxProps<T>) {
  const { label, id, hint, error, isOptional, options, value, onChange, onUnread } = props
  const { plain = String, isVague = () => false } = props
  const text = useText()
  const mark = useRef<Mark>(undefined)
  // React Aria writes the choice into the field once its list stands: to leave it before then empties nothing.
  const written = useRef(options.find((each) => each.value === value)?.label ?? '')
  // React Aria writes the choice back where it was not understood: to leave that is no word of one's own.
  const isUnread = useRef(false)
  const [isLeftUnread, setLeftUnread] = useState(false)
  const meantBy = (typed: string) => (isVague(typed) ? undefined : bestOption(options, plain(typed)))
  /** Gives whether something was typed that could be taken. */
  const takeTyped = () => {
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
  useKeptWhileTyping(
    () => written.current !== (options.find((each) => each.value === value)?.label ?? ''),
  )
  const byLabel = new Map(options.map((option) => [option.label, option]))
  return (
    <I18nProvider locale={currentLanguageTag()}>
      <AriaComboBox
        className={error ? 'field combobox field-invalid' : 'field combobox'}
        {...(id !== undefined && { id })}
        defaultItems={options}
        value={value ?? null}
        // A field that is emptied is about to be written in anew: nothing is taken back before it is left.
        onChange={(key) => {
          const chosen = options.find((option) => option.value === key)
          if (chosen) onChange(chosen.value)
        }}
        defaultFilter={(itemText, typed) => matchesOption(byLabel.get(itemText), plain(typed))}
        onInputChange={(inputValue) => {
          written.current = inputValue
        }}
        onBlur={() => void takeTyped()}
        menuTrigger="input"
        isInvalid={error !== undefined}
      >
        <Label className="field-label">
          {label}
          {isOptional && <OptionalMark />}
        </Label>
        {hint && (
          <Text slot="description" className="field-hint">
            {hint}
          </Text>
        )}
        <div className="select-frame">
          <TypingInput
            onLeaving={takeTyped}
            onBegin={() => {
              isUnread.current = false
            }}
            onWrite={() => {
              isUnread.current = false
              setLeftUnread(false)
              onUnread?.(undefined)
            }}
          />
          <Button className="combobox-button" aria-label={text('combobox.show')}>
            <ChevronDownIcon />
          </Button>
        </div>
        <FieldError className="field-error" elementType="div">
          {/* Nothing is sent and no summary comes where what was left in the field is not understood. */}
          {isLeftUnread ? (
            <div role="alert">
              <p>{error}</p>
            </div>
          ) : (
            error
          )}
        </FieldError>
        <Popover className="combobox-popover" offset={4}>
          <MarkMeant
            options={options}
            matches={(option, typed) => !isVague(typed) && matchesOption(option, plain(typed))}
            meantBy={meantBy}
            onMark={(current) => {
              mark.current = current
            }}
          />
          <ListBox
            className="combobox-list"
            items={options}
            renderEmptyState={() => text('combobox.none')}
          >
            {(option) => <OptionLine id={option.value} option={option} />}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </I18nProvider>
  )
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

interface OptionLineProps<T extends string> {
  /** By it React Aria keeps a line the same one where others come before it, as a month does at its first day. */
  id: T
  option: ComboBoxOption<T>
}

function OptionLine<T extends string>({ id, option }: OptionLineProps<T>) {
  return (
    <ListBoxItem id={id} textValue={option.label} className="combobox-option">
      {({ isSelected }) => (
        <>
          {option.label}
          {isSelected && <CheckIcon />}
        </>
      )}
    </ListBoxItem>
  )
}

interface TypingInputProps {
  onLeaving: () => boolean
  onBegin: () => void
  onWrite: () => void
}

// A tap shows the list and marks the text, so that the first key replaces it: on a phone there is no Tab to do so.
// Tab and Enter are heard before React Aria hears them: a fast typist presses them before a line is marked, and
// then it would take the line of an earlier text, or none.
function TypingInput({ onLeaving, onBegin, onWrite }: TypingInputProps) {
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

/** Which line is marked while something is typed, and for which text. */
type Mark = { key: string | undefined; text: string } | undefined

interface MarkMeantProps<T extends string> {
  options: readonly ComboBoxOption<T>[]
  matches: (option: ComboBoxOption<T> | undefined, typed: string) => boolean
  meantBy: (typed: string) => ComboBoxOption<T> | undefined
  /** Told undefined when nothing is typed. */
  onMark: (mark: Mark) => void
}

// React Aria commits only a marked line and marks none while typing, so that Tab would lose what was typed;
// leaving by pointer loses it in any case.
function MarkMeant<T extends string>({ options, matches, meantBy, onMark }: MarkMeantProps<T>) {
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
