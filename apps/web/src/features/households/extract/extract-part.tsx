import { DataTable } from '../../../components/ui/table/data-table.tsx'
import type { Column } from '../../../components/ui/table/data-table.tsx'
import { PageSection } from '../../../components/ui/page/page-header.tsx'
import { useText } from '../../../strings/use-text.tsx'
import { describeField } from '../editing/describe-field.ts'
import type { Names } from '../editing/describe-field.ts'
import { households } from '../../../strings/sv/households.ts'
import { text as textOf } from '../../../strings/text.ts'
import type { TextId } from '../../../strings/text.ts'
import type { FieldValue } from '../../../components/record/conflict/compare-fields.ts'
import './extract.css'

/** One record of the extract, as it is stored. */
export type Extracted = Record<string, unknown>

interface ExtractPartProps {
  title: string
  records: readonly Extracted[]
  names: Names
}

/** The records of one part, one field a line, with its stored name where there is no other. */
export function ExtractPart({ title, records, names }: ExtractPartProps) {
  const text = useText()
  const columns = toColumns(text, names)
  return (
    <PageSection title={title}>
      {records.length === 0 && <p className="quiet">{text('extract.nothing')}</p>}
      {records.map((record, index) => (
        <DataTable
          key={JSON.stringify([record['id'], record['ref'], index])}
          caption={text('extract.number', { part: title, number: index + 1 })}
          columns={columns}
          rows={Object.entries(record)}
          rowKey={([field]) => field}
        />
      ))}
    </PageSection>
  )
}

function toColumns(text: ReturnType<typeof useText>, names: Names): Column<[string, unknown]>[] {
  return [
    {
      key: 'field',
      header: text('extract.field'),
      isRowHeader: true,
      cell: ([field]) => labelOf(field),
    },
    {
      key: 'value',
      header: text('extract.value'),
      cell: ([field, value]) => <span className="extract-value">{valueOf(field, value, names)}</span>,
    },
  ]
}

const hasLabel = (field: string) => Object.hasOwn(households, `household.field.${field}`)

function labelOf(field: string): string {
  return hasLabel(field) ? textOf(`household.field.${field}` as TextId) : field
}

function valueOf(field: string, value: unknown, names: Names): string {
  if (value === null) return describeField('', null, names)
  const isStructure = typeof value === 'object' && !hasLabel(field)
  return isStructure ? JSON.stringify(value) : describeField(field, value as FieldValue, names)
}
