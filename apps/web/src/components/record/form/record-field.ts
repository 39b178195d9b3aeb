import { keptText } from '../../../lib/text/kept-text.ts'
import { readMonth } from '../../../lib/text/written-month.ts'
import {
  formatDate,
  formatMonth,
  formatMonthOrDay,
  formatNumber,
  formatSek,
} from '../../../lib/text/format.ts'
import { text } from '../../../strings/text.ts'
import { isSame } from '../conflict/compare-fields.ts'

export interface FieldChoice {
  /** Null where the choice is that nothing is known or said. */
  value: string | number | boolean | null
  label: string
  /** Other ways to write it, where it is searched for. */
  keywords?: readonly string[]
}

/** One member of a record as a form asks for it; what is left empty is null. */
export interface RecordField {
  key: string
  kind:
    | 'line'
    | 'text'
    | 'count'
    | 'year'
    | 'sek'
    | 'decimal'
    | 'day'
    | 'month'
    | 'monthOrDay'
    | 'choice'
    | 'choices'
    | 'truth'
  label: string
  /** What it is called outside the form, where the label asks something. */
  name?: string
  hint?: string | undefined
  /** What to tell where it cannot be read or the server refuses it. */
  fault: string
  isRequired?: boolean
  /** May be left empty, but ought not to be: that it may is not told. */
  isWanted?: boolean
  choices?: readonly FieldChoice[]
  /** What any stored code is called, where the choices hang on another field. */
  allChoices?: readonly FieldChoice[]
  /** A choice out of so many that it is searched for. */
  isSearched?: boolean
  /** The choice that is shown for null. */
  nullAs?: string
  /** Null where none of the choices is made. */
  isNullable?: boolean
  min?: number
  max?: number
  maxLength?: number
  /** Stands folded while something is added. */
  isFolded?: boolean
}

/** Members of a record, or of what is written of it. What cannot be read stays as it was typed. */
export type RecordValues = Readonly<Record<string, unknown>>

/** Messages by field; a field has at most one. */
export type FieldMessages = Partial<Record<string, string>>

const NUMBERS: Partial<Record<RecordField['kind'], RegExp>> = {
  count: /^\d{1,9}$/,
  sek: /^\d{1,12}$/,
  year: /^20\d\d$/,
  decimal: /^\d{1,12}(\.\d{1,6})?$/,
}
const DATES: Partial<Record<RecordField['kind'], RegExp>> = {
  day: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  monthOrDay: /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/,
}

export const notKnown = (label: string): FieldChoice => ({ value: null, label })

export function numbers(min: number, max: number): FieldChoice[] {
  return Array.from({ length: max - min + 1 }, (_, index) => ({
    value: min + index,
    label: String(min + index),
  }))
}

/** Yes, no, or not known. */
export const yesOrNo = (): FieldChoice[] => [
  { value: true, label: text('edit.yes') },
  { value: false, label: text('edit.no') },
  notKnown(text('edit.unknown')),
]

export function nameOfField({ name, label }: RecordField): string {
  return name ?? label
}

/** The part of a record that its fields hold. */
export function pickFields(fields: readonly RecordField[], values: RecordValues): RecordValues {
  return Object.fromEntries(
    fields.map((field) => [field.key, values[field.key] ?? emptyOf(field)] as const),
  )
}

/** What stands in a control that is written in. */
export function toTyped({ kind }: RecordField, value: unknown): string {
  if (value === null || value === undefined) return ''
  const words = plainWords(value)
  return kind === 'decimal' && typeof value === 'number' ? words.replace('.', ',') : words
}

/** What was written, read; what is not what the field asks for stays as it was typed, for the fault to be told at. */
export function readTyped({ kind }: RecordField, typed: string): unknown {
  if (kind === 'line' || kind === 'text') return keptText(typed) === '' ? null : keptText(typed)
  if (kind === 'month' && typed.trim() !== '') return readMonth(typed) ?? typed.trim()
  const words = typed.replaceAll(/\s|kr$/gu, '')
  if (words === '') return null
  const pattern = NUMBERS[kind]
  if (pattern === undefined) return words
  const plain = words.replace(',', '.')
  return pattern.test(kind === 'decimal' ? plain : words) ? Number(plain) : typed
}

/** What the form can tell of a field before it asks the server. */
export function fieldFault(field: RecordField, value: unknown): string | undefined {
  return isFaulty(field, value) ? field.fault : undefined
}

export function fieldFaults(fields: readonly RecordField[], values: RecordValues): FieldMessages {
  const faulty = fields.filter((field) => isFaulty(field, values[field.key]))
  return Object.fromEntries(faulty.map(({ key, fault }) => [key, fault]))
}

/** A value as words, for a page, a history or two versions beside each other. */
export function toWords(field: RecordField | undefined, value: unknown): string {
  const { kind = 'line', choices: offered = [], allChoices: choices = offered } = field ?? {}
  if (Array.isArray(value)) {
    const labels = value.map((each) => labelOf(choices, each) ?? String(each))
    return labels.length === 0 ? text('edit.none') : labels.join(', ')
  }
  const label = labelOf(choices, value ?? null)
  if (label !== undefined) return label
  if (typeof value === 'boolean') return text(value ? 'edit.yes' : 'edit.no')
  if (value === null || value === undefined || value === '')
    return text(kind === 'line' || kind === 'text' ? 'edit.notSaid' : 'edit.unknown')
  if (typeof value === 'number') {
    if (kind === 'sek') return formatSek(value)
    return kind === 'year' ? String(value) : formatNumber(value, decimalsOf(value))
  }
  const words = plainWords(value)
  if (kind === 'monthOrDay') return formatMonthOrDay(words)
  if (kind === 'day') return formatDate(words)
  return kind === 'month' ? formatMonth(words) : words
}

function isFaulty(field: RecordField, value: unknown): boolean {
  const { kind, isRequired = false, maxLength = Infinity, min = 0, max = Infinity } = field
  const isEmpty = isSame(value, null) || isSame(value, []) || value === ''
  if (isEmpty) return isRequired
  if (kind === 'line' || kind === 'text') return String(value).length > maxLength
  if (kind in NUMBERS) return typeof value !== 'number' || value < min || value > max
  if (kind === 'choice' && field.allChoices !== undefined)
    return labelOf(field.choices ?? [], value) === undefined
  return DATES[kind] !== undefined && !DATES[kind].test(String(value))
}

function emptyOf({ kind, isNullable }: RecordField): unknown {
  if (kind === 'truth') return false
  return kind === 'choices' && isNullable !== true ? [] : null
}

function labelOf(choices: readonly FieldChoice[], value: unknown): string | undefined {
  return choices.find((choice) => choice.value === value)?.label
}

function plainWords(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}
