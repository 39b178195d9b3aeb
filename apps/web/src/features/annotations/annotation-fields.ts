import { contactDetailsIn, type Measure } from '@inflytt/domain'
import type {
  FieldChoice,
  RecordField,
  RecordValues,
} from '../../components/record/form/record-field.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'

/** The measures that some figure shows over years. */
export const SHOWN_MEASURES = [
  'households',
  'perThousandInhabitants',
  'retention12',
  'retention24',
  'retention36',
] as const satisfies readonly Measure[]

export function measureChoices(): FieldChoice[] {
  return SHOWN_MEASURES.map((value) => ({ value, label: text(`annotations.measure.${value}`) }))
}

/** What an annotation concerns in words: all of them, or the measures by name. */
export function measuresWords(measures: readonly string[]): string {
  const shown: readonly string[] = SHOWN_MEASURES
  if (measures.length === 0) return text('annotations.allMeasures')
  return measures
    .map((each) => (shown.includes(each) ? text(`annotations.measure.${each}` as TextId) : each))
    .join(', ')
}

export function placesWords(codes: readonly string[], places: readonly FieldChoice[]): string {
  if (codes.length === 0) return text('annotations.everywhere')
  return codes.map((code) => places.find(({ value }) => value === code)?.label ?? code).join(', ')
}

/** A stored measure that no figure shows stays among the choices, so that no change loses it. */
export function annotationFields(places: readonly FieldChoice[], values: RecordValues): RecordField[] {
  const { measures, text: written } = values
  const shown: readonly unknown[] = SHOWN_MEASURES
  const further = (Array.isArray(measures) ? measures : []).filter((each) => !shown.includes(each))
  const hasContact = typeof written === 'string' && contactDetailsIn(written).length > 0
  return [
    {
      key: 'date',
      kind: 'monthOrDay',
      label: text('annotations.date'),
      hint: text('annotations.dateHint'),
      isRequired: true,
      fault: text('annotations.fault.date'),
    },
    {
      key: 'text',
      kind: 'text',
      label: text('annotations.text'),
      hint: text(hasContact ? 'annotations.contactHint' : 'annotations.textHint'),
      isRequired: true,
      maxLength: 200,
      fault: text('annotations.fault.text'),
    },
    {
      key: 'measures',
      kind: 'choices',
      label: text('annotations.measuresAsked'),
      name: text('annotations.measures'),
      choices: [
        ...measureChoices(),
        ...further.map((value) => ({ value: String(value), label: String(value) })),
      ],
      fault: text('annotations.fault.measures'),
    },
    {
      key: 'municipalityCodes',
      kind: 'choices',
      label: text('annotations.placesAsked'),
      name: text('annotations.places'),
      choices: places,
      fault: text('annotations.fault.places'),
    },
  ]
}
