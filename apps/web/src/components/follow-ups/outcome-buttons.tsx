import { useEffect, useId, useState } from 'react'
import type { FormEvent } from 'react'
import { FOLLOW_UP_OUTCOMES, LEAVE_REASONS } from '@inflytt/domain/vocabularies'
import { useFaultFocus } from '../ui/fields/use-fault-focus.ts'
import { useText } from '../../strings/use-text.tsx'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/fields/select.tsx'
import type { SelectOption } from '../ui/fields/select.tsx'
import './outcome-buttons.css'

type Outcome = (typeof FOLLOW_UP_OUTCOMES)[number]

export interface ChosenOutcome {
  outcome: Outcome
  newMunicipalityCode?: string
  leaveReason?: (typeof LEAVE_REASONS)[number]
}

interface OutcomeButtonsProps {
  /** Whose buttons these are, for those who do not see where they stand. */
  label: string
  /** Where the household may have moved within the county. */
  elsewhere: readonly { code: string; name: string }[]
  isPending: boolean
  onChoose: (chosen: ChosenOutcome) => void
}

/** One tap an outcome; where it has moved, or why it has left, is asked beside the button that was pressed. */
export function OutcomeButtons({ label, elsewhere, isPending, onChoose }: OutcomeButtonsProps) {
  const text = useText()
  const [asking, setAsking] = useState<'moved_within_county' | 'left'>()
  const id = useId()
  const press = (outcome: Outcome) => {
    if (isPending) return
    if (outcome === 'moved_within_county' || outcome === 'left') setAsking(outcome)
    else onChoose({ outcome })
  }
  return (
    <div className="outcome-buttons" role="group" aria-label={label}>
      {FOLLOW_UP_OUTCOMES.map((outcome) => {
        const asks = outcome === 'moved_within_county' || outcome === 'left'
        return (
          <Button
            key={outcome}
            variant="secondary"
            // One that is disabled loses the keyboard, which a refusal then leaves nowhere.
            aria-disabled={isPending}
            {...(asks && { 'aria-expanded': asking === outcome, 'aria-controls': id })}
            onClick={() => press(outcome)}
          >
            {text(`vocabulary.followUpOutcome.${outcome}`)}
          </Button>
        )
      })}
      <div className="outcome-more" id={id}>
        {asking === 'moved_within_county' && (
          <FurtherAnswer
            label={text('followUps.where')}
            options={elsewhere.map(({ code, name }) => ({ value: code, label: name }))}
            isPending={isPending}
            onSave={(newMunicipalityCode) =>
              onChoose({ outcome: 'moved_within_county', newMunicipalityCode })
            }
          />
        )}
        {asking === 'left' && (
          <FurtherAnswer
            label={text('followUps.why')}
            options={[
              { value: 'unknown', label: text('followUps.whyUnknown') },
              ...LEAVE_REASONS.map((value) => ({
                value,
                label: text(`vocabulary.leaveReason.${value}`),
              })),
            ]}
            isPending={isPending}
            onSave={(reason) =>
              onChoose({
                outcome: 'left',
                ...(reason !== 'unknown' && { leaveReason: reason }),
              })
            }
          />
        )}
      </div>
    </div>
  )
}

interface FurtherAnswerProps<T extends string> {
  label: string
  options: readonly SelectOption<T>[]
  isPending: boolean
  onSave: (answer: T) => void
}

/** Nothing is saved by choosing alone: with arrow keys every answer on the way is chosen (WCAG 3.2.2). */
function FurtherAnswer<T extends string>({ label, options, isPending, onSave }: FurtherAnswerProps<T>) {
  const text = useText()
  const [answer, setAnswer] = useState<T>()
  const [tries, setTries] = useState(0)
  const form = useFaultFocus(tries)
  // The buttons between it and the one that asks for it need not be passed.
  useEffect(() => form.current?.querySelector('select')?.focus(), [form])
  function save(event: FormEvent) {
    event.preventDefault()
    if (answer === undefined) setTries((count) => count + 1)
    else if (!isPending) onSave(answer)
  }
  return (
    <form ref={form} className="outcome-further" noValidate onSubmit={save}>
      <Select
        label={label}
        options={options}
        value={answer}
        onChange={setAnswer}
        {...(tries > 0 && answer === undefined && { error: text('followUps.chooseFirst') })}
      />
      <Button type="submit" variant="primary" isPending={isPending}>
        {text('action.save')}
      </Button>
    </form>
  )
}
