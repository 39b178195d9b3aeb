import { contactDetailsIn } from '@inflytt/domain'
import { AGE_BANDS, REASONS } from '@inflytt/domain/vocabularies'
import { holdsPersonalNumber } from '@inflytt/domain/personal-number'
import { CheckGroup } from '../../../components/ui/fields/check-group.tsx'
import { Select } from '../../../components/ui/fields/select.tsx'
import { TextArea } from '../../../components/ui/fields/text-area.tsx'
import { TextField } from '../../../components/ui/fields/text-field.tsx'
import type { Municipality } from '../../../lib/queries/reference-queries.ts'
import type { TextId } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import { fieldId } from './fields-props.ts'
import type { FieldsProps } from './fields-props.ts'
import { optionsOf } from './further-field-list.ts'
import type { CodeFieldName } from './further-field-list.ts'

const LABEL: Record<CodeFieldName, TextId> = {
  mainReason: 'record.mainReason',
  occupationStatus: 'record.occupationStatus',
  occupationField: 'record.occupationField',
  employerSector: 'record.employerSector',
  workMunicipalityCode: 'record.workMunicipality',
  partnerSeeksWork: 'record.partnerSeeksWork',
  housingType: 'record.housingType',
  localTie: 'record.localTie',
  firstChannel: 'record.firstChannel',
  impactHousehold: 'record.impactHousehold',
  impactOfficer: 'record.impactOfficer',
}

interface CodeFieldProps extends FieldsProps {
  field: CodeFieldName
  municipalities: readonly Municipality[]
}

export function CodeField({ field, municipalities, values, onChange, errorOf }: CodeFieldProps) {
  const text = useText()
  const notSaid = { value: '', label: text('record.notSaid') }
  return (
    <Select
      id={fieldId(field)}
      label={text(LABEL[field])}
      options={[notSaid, ...optionsOf(field, municipalities)]}
      value={values[field]}
      onChange={(value) => onChange({ [field]: value })}
      error={errorOf(field)}
    />
  )
}

export function OtherReasonsField({ values, onChange, errorOf }: FieldsProps) {
  const text = useText()
  return (
    <CheckGroup
      id={fieldId('otherReasons')}
      legend={text('record.otherReasons')}
      choices={REASONS.filter((value) => value !== 'unknown' && value !== values.mainReason).map(
        (value) => ({
          value: value as string,
          label: text(`vocabulary.reason.${value}`),
        }),
      )}
      values={values.otherReasons}
      onChange={(otherReasons) => onChange({ otherReasons })}
      error={errorOf('otherReasons')}
    />
  )
}

const CHILD_AGES = ['childrenPreschool', 'childrenSchool', 'childrenUpper'] as const

export function AgeFields({ values, onChange, errorOf }: FieldsProps) {
  const text = useText()
  return (
    <>
      <CheckGroup
        id={fieldId('adultAgeBands')}
        legend={text('record.adultAgeBands')}
        choices={AGE_BANDS.map((value) => ({
          value: value as string,
          label: text(`vocabulary.ageBand.${value}`),
        }))}
        values={values.adultAgeBands}
        onChange={(adultAgeBands) => onChange({ adultAgeBands })}
        error={errorOf('adultAgeBands')}
      />
      <div className="record-ages">
        {CHILD_AGES.map((field) => (
          <TextField
            key={field}
            id={fieldId(field)}
            label={text(`record.${field}`)}
            value={values[field]}
            onChange={(event) => onChange({ [field]: event.target.value })}
            error={errorOf(field)}
            inputMode="numeric"
            autoComplete="off"
            maxLength={2}
            className="record-number"
          />
        ))}
      </div>
    </>
  )
}

export function OwnFields({ values, onChange, errorOf, hasNote }: FieldsProps & { hasNote: boolean }) {
  const text = useText()
  // Said while it is written: what points at a person should not stay there until the form is saved.
  const personalNumberIn = (value: string) =>
    holdsPersonalNumber(value) ? text('record.error.personalNumber') : undefined
  return (
    <>
      <TextField
        id={fieldId('externalRef')}
        label={text('record.externalRef')}
        hint={text('record.externalRefHint')}
        value={values.externalRef}
        onChange={(event) => onChange({ externalRef: event.target.value })}
        error={personalNumberIn(values.externalRef) ?? errorOf('externalRef')}
        autoComplete="off"
        maxLength={60}
      />
      {hasNote && (
        <div className="record-wide">
          <TextArea
            id={fieldId('note')}
            label={text('record.note')}
            hint={text('record.noteHint')}
            value={values.note}
            onChange={(event) => onChange({ note: event.target.value })}
            error={personalNumberIn(values.note) ?? errorOf('note')}
            maxCharacters={300}
          />
          <div role="status" className="record-note-hint small">
            {contactDetailsIn(values.note).map((kind) => (
              <p key={kind}>{text(`record.warning.${kind}`)}</p>
            ))}
          </div>
        </div>
      )}
    </>
  )
}
