import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { useText } from '../../strings/use-text.tsx'
import { codeLabel, describeField } from './describe-field.ts'
import type { Names } from './describe-field.ts'
import { toEditableFields } from './patch.ts'
import type { FieldConflict } from './patch.ts'
import type { EditableField, EditableFields } from './household.ts'
import type { StaleDraft } from './use-household-draft.ts'

interface ConflictChoiceProps {
  conflict: StaleDraft
  names: Names
  isPending: boolean
  onSave: (conflict: StaleDraft, chosen: EditableFields) => void
  onDiscard: () => void
}

type Side = FieldConflict['proposed']

/** Both versions of a household beside each other, field by field, to choose from. */
export function ConflictChoice({ conflict, names, isPending, onSave, onDiscard }: ConflictChoiceProps) {
  const text = useText()
  const headingRef = useRef<HTMLHeadingElement>(null)
  const { fields, stored, draft } = conflict
  const [sides, setSides] = useState<Partial<Record<EditableField, Side>>>({})
  const sideOf = ({ field, proposed }: FieldConflict) => sides[field] ?? proposed

  useEffect(() => headingRef.current?.focus(), [conflict])

  function chosen(): EditableFields {
    const mine = fields
      .filter((each) => sideOf(each) === 'mine')
      .map(({ field }) => [field, draft[field]])
    return { ...toEditableFields(stored.household), ...Object.fromEntries(mine) }
  }

  return (
    <section className="conflict">
      <h2 ref={headingRef} tabIndex={-1}>
        {text('household.conflict.title')}
      </h2>
      <p>{text('household.conflict.lead')}</p>
      {stored.household.countStatus === 'voided' && (
        <p>
          {text('household.conflict.statusNow', {
            status: codeLabel('countStatus', 'voided').toLocaleLowerCase('sv-SE'),
          })}
        </p>
      )}
      {fields.map((each) => (
        <fieldset key={each.field} className="conflict-field">
          <legend className="field-label">{text(`household.field.${each.field}`)}</legend>
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
                  <span className="conflict-whose">{text(`household.conflict.${side}`)}</span>
                  {describeField(each.field, each[side], names)}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="button-row">
        <Button variant="primary" isPending={isPending} onClick={() => onSave(conflict, chosen())}>
          {text('household.conflict.save')}
        </Button>
        <Button onClick={onDiscard}>{text('household.conflict.discard')}</Button>
      </div>
    </section>
  )
}
