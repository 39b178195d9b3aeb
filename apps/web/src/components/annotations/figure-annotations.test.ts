import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../strings/english.testing.ts'
import {
  type Annotation,
  annotationLine,
  annotationsAt,
  figureAnnotations,
  lettersOf,
  withLetters,
} from './figure-annotations.ts'

const note = (date: string, over: Partial<Annotation> = {}): Annotation => ({
  id: date,
  date,
  text: `hände ${date}`,
  measures: [],
  municipalityCodes: [],
  ...over,
})
const PLACES = [
  { code: '2305', name: 'Bräcke' },
  { code: '2309', name: 'Krokom' },
  { code: '2380', name: 'Östersund' },
]
const YEARS = [2023, 2024, 2025]
const ALL = [
  note('2022-12'),
  note('2023-05', { municipalityCodes: ['2305', '2380'] }),
  note('2024-03-15', { measures: ['households'] }),
  note('2024-06', { measures: ['impact'] }),
  note('2024-12'),
]
const at = (over: object = {}) =>
  figureAnnotations(ALL, { measures: ['households'], years: YEARS, ...over })
const numbered = (over: object = {}) => at(over).map(({ number, year }) => [number, year])

describe('the annotations of a figure', () => {
  it('are numbered in order, and are those of its years, measure and places', () => {
    expect(numbered()).toEqual([
      [1, 2024],
      [2, 2024],
    ])
    expect(numbered({ measures: ['impact'] }).map(([number]) => number)).toEqual([1, 2])
    expect(numbered({ places: PLACES })).toEqual([
      [1, 2023],
      [2, 2024],
      [3, 2024],
    ])
    expect(numbered({ places: [PLACES[1]] })).toHaveLength(2)
    expect(numbered({ years: [2022] })).toEqual([[1, 2022]])
    expect(numbered({ years: [] })).toEqual([])
  })

  it('tell the date, and the places where the figure shows several', () => {
    expect(at({ places: PLACES }).map(({ when }) => when)).toEqual([
      'maj 2023, Bräcke och Östersund',
      '2024-03-15',
      'dec 2024',
    ])
    expect(at({ places: [PLACES[0]] }).map(({ when }) => when)[0]).toBe('maj 2023')
    expect(at().map(annotationLine)).toEqual([
      'a. 2024-03-15: hände 2024-03-15',
      'b. dec 2024: hände 2024-12',
    ])
  })

  it('are placed at their year, and at the municipality or at all of them', () => {
    const all = at({ places: PLACES })
    const numbersAt = (year: number, code?: string) =>
      annotationsAt(all, year, code).map(({ number }) => number)
    expect(numbersAt(2023)).toEqual([1])
    expect(numbersAt(2023, '2305')).toEqual([1])
    expect(numbersAt(2023, '2309')).toEqual([])
    expect(numbersAt(2024, '2309')).toEqual([2, 3])
    expect(numbersAt(2025)).toEqual([])
  })
})

describe('a mark', () => {
  const numbers = (...all: number[]) =>
    lettersOf(all.map((number) => ({ number, year: 2024, codes: [], when: '', text: '' })))

  it('bears its letter, those that follow each other as a span, and no more than there is room for', () => {
    expect(numbers(1)).toBe('a')
    expect(numbers(2, 3)).toBe('b–c')
    expect(numbers(2, 3, 4)).toBe('b–d')
    expect(numbers(1, 3)).toBe('a,c')
    expect(numbers(1, 3, 7)).toBe('a…')
    expect(numbers(26)).toBe('z')
    expect(numbers(27, 53)).toBe('aa,ba')
  })

  it('is told with its point', async () => {
    const [first] = at()
    expect(withLetters('2024: 3 hushåll', [])).toBe('2024: 3 hushåll')
    expect(withLetters('2024: 3 hushåll', first ? [first] : [])).toBe('2024: 3 hushåll. Anteckning a.')
    expect(withLetters('2024: 3 hushåll', at())).toBe('2024: 3 hushåll. Anteckning a och b.')
    expect(withLetters('SCB: 77.', at())).toBe('SCB: 77. Anteckning a och b.')
    await inEnglish(() =>
      expect(withLetters('2024: 3 households', at())).toBe('2024: 3 households. Note a and b.'),
    )
  })
})
