import { ChoiceGroup } from '../../../components/ui/fields/choice-group.tsx'
import { TextField } from '../../../components/ui/fields/text-field.tsx'
import { useText } from '../../../strings/use-text.tsx'
import { answerOfKey, choicesOf } from '../values/counts.ts'
import type { ADULTS, CountAnswer } from '../values/counts.ts'
import type { CountChoice } from '../values/recording-values.ts'

interface CountFieldProps {
  id: string
  moreId: string
  legend: string
  moreLabel: string
  range: typeof ADULTS
  answer: CountAnswer
  onChange: (answer: CountAnswer) => void
  error: string | undefined
  moreError: string | undefined
  isOptional: boolean
}

/** One tap or one digit a number; the few larger ones are written. */
export function CountField(props: CountFieldProps) {
  const { id, moreId, legend, moreLabel, range, answer, onChange, error, moreError, isOptional } = props
  const text = useText()
  const labelOf = (choice: CountChoice) => {
    if (choice === 'more') return text('record.more')
    return choice === 'unknown' ? text('record.dontKnow') : choice
  }
  return (
    <div className="record-count">
      <ChoiceGroup
        id={id}
        legend={legend}
        choices={choicesOf(range).map((value) => ({ value, label: labelOf(value) }))}
        value={answer.choice === '' ? undefined : answer.choice}
        onChange={(choice, key) => onChange(answerOfKey(key ?? '', range) ?? { choice, more: '' })}
        choiceOfKey={(key) => answerOfKey(key, range)?.choice || undefined}
        error={error}
        isOptional={isOptional}
      />
      {answer.choice === 'more' && (
        <TextField
          id={moreId}
          label={moreLabel}
          value={answer.more}
          onChange={(event) => onChange({ choice: 'more', more: event.target.value })}
          error={moreError}
          inputMode="numeric"
          autoComplete="off"
          maxLength={2}
          className="record-number"
        />
      )}
    </div>
  )
}
