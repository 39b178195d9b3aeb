import { isEmail, isPhone, isSiteUrl, LEGAL_BASES, looksPersonal } from '@inflytt/domain'
import { holdsPersonalNumber } from '@inflytt/domain/personal-number'
import type {
  FieldMessages,
  RecordField,
  RecordValues,
} from '../../components/record/form/record-field.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'

const LINE = 160
const NOTE = 300

/** The members that have a shape of their own, and what it is. */
const SHAPES = {
  email: 'email',
  phone: 'phone',
  contactUrl: 'url',
  officerEmail: 'email',
  officerPhone: 'phone',
  informationUrl: 'url',
} as const
const IS_SHAPED = { email: isEmail, phone: isPhone, url: isSiteUrl } as const

type Shaped = keyof typeof SHAPES

/** What is said of who answers for the records, as the form asks for it; nothing of it has to be said. */
export function controllerFields(values: RecordValues): RecordField[] {
  const email = (key: 'email' | 'officerEmail') => {
    const hint = isPersons(values[key]) ? 'controllers.emailPersonal' : 'controllers.emailHint'
    return { ...shaped(key, hint), isWanted: true }
  }
  return [
    { ...line('name', LINE, 'controllers.nameHint'), isWanted: true },
    line('address', LINE),
    email('email'),
    { ...shaped('phone', 'controllers.phoneHint'), isWanted: true },
    shaped('contactUrl', 'controllers.urlHint'),
    email('officerEmail'),
    { ...shaped('officerPhone'), isWanted: true },
    {
      key: 'legalBasis',
      kind: 'choice',
      label: text('controllers.legalBasis'),
      choices: LEGAL_BASES.map((value) => ({ value, label: text(`controllers.basis.${value}`) })),
      fault: text('controllers.fault.legalBasis'),
    },
    { ...line('legalBasisNote', NOTE, 'controllers.legalBasisNoteHint'), kind: 'text' },
    shaped('informationUrl', 'controllers.urlHint'),
  ]
}

/** Faults of what has a shape, all at once; a number that looks like a person's can be written so that it does not. */
export function controllerMessages(values: RecordValues): FieldMessages {
  const written = (Object.keys(SHAPES) as Shaped[]).flatMap((key) => {
    const value = values[key]
    return typeof value === 'string' ? [{ key, value }] : []
  })
  return Object.fromEntries(
    written.flatMap(({ key, value }) => {
      const shape = SHAPES[key]
      if (!IS_SHAPED[shape](value)) return [[key, faultOf(key)]]
      return shape === 'phone' && holdsPersonalNumber(value)
        ? [[key, text('controllers.fault.phoneLikeNumber', { field: labelOf(key) })]]
        : []
    }),
  )
}

const labelOf = (key: 'name' | 'address' | 'legalBasisNote' | Shaped) => text(`controllers.${key}`)
const faultOf = (key: Shaped) => text(`controllers.fault.${SHAPES[key]}`, { field: labelOf(key) })
const isPersons = (written: unknown) => typeof written === 'string' && looksPersonal(written)

function line(
  key: 'name' | 'address' | 'legalBasisNote',
  maxLength: number,
  hint?: TextId,
): RecordField {
  const label = labelOf(key)
  return {
    key,
    kind: 'line',
    label,
    hint: hint && text(hint),
    maxLength,
    fault: text('controllers.fault.long', { field: label, max: maxLength }),
  }
}

function shaped(key: Shaped, hint?: TextId): RecordField {
  return { key, kind: 'line', label: labelOf(key), hint: hint && text(hint), fault: faultOf(key) }
}
