import { describe, expect, it } from 'vitest'
import { annotationFaults, concernsFigure, type FigureScope } from './annotation.ts'
import { annotationCreateSchema, annotationPatchSchema } from './annotation.schema.ts'

const COUNTY: FigureScope = {
  measures: ['households'],
  municipalityCodes: [],
  fromYear: 2020,
  toYear: 2026,
}
const NOTE = {
  date: '2024-03',
  measures: [] as ('households' | 'persons')[],
  municipalityCodes: [] as string[],
}
const context = { today: '2026-11-23', isMunicipality: (code: string) => code.startsWith('23') }
const pointers = (sent: object) => annotationFaults(sent, context).map(({ pointer }) => pointer)

describe('an annotation belongs at a figure', () => {
  it.each([
    ['of everything, in a year of it', {}, {}, true],
    ['on the first day of its first year', { date: '2020-01-01' }, {}, true],
    ['in the last month of its last year', { date: '2026-12' }, {}, true],
    ['of the year before it', { date: '2019-12-31' }, {}, false],
    ['of the year after it', { date: '2027-01' }, {}, false],
    ['of its measure', { measures: ['persons', 'households'] }, {}, true],
    ['of another measure', { measures: ['persons'] }, {}, false],
    [
      'of one municipality, where the figure is the county alone',
      { municipalityCodes: ['2305'] },
      {},
      false,
    ],
    [
      'of a municipality that it shows',
      { municipalityCodes: ['2380', '2305'] },
      { municipalityCodes: ['2305'] },
      true,
    ],
    [
      'of a municipality that it does not show',
      { municipalityCodes: ['2380'] },
      { municipalityCodes: ['2305'] },
      false,
    ],
    ['of everywhere, where it shows one municipality', {}, { municipalityCodes: ['2305'] }, true],
  ] as const)('%s', (_name, note, figure, expected) => {
    expect(concernsFigure({ ...NOTE, ...note } as never, { ...COUNTY, ...figure })).toBe(expected)
  })
})

it('is refused a day that is not, a time to come, places that are not and what is named twice', () => {
  expect(pointers(NOTE)).toEqual([])
  expect(pointers({ date: '2026-11-23' })).toEqual([])
  expect(pointers({ date: '2026-11' })).toEqual([])
  expect(pointers({ date: '2026-11-24' })).toEqual(['/date'])
  expect(pointers({ date: '2026-12' })).toEqual(['/date'])
  expect(pointers({ date: '2023-02-29' })).toEqual(['/date'])
  expect(pointers({ date: '2024-02-29' })).toEqual([])
  expect(pointers({ municipalityCodes: ['2305', '0180', '2305'] })).toEqual([
    '/municipalityCodes/1',
    '/municipalityCodes/2',
  ])
  expect(pointers({ measures: ['households', 'households'] })).toEqual(['/measures/1'])
  expect(pointers({ date: 7, measures: 'all', municipalityCodes: null })).toEqual([])
})

it('is read with its text in one line of at most 200 characters and no personal number', () => {
  const read = (over: object) =>
    annotationCreateSchema.safeParse({ date: '2024-03', text: 'A fair opens', ...over }).success
  expect(read({})).toBe(true)
  expect(read({ date: '2024-03-15', measures: ['households'], municipalityCodes: ['2305'] })).toBe(true)
  expect(read({ text: '\u00e5'.repeat(200) })).toBe(true)
  for (const fault of [
    { text: '\u00e5'.repeat(201) },
    { text: ' ' },
    { text: 'two\nlines' },
    { text: 'f\u00f6dd 19121212-1212' },
    { date: '2024' },
    { date: '2024-13' },
    { date: '15 mars 2024' },
    { measures: ['everything'] },
    { isVoided: true },
    { more: 1 },
  ])
    expect(read(fault), JSON.stringify(fault)).toBe(false)
  expect(annotationPatchSchema.safeParse({ isVoided: true }).success).toBe(true)
  expect(annotationPatchSchema.safeParse({ text: null }).success).toBe(false)
})
