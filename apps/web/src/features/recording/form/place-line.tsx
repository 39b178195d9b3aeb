import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Select } from '../../../components/ui/fields/select.tsx'
import { formatMonth } from '../../../lib/text/format.ts'
import type { Municipality } from '../../../lib/queries/reference-queries.ts'
import { useText } from '../../../strings/use-text.tsx'
import { fieldId } from './fields-props.ts'
import type { FieldsProps } from './fields-props.ts'
import type { RecordingForm } from './use-recording-form.ts'

interface PlaceLineProps extends Pick<FieldsProps, 'errorOf' | 'onChange'> {
  form: RecordingForm
  /** Those that the officer records for. */
  own: readonly Municipality[]
}

/** What every entry shares, out of the way until it has to be chosen. */
export function PlaceLine({ form, own, errorOf, onChange }: PlaceLineProps) {
  const text = useText()
  const [isChanging, setChanging] = useState(false)
  const { place, programmes, values } = form
  const municipality = own.find(({ code }) => code === place.municipalityCode)
  const programme = programmes.find(({ id }) => id === place.programmeId)
  const isHousehold = values.situation === 'moved'
  const isIncomplete = municipality === undefined || (isHousehold && programme === undefined)
  const isAtFault = (['municipalityCode', 'programmeId'] as const).some((field) => errorOf(field))
  const isOpen = isChanging || isIncomplete || isAtFault
  return (
    <div className="record-place">
      <p className="record-place-line">
        {placeText(text, municipality?.name, isHousehold ? (programme?.name ?? '') : undefined)}{' '}
        {!isIncomplete && (
          <Button
            variant="plain"
            className="record-place-change"
            aria-expanded={isOpen}
            onClick={() => setChanging(!isChanging)}
          >
            {text(isChanging ? 'record.placeDone' : 'record.placeChange')}
          </Button>
        )}
      </p>
      {isOpen && (
        <div className="record-place-fields fields">
          {own.length > 1 && (
            <Select
              id={fieldId('municipalityCode')}
              label={text('record.municipality')}
              hint={text('record.municipalityHint')}
              options={own.map(({ code, name }) => ({ value: code, label: name }))}
              value={municipality?.code}
              onChange={form.chooseMunicipality}
              error={errorOf('municipalityCode')}
            />
          )}
          {isHousehold && (
            <Select
              id={fieldId('programmeId')}
              label={text('record.programme')}
              hint={
                programme
                  ? text('record.programmeHint')
                  : text('record.programmeNone', { month: formatMonth(place.month) })
              }
              options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
              value={programme?.id}
              onChange={(programmeId) => onChange({ programmeId })}
              error={errorOf('programmeId')}
            />
          )}
        </div>
      )}
    </div>
  )
}

/** A lead has no programme: `programme` is then undefined. */
function placeText(
  text: ReturnType<typeof useText>,
  municipality: string | undefined,
  programme: string | undefined,
): string {
  if (municipality === undefined) return text('record.placeMissing')
  if (programme === undefined) return municipality
  return text('record.placeLine', { municipality, programme: programme || text('record.noProgramme') })
}
