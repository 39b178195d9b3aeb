import { ChoiceGroup } from '../../../components/ui/fields/choice-group.tsx'
import { Select } from '../../../components/ui/fields/select.tsx'
import { TextField } from '../../../components/ui/fields/text-field.tsx'
import type { Municipality } from '../../../lib/queries/reference-queries.ts'
import { useText } from '../../../strings/use-text.tsx'
import { fileFaultOf } from '../fault-words.ts'
import { SEVERAL } from './use-start.ts'
import type { Start } from './use-start.ts'

/** To say where the headings stand is to say that the list is the one. */
const ASKS_HEADER_ROW: ReadonlySet<string> = new Set([
  'no-header',
  'other-municipality',
  'title-of-other',
  'file-of-other',
])

interface ListFieldsProps {
  start: Start
  /** The municipalities that the list may be of. */
  own: readonly Municipality[]
}

/** What is in the list and whose it is, as far as the user may choose. */
export function ListFields({ start, own }: ListFieldsProps) {
  const text = useText()
  const { isCoordinator, headerRow } = start
  const fault = fileFaultOf(start.failure)
  const isHeaderRowAsked = headerRow !== '' || (fault !== undefined && ASKS_HEADER_ROW.has(fault))
  return (
    <>
      {own.length > 1 && (
        <Select
          id={start.ids.place}
          label={text('imports.start.municipality')}
          options={[
            ...(isCoordinator ? [{ value: SEVERAL, label: text('imports.start.several') }] : []),
            ...own.map(({ code, name: label }) => ({ value: code, label })),
          ]}
          value={start.chosen}
          onChange={start.setChosen}
          error={start.missing.municipality ? text('imports.start.municipalityMissing') : undefined}
        />
      )}
      {!isCoordinator && (
        <ChoiceGroup
          legend={text('imports.start.kind')}
          choices={(['households', 'counts'] as const).map((value) => ({
            value,
            label: text(`imports.kind.${value}`),
          }))}
          value={start.kind}
          onChange={start.setKind}
        />
      )}
      {isHeaderRowAsked && (
        <TextField
          label={text('imports.start.headerRow')}
          hint={text('imports.start.headerRowHint')}
          inputMode="numeric"
          className="import-number"
          value={headerRow}
          onChange={(event) => start.setHeaderRow(event.target.value.replaceAll(/\D/g, '').slice(0, 4))}
        />
      )}
    </>
  )
}
