import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import type { Municipality } from '../../../lib/queries/reference-queries.ts'
import { useText } from '../../../strings/use-text.tsx'
import { AggregateNote } from './aggregate-note.tsx'
import { CoreFields } from './core-fields.tsx'
import { fieldId } from './fields-props.ts'
import type { FieldsProps } from './fields-props.ts'
import { countFurther } from './further-field-list.ts'
import { FurtherFields } from './further-fields.tsx'
import { insideAggregate } from '../values/inside-aggregate.ts'
import type { AggregateOutcome } from '../queries.ts'

interface RecordingFieldsProps extends FieldsProps {
  municipalities: readonly Municipality[]
  aggregates: readonly AggregateOutcome[]
  /** The first entry of the page takes focus only where nothing else has it; the next always. */
  isFirstRound: boolean
  /** Something among the folded fields has to be put right. */
  hasFurtherFault: boolean
  onClear: (() => void) | undefined
}

/** The fields of one entry. Each entry has its own, so that nothing half typed is left from the one before. */
export function RecordingFields(props: RecordingFieldsProps) {
  const { municipalities, aggregates, isFirstRound, hasFurtherFault, onClear, ...fields } = props
  const text = useText()
  const ref = useRef<HTMLDivElement>(null)
  const [isPlaceKnown] = useState(fields.place.municipalityCode !== '')
  const [isFurtherOpen, setFurtherOpen] = useState(() => countFurther(fields.values) > 0)

  useEffect(() => {
    if (isFirstRound && document.activeElement !== document.body) return
    const firstAnswer = ref.current?.querySelector<HTMLInputElement>('input:checked')
    const unansweredPlace = isPlaceKnown ? null : document.getElementById(fieldId('municipalityCode'))
    const first = unansweredPlace ?? firstAnswer
    if (isFirstRound) {
      first?.focus({ preventScroll: true })
      return
    }
    window.scrollTo({ top: 0 })
    // What was told of the last entry may stand over the field.
    first?.focus()
  }, [isFirstRound, isPlaceKnown])

  const county = municipalities.map(({ code }) => code)
  const inside = insideAggregate(fields.values, fields.place, aggregates, county)
  return (
    <div className="record-fields" ref={ref}>
      <CoreFields {...fields} monthNote={<AggregateNote inside={inside} />} />
      <FurtherFields
        {...fields}
        municipalities={municipalities}
        isOpen={isFurtherOpen || hasFurtherFault}
        onToggle={setFurtherOpen}
      />
      {onClear && (
        <Button variant="plain" className="record-notice-action" onClick={onClear}>
          {text('record.clear')}
        </Button>
      )}
    </div>
  )
}
