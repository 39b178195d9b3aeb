import { formatDate, formatMonth, formatNumber, formatSek } from '../../lib/format.ts'
import { text } from '../../strings/text.ts'

export interface FieldChoice {
  value: string
  label: string
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
    | 'choice'
    | 'choices'
    | 'truth'
  label: string
  /** What it is called outside the form, where the label asks something. */
  name?: string
  hint?: string
  /** What to tell where it cannot be read or the server refuses it. */
  fault: string
  isRequired?: boolean
  choices?: readonly FieldChoice[]
  /** What any stored code is called, where the choices hang on another field. */
  allChoices?: readonly FieldChoice[]
  maxLength?: number
  /** Stands under "Fler uppgifter" while something is added. */
  isFolded?: boolean
}

/** What stands in a control before it is read. */
export type Typed = string | boolean | readonly string[]
export type TypedValues = Readonly<Record<string, Typed>>
export type RecordValues = Readonly<Record<string, unknown>>

/** What was typed, read; `isFault` where it is not what the field asks for. */
export type Reading = { value: unknown; isFault: false } | { isFault: true }

const PATTERNS = {
  count: /^\d{1,9}$/,
  sek: /^\d{1,12}$/,
  year: /^20\d\d$/,
  decimal: /^\d{1,12}(\.\d{1,6})?$/,
  day: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
} as const

export function toTyped({ kind }: RecordField, value: unknown): Typed {
  if (kind === 'truth') return value === true
  if (kind === 'choices') return Array.isArray(value) ? value.map(String) : []
  if (value === null || value === undefined) return ''
  return kind === 'decimal' ? plainWords(value).replace('.', ',') : plainWords(value)
}

export function readTyped(field: RecordField, typed: Typed): Reading {
  const { kind, choices = [] } = field
  if (typeof typed !== 'string') return { value: typed, isFault: false }
  const words = kind === 'line' || kind === 'text' ? typed.trim() : typed.replaceAll(/\s|kr$/gu, '')
  if (words === '') return field.isRequired ? { isFault: true } : { value: null, isFault: false }
  if (kind === 'choice')
    return choices.some(({ value }) => value === words)
      ? { value: words, isFault: false }
      : { isFault: true }
  if (kind === 'line' || kind === 'text' || kind === 'truth' || kind === 'choices')
    return words.length > (field.maxLength ?? Infinity)
      ? { isFault: true }
      : { value: words, isFault: false }
  const plain = kind === 'decimal' ? words.replace(',', '.') : words
  if (!PATTERNS[kind].test(plain)) return { isFault: true }
  return { value: kind === 'day' || kind === 'month' ? plain : Number(plain), isFault: false }
}

/** A value as words, for a page, a history or two versions beside each other. */
export function toWords(field: RecordField, value: unknown): string {
  const { kind, choices: offered = [], allChoices: choices = offered } = field
  if (typeof value === 'boolean') return text(value ? 'records.yes' : 'records.no')
  if (Array.isArray(value)) {
    const labels = value.map((each) => labelOf(choices, String(each)))
    return labels.length === 0 ? text('records.none') : labels.join(', ')
  }
  if (value === null || value === undefined || value === '')
    return text(kind === 'line' || kind === 'text' ? 'records.notGiven' : 'records.unknown')
  if (typeof value === 'number') {
    if (kind === 'sek') return formatSek(value)
    return kind === 'year' ? String(value) : formatNumber(value, decimalsOf(value))
  }
  const words = plainWords(value)
  if (kind === 'day') return formatDate(words)
  if (kind === 'month') return formatMonth(words)
  return kind === 'choice' ? labelOf(choices, words) : words
}

export function nameOfField({ name, label }: RecordField): string {
  return name ?? label
}

function plainWords(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

function labelOf(choices: readonly FieldChoice[], code: string): string {
  return choices.find(({ value }) => value === code)?.label ?? code
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}
