import { nameOfField, toWords } from './form/record-field.ts'
import type { RecordField, RecordValues } from './form/record-field.ts'
import './field-list.css'

export interface FieldLine {
  key: string
  label: string
  value: string
  isUnknown?: boolean
}

interface FieldListProps {
  id?: string
  lines: readonly FieldLine[]
  /** In two columns where there is room. */
  isWide?: boolean
}

/** What is known of a record, a line a field. */
export function FieldList({ id, lines, isWide }: FieldListProps) {
  return (
    <dl id={id} className={isWide === true ? 'field-list field-list-wide' : 'field-list'}>
      {lines.map(({ key, label, value, isUnknown }) => (
        <div key={key} className="field-pair">
          <dt>{label}</dt>
          <dd className={isUnknown === true ? 'quiet' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export function toLines(fields: readonly RecordField[], values: RecordValues): FieldLine[] {
  return fields.map((field) => ({
    key: field.key,
    label: nameOfField(field),
    value: toWords(field, values[field.key]),
    isUnknown: isNotKnown(values[field.key]),
  }))
}

function isNotKnown(value: unknown): boolean {
  return value === null || value === 'unknown' || (Array.isArray(value) && value.length === 0)
}
