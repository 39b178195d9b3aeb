import {
  Button,
  ComboBox as AriaComboBox,
  FieldError,
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
import { ComboBoxInput } from './combobox-input.tsx'
import { MarkMeant } from './combobox-mark.tsx'
import { bestOption, matchesOption } from './combobox-options.ts'
import type { ComboBoxOption } from './combobox-options.ts'
import { useTypedChoice } from './use-typed-choice.ts'
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
  const meantBy = (words: string) => (isVague(words) ? undefined : bestOption(options, plain(words)))
  const typed = useTypedChoice({ options, value, onChange, onUnread, meantBy })
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
        defaultFilter={(itemText, words) => matchesOption(byLabel.get(itemText), plain(words))}
        onInputChange={typed.onInput}
        onBlur={() => void typed.take()}
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
          <ComboBoxInput onLeaving={typed.take} onBegin={typed.onBegin} onWrite={typed.onWrite} />
          <Button className="combobox-button" aria-label={text('combobox.show')}>
            <ChevronDownIcon />
          </Button>
        </div>
        <FieldError className="field-error" elementType="div">
          {/* Nothing is sent and no summary comes where what was left in the field is not understood. */}
          {typed.isLeftUnread ? (
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
            matches={(option, words) => !isVague(words) && matchesOption(option, plain(words))}
            meantBy={meantBy}
            onMark={typed.onMark}
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
