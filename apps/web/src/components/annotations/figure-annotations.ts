import { concernsFigure, yearOfAnnotation } from '@inflytt/domain/annotation'
import type { Measure } from '@inflytt/domain'
import type { AnnotationAnswer } from '../../lib/server/api-answers.ts'
import { formatList, formatMonthOrDay } from '../../lib/text/format.ts'
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

/** An annotation at one figure, where it has a letter by its number. */
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

const LETTERS = 26

/** How it is pointed at: 'a' to 'z', then 'aa'. A digit under a bar would be read as a value. */
export function letterOf({ number }: Pick<FigureAnnotation, 'number'>): string {
  const [round, place] = [Math.floor((number - 1) / LETTERS), (number - 1) % LETTERS]
  const letter = String.fromCodePoint('a'.codePointAt(0)! + place)
  return round === 0 ? letter : letterOf({ number: round }) + letter
}

/** What stands on a mark: 'a', 'a,c', and 'b\u2013d' for three that follow each other; more than there is room for end in dots. */
export function lettersOf(annotations: readonly FigureAnnotation[]): string {
  const letters = annotations.map(letterOf)
  const [first, last] = [annotations[0]?.number ?? 0, annotations.at(-1)?.number ?? 0]
  if (letters.length > 1 && last - first === letters.length - 1)
    return `${letters[0]}\u2013${letters.at(-1)}`
  return letters.length > 2 ? `${letters[0]}\u2026` : letters.join(',')
}

/** A point's words with the letters of what is noted there, for those who hear it. */
export function withLetters(words: string, annotations: readonly FigureAnnotation[]): string {
  if (annotations.length === 0) return words
  // A sentence has its full stop already.
  const said = words.replace(/\.$/, '')
  return text('annotation.point', { words: said, letters: formatList(annotations.map(letterOf)) })
}

/** 'a. mars 2024: Projektet slutar', for a picture or a file. */
export function annotationLine(annotation: FigureAnnotation): string {
  const { when, text: said } = annotation
  return text('annotation.line', { letter: letterOf(annotation), when, text: said })
}
