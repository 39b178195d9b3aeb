import './record.css'

export interface FieldLine {
  key: string
  label: string
  value: string
  isUnknown?: boolean
}

interface FieldListProps {
  lines: readonly FieldLine[]
  /** In two columns where there is room. */
  isWide?: boolean
}

/** What is known of a record, a line a field. */
export function FieldList({ lines, isWide }: FieldListProps) {
  return (
    <dl className={isWide === true ? 'field-list field-list-wide' : 'field-list'}>
      {lines.map(({ key, label, value, isUnknown }) => (
        <div key={key} className="field-pair">
          <dt>{label}</dt>
          <dd className={isUnknown === true ? 'quiet' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
