import { concernsFigure, yearOfAnnotation } from '@inflytt/domain/annotation'
import type { Measure } from '@inflytt/domain'
import type { AnnotationAnswer } from '../../lib/api-answers.ts'
import { formatList, formatMonthOrDay } from '../../lib/format.ts'
import { text } from '../../strings/text.ts'

export type Annotation = Pick<
  AnnotationAnswer,
  'id' | 'date' | 'text' | 'measures' | 'municipalityCodes'
>

/** What a figure over years shows. */
export interface AnnotatedFigure {
  measures: readonly Measure[]
  /** The years of the figure. */
  years: readonly number[]
  /** Those shown apart; none where the figure is the county's alone. */
  places?: readonly { code: string; name: string }[]
}

/** An annotation at one figure, where it has a number. */
export interface FigureAnnotation {
  number: number
  year: number
  /** Of the figure's places; empty where it is of them all. */
  codes: readonly string[]
  /** 'mars 2024', '2024-03-15', or with the places where the figure shows several. */
  when: string
  text: string
}

/** Those that belong at a figure, numbered in the order that they happened. */
export function figureAnnotations(
  all: readonly Annotation[],
  { measures, years, places = [] }: AnnotatedFigure,
): FigureAnnotation[] {
  const scope = {
    measures,
    municipalityCodes: places.map(({ code }) => code),
    fromYear: Math.min(...years),
    toYear: Math.max(...years),
  }
  return all
    .filter((annotation) => concernsFigure(annotation, scope))
    .map((annotation, index) => {
      const named = places.filter(({ code }) => annotation.municipalityCodes.includes(code))
      const date = formatMonthOrDay(annotation.date)
      const where = formatList(named.map(({ name }) => name))
      return {
        number: index + 1,
        year: yearOfAnnotation(annotation),
        codes: named.map(({ code }) => code),
        when: places.length > 1 && where !== '' ? `${date}, ${where}` : date,
        text: annotation.text,
      }
    })
}

/** Those of one year, and of one place where the figure shows several. */
export function annotationsAt(
  annotations: readonly FigureAnnotation[],
  year: number,
  code?: string,
): FigureAnnotation[] {
  return annotations.filter(
    (annotation) =>
      annotation.year === year &&
      (code === undefined || annotation.codes.length === 0 || annotation.codes.includes(code)),
  )
}

/** What stands on a mark: '1', '1, 3', and '2\u20134' for three that follow each other; more than there is room for end in dots. */
export function numbersOf(annotations: readonly FigureAnnotation[]): string {
  const numbers = annotations.map(({ number }) => number)
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)]
  if (numbers.length > 1 && last - first === numbers.length - 1) return `${first}\u2013${last}`
  return numbers.length > 2 ? `${first}\u2026` : numbers.join(',')
}

/** A point's words with the numbers of what is noted there, for those who hear it. */
export function withNumbers(words: string, annotations: readonly FigureAnnotation[]): string {
  if (annotations.length === 0) return words
  const numbers = formatList(annotations.map(({ number }) => String(number)))
  return text('annotation.point', { words, numbers })
}

/** '1. mars 2024: Projektet slutar', for a picture or a file. */
export function annotationLine({ number, when, text: said }: FigureAnnotation): string {
  return text('annotation.line', { number: String(number), when, text: said })
}
