import { notKnown, numbers } from '../../../components/record/form/record-field.ts'
import type { FieldChoice } from '../../../components/record/form/record-field.ts'
import { text } from '../../../strings/text.ts'
import type { TextId } from '../../../strings/text.ts'
import { formatMonth } from '../../../lib/text/format.ts'
import { codeLabel } from './describe-field.ts'
import type { FieldSpec } from './fields.ts'
import { monthsDown } from './months.ts'
import { offeredProgrammes, readableMunicipalities } from '../list/use-around.ts'
import type { Around } from '../list/use-around.ts'

const COUNTY_CODES = '01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25'.split(' ')

/** What a field can be given. Only fields that are chosen from a list have options. */
export function optionsOf(spec: FieldSpec, around: Around): FieldChoice[] {
  switch (spec.kind) {
    case 'code':
      return spec.codes.map((value) => ({ value, label: codeLabel(spec.vocabulary, value) }))
    case 'count':
      return [...numbers(spec.min, spec.max), notKnown(text('household.dontKnow'))]
    case 'month':
      return monthsDown(around.settings).map((value) => ({ value, label: formatMonth(value) }))
    case 'municipality':
      return readableMunicipalities(around).map(({ code, name }) => ({ value: code, label: name }))
    case 'programme':
      return offeredProgrammes(around).map(({ id, name }) => ({ value: id, label: name }))
    case 'work':
      return [
        notKnown(text('vocabulary.originType.unknown')),
        ...around.names.municipalities.map(({ code, name }) => ({ value: code, label: name })),
        ...(['outside', 'remote'] as const).map((value) => ({
          value,
          label: text(`household.${value}`),
        })),
      ]
    case 'county':
      return [
        notKnown(text('vocabulary.originType.unknown')),
        ...COUNTY_CODES.map((value) => ({ value, label: text(`household.county.${value}` as TextId) })),
      ]
    default:
      return []
  }
}
