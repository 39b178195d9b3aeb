import { useState } from 'react'
import type { ReactNode } from 'react'
import type { RecordField } from './record-field.ts'
import './record-form.css'

interface FormFieldsProps {
  fields: readonly RecordField[]
  control: (field: RecordField) => ReactNode
  /** Whether those that may be folded are. */
  isFolding: boolean
  /** Whether one that is folded already says something. */
  startsOpen: boolean
  /** A fault can be seen, and gone to, only where its field is not folded away. */
  isUnfolded: boolean
  moreLabel: string
}

/** Controls in a grid, and under it those that are seldom needed, folded. */
export function FormFields(props: FormFieldsProps) {
  const { fields, control, isFolding, startsOpen, isUnfolded, moreLabel } = props
  const [isOpen, setOpen] = useState(startsOpen)
  const folded = isFolding ? fields.filter(({ isFolded }) => isFolded) : []
  return (
    <>
      <div className="form-fields">{fields.filter((field) => !folded.includes(field)).map(control)}</div>
      {folded.length > 0 && (
        <details
          className="record-more"
          open={isOpen || isUnfolded}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>{moreLabel}</summary>
          <div className="form-fields">{folded.map(control)}</div>
        </details>
      )}
    </>
  )
}
