import type { Fault } from '../errors.ts'
import type { Measure } from '../outcome/measures.ts'
import type { AnnotationFields } from './annotation.schema.ts'

/** A dated note by a coordinator, shown at the figures over years that it concerns. Public. */
export interface Annotation extends AnnotationFields {
  id: string
  version: number
  isVoided: boolean
  isDemo: boolean
  /** RFC 3339. */
  createdAt: string
  updatedAt: string
}

/** What a figure over years shows: which measures, of which places, and from which year to which. */
export interface FigureScope {
  measures: readonly Measure[]
  /** Those shown apart; empty where the figure is the county's alone. */
  municipalityCodes: readonly string[]
  fromYear: number
  toYear: number
}

type Concerned = Pick<AnnotationFields, 'date' | 'measures' | 'municipalityCodes'>

export function yearOfAnnotation({ date }: Pick<Annotation, 'date'>): number {
  return Number(date.slice(0, 4))
}

/**
 * Whether an annotation belongs at a figure: of one of its years and measures, and of the county or of a place that the
 * figure shows apart. What happened in one municipality is no note on the county's total.
 */
export function concernsFigure(annotation: Concerned, figure: FigureScope): boolean {
  const { measures, municipalityCodes } = annotation
  const year = yearOfAnnotation(annotation)
  const touches = <T>(said: readonly T[], shown: readonly T[]) =>
    said.length === 0 || said.some((each) => shown.includes(each))
  return (
    year >= figure.fromYear &&
    year <= figure.toYear &&
    touches(measures, figure.measures) &&
    touches(municipalityCodes, figure.municipalityCodes)
  )
}

/** What an annotation is checked against. */
export interface AnnotationContext {
  /** The day in Stockholm. */
  today: string
  isMunicipality(code: string): boolean
}

type Sent = Readonly<{ [K in keyof AnnotationFields]?: unknown }>

/** Faults of an annotation against the calendar and the county; a wrong type is the schema's to tell. */
export function annotationFaults(sent: Sent, context: AnnotationContext): Fault[] {
  const { date, measures, municipalityCodes } = sent
  const unknown = textsOf(municipalityCodes).flatMap((code, index) =>
    context.isMunicipality(code)
      ? []
      : [{ pointer: `/municipalityCodes/${index}`, detail: 'There is no such municipality here.' }],
  )
  return [
    ...(typeof date === 'string' ? dateFaults(date, context.today) : []),
    ...twiceFaults('/measures', textsOf(measures)),
    ...unknown,
    ...twiceFaults('/municipalityCodes', textsOf(municipalityCodes)),
  ]
}

function dateFaults(date: string, today: string): Fault[] {
  const pointer = '/date'
  if (!isDay(date.length === 'YYYY-MM'.length ? `${date}-01` : date))
    return [{ pointer, detail: 'There is no such day.' }]
  return date > today.slice(0, date.length)
    ? [{ pointer, detail: `It cannot have happened after today, ${today}.` }]
    : []
}

function isDay(date: string): boolean {
  const read = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date)
}

function twiceFaults(pointer: string, values: readonly string[]): Fault[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [{ pointer: `${pointer}/${index}`, detail: `${value} is named twice.` }],
  )
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}
