import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../../../strings/use-text.tsx'
import { Button } from '../../ui/button.tsx'
import type { FieldConflict, FieldValue, Side } from './compare-fields.ts'
import './conflict-choice.css'

interface ConflictChoiceProps {
  title: string
  /** What else is new of the record, such as that it was voided. */
  notice?: ReactNode
  fields: readonly FieldConflict[]
  labelOf: (field: string) => string
  describe: (field: string, value: FieldValue) => string
  isPending: boolean
  /** Told the fields for which one's own version was chosen. */
  onSave: (mine: string[]) => void
  onDiscard: () => void
}

/** Both versions of a record beside each other, field by field, to choose from. */
export function ConflictChoice(props: ConflictChoiceProps) {
  const { title, notice, fields, labelOf, describe, isPending, onSave, onDiscard } = props
  const text = useText()
  const headingRef = useRef<HTMLHeadingElement>(null)
  const [sides, setSides] = useState<Partial<Record<string, Side>>>({})
  const sideOf = ({ field, proposed }: FieldConflict) => sides[field] ?? proposed

  useEffect(() => headingRef.current?.focus(), [fields])

  function save() {
    onSave(fields.filter((each) => sideOf(each) === 'mine').map(({ field }) => field))
  }

  return (
    <section className="conflict">
      <h2 ref={headingRef} tabIndex={-1}>
        {title}
      </h2>
      <p>{text('edit.conflict.lead')}</p>
      {notice}
      {fields.map((each) => (
        <fieldset key={each.field}>
          <legend className="field-label">{labelOf(each.field)}</legend>
          <div className="conflict-sides">
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} className="conflict-side">
                <input
                  type="radio"
                  name={`conflict-${each.field}`}
                  checked={sideOf(each) === side}
                  onChange={() => setSides({ ...sides, [each.field]: side })}
                />
                <span>
                  <span className="conflict-whose">{text(`edit.conflict.${side}`)}</span>
                  {describe(each.field, each[side])}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="button-row">
        <Button variant="primary" isPending={isPending} onClick={save}>
          {text('edit.conflict.save')}
        </Button>
        <Button onClick={onDiscard}>{text('edit.conflict.discard')}</Button>
      </div>
    </section>
  )
}
