import { ApiProblem } from '../../../lib/server/api-problem.ts'
import type { TextId } from '../../../strings/text.ts'
import { EMPTY_VALUES } from './recording-values.ts'
import type { FaultField, FieldFault } from './checked-values.ts'

interface ServerRefusal {
  faults: FieldFault[]
  /** Of the whole form, where no field is at fault. */
  textId: TextId | undefined
}

const FIELD_OF: ReadonlyMap<string, FaultField> = new Map<string, FaultField>([
  ...(Object.keys(EMPTY_VALUES) as FaultField[]).map((field) => [field, field] as const),
  ['moveInMonth', 'month'],
  ['plannedMonth', 'month'],
  ['municipalityCode', 'municipalityCode'],
  ['responsibleMunicipality', 'municipalityCode'],
  ['channel', 'firstChannel'],
  ['occupationFields', 'occupationField'],
])

const OWN_TEXT: Partial<Record<FaultField, TextId>> = {
  municipalityCode: 'record.error.municipalityNotYours',
  programmeId: 'record.error.programme',
  adults: 'record.error.adults',
  children: 'record.error.children',
  originType: 'record.error.originType',
  inclusionBasis: 'record.error.inclusionBasis',
  evidence: 'record.error.evidence',
  otherReasons: 'record.error.otherReasons',
  adultAgeBands: 'record.error.adultAgeBands',
  childrenPreschool: 'record.error.childrenByAge',
  leadId: 'record.error.lead',
}

/** The server's refusal at the fields it is about, in words of our own: its details are for programmers. */
export function toServerRefusal(error: unknown): ServerRefusal {
  if (!(error instanceof ApiProblem)) return { faults: [], textId: 'problem.internal' }
  if (error.code === 'envelope-exceeded')
    return {
      faults: [{ field: 'month', textId: 'record.error.field' }],
      textId: 'record.error.envelope',
    }
  if (error.code === 'coverage-fixed') return { faults: [], textId: 'record.error.coverageFixed' }
  const faults = error.errors.map(({ pointer }) => toFault(pointer, error.code === 'personal-number'))
  return { faults, textId: faults.length > 0 ? undefined : `problem.${error.code}` }
}

function toFault(pointer: string, isPersonalNumber: boolean): FieldFault {
  const field = FIELD_OF.get(pointer.split('/')[1] ?? '')
  if (field === undefined)
    return { field: 'situation', textId: 'record.error.other', values: { pointer } }
  if (isPersonalNumber) return { field, textId: 'record.error.personalNumber' }
  return { field, textId: OWN_TEXT[field] ?? 'record.error.field' }
}
