import type { RecordField } from '../../../components/record/form/record-field.ts'
import { text } from '../../../strings/text.ts'
import { codeLabel } from './describe-field.ts'
import { faultOf } from './field-faults.ts'
import { optionsOf } from './field-options.ts'
import { EDITABLE_FIELDS, FIELDS } from './fields.ts'
import type { FieldSpec } from './fields.ts'
import type { EditableField } from '../household.ts'
import type { Around } from '../list/use-around.ts'

const HINTS = ['occupationSsyk', 'note', 'externalRef', 'moveInMonth'] as const

/** Every field of a household's form, as its kind is written. */
export function householdFields(around: Around): RecordField[] {
  return EDITABLE_FIELDS.map((key) => {
    const hint = HINTS.find((each) => each === key)
    return {
      key,
      label: text(`household.field.${key}`),
      ...(hint !== undefined && { hint: text(`household.hint.${hint}`) }),
      fault: faultOf(key, around.settings),
      ...toKind(key, FIELDS[key], around),
    }
  })
}

function toKind(
  key: EditableField,
  spec: FieldSpec,
  around: Around,
): Pick<RecordField, 'kind'> & Partial<RecordField> {
  if (spec.kind === 'text')
    return { kind: spec.isLong === true ? 'text' : 'line', maxLength: spec.maxCharacters }
  if (spec.kind === 'codes') {
    const { vocabulary, codes, isNullable = false } = spec
    const choices = codes.map((code) => ({ value: code, label: codeLabel(vocabulary, code) }))
    return { kind: 'choices', choices, isNullable }
  }
  const choices = optionsOf(spec, around)
  // A country group has a code for what is not known, so null needs no line of its own.
  if (key === 'originCountryGroup') return { kind: 'choice', choices, nullAs: 'unknown' }
  return { kind: 'choice', choices, isRequired: choices.every(({ value }) => value !== null) }
}
