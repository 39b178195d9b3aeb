import { Select } from '../../../components/ui/fields/select.tsx'
import { TextField } from '../../../components/ui/fields/text-field.tsx'
import type { Programme } from '../../../lib/queries/reference-queries.ts'
import { useText } from '../../../strings/use-text.tsx'
import { codeName, DEFAULT_CODES, fieldName } from './field-words.ts'
import { programmeOptions } from '../start/programme-options.ts'
import type { ImportBatch } from '../queries.ts'

/** Of the control that says what holds for every row. */
export const defaultId = (field: string) => `alla-rader-${field}`

interface DefaultFieldsProps {
  batch: ImportBatch
  programmes: readonly Programme[]
  /** What has been chosen since the rows were checked. */
  changed: Readonly<Record<string, string>>
  onChange: (field: string, value: string) => void
}

/** What holds for every row where the file says nothing. */
export function DefaultFields({ batch, programmes, changed, onChange }: DefaultFieldsProps) {
  const text = useText()
  const valueOf = (field: keyof ImportBatch['defaults']) => changed[field] ?? batch.defaults[field] ?? ''
  const programme = (
    <Select
      label={fieldName('programmeId')}
      options={[{ value: '', label: text('imports.defaults.byMonth') }, ...programmeOptions(programmes)]}
      value={valueOf('programmeId')}
      onChange={(value) => onChange('programmeId', value)}
    />
  )
  return (
    <fieldset className="import-defaults">
      <legend className="field-label">{text('imports.defaults.title')}</legend>
      <div className="import-column-list">
        {batch.kind === 'households'
          ? (['originType', 'inclusionBasis', 'evidence'] as const).map((field) => (
              <Select
                key={field}
                id={defaultId(field)}
                label={fieldName(field)}
                options={[
                  { value: '', label: text('imports.defaults.unsaid') },
                  ...DEFAULT_CODES[field].map((code) => ({
                    value: code as string,
                    label: codeName(field, code),
                  })),
                ]}
                value={valueOf(field)}
                onChange={(value) => onChange(field, value)}
              />
            ))
          : (['definitionNote', 'sourceTitle', 'sourceDate'] as const).map((field) => (
              <TextField
                key={field}
                label={fieldName(field)}
                type={field === 'sourceDate' ? 'date' : 'text'}
                maxLength={field === 'definitionNote' ? 500 : 200}
                value={valueOf(field)}
                onChange={(event) => onChange(field, event.target.value)}
              />
            ))}
        {programme}
      </div>
    </fieldset>
  )
}
