import { describe, expect, it } from 'vitest'
import type { ClassRow } from '../charts/class-bars.tsx'
import { sentenceText } from '../outcomes/sentence.tsx'
import { classCsv, classFinding, classRows, commonestOf, describeLeads } from './class-rows.ts'

const row = (key: string, value: number | null): ClassRow => ({
  key,
  name: key,
  value,
  label: String(value),
  words: String(value),
})
const cell = (year: number, value: number | null) => ({
  year,
  value,
  preliminary: 0,
  bound: 'exact' as const,
  status: value === null ? ('suppressed' as const) : ('confirmed' as const),
})

describe('the commonest class', () => {
  it('is told where everything is shown', () => {
    expect(commonestOf([row('work', 31), row('family', 20)], undefined)).toEqual({
      key: 'work',
      name: 'work',
      value: 31,
      total: 51,
    })
  })

  it('is told beside hidden classes that can hold no more together', () => {
    expect(commonestOf([row('work', 31), row('family', null)], 60)).toMatchObject({ value: 31 })
    expect(commonestOf([row('work', 31), row('family', null)], 62)).toBeUndefined()
  })

  it('is not told where what is hidden has no open total', () => {
    expect(commonestOf([row('work', 31), row('family', null)], undefined)).toBeUndefined()
  })

  it('is not told of two alike, of none, nor of what is no answer', () => {
    expect(commonestOf([row('work', 5), row('family', 5)], undefined)).toBeUndefined()
    expect(commonestOf([row('work', 0), row('family', 0)], undefined)).toBeUndefined()
    expect(commonestOf([row('unknown', 40), row('work', 5)], 45)).toBeUndefined()
    expect(commonestOf([], undefined)).toBeUndefined()
  })
})

describe('the rows of a year', () => {
  it('stand by size, what is hidden after them, other and unknown last', () => {
    const classes = [
      { key: 'unknown', name: 'unknown', cells: [cell(2025, 50)] },
      { key: 'family', name: 'family', cells: [cell(2025, null)] },
      { key: 'other', name: 'other', cells: [cell(2025, 9)] },
      { key: 'work', name: 'work', cells: [cell(2025, 12), cell(2024, 1)] },
      { key: 'nature', name: 'nature', cells: [cell(2025, 20)] },
    ]
    expect(classRows(classes, 2025).map(({ key }) => key)).toEqual([
      'nature',
      'work',
      'family',
      'other',
      'unknown',
    ])
  })
})

describe('the finding', () => {
  const plain = {
    year: 2025,
    plainId: 'newcomers.plain.mainReason' as const,
    dimension: 'mainReason' as const,
    unit: 'households',
  }

  it('names the class with its number, the whole and what is counted', () => {
    const commonest = { key: 'work', name: 'Arbete', value: 31, total: 68 }
    expect(sentenceText(classFinding(commonest, { ...plain, isExact: true }))).toBe(
      'Arbete var det vanligaste skälet att flytta hit 2025: 31 av 68 hushåll',
    )
    expect(sentenceText(classFinding(commonest, { ...plain, isExact: false }))).toBe(
      'Arbete var det vanligaste skälet att flytta hit 2025: 31 av de 68 hushåll som är kända per år',
    )
    expect(sentenceText(classFinding(commonest, { ...plain, isExact: true, unit: 'leads' }))).toContain(
      '31 av 68 intressenter',
    )
  })

  it('names a class that is no noun in words of its own', () => {
    const setting = { ...plain, isExact: true, dimension: 'localTie' as const }
    const none = { key: 'none', name: 'Ingen tidigare', value: 31, total: 71 }
    expect(sentenceText(classFinding(none, setting))).toBe(
      'Vanligast 2025 var att inte ha någon tidigare anknytning till länet: 31 av 71 hushåll',
    )
  })

  it('calls it no reason that an answer was never given', () => {
    const setting = { ...plain, isExact: true, dimension: 'closeReason' as const, unit: 'leads' }
    const silent = { key: 'no_response', name: 'Ingen återkoppling', value: 12, total: 40 }
    expect(sentenceText(classFinding(silent, setting))).toBe(
      'Flest avslutades 2025 efter utebliven återkoppling: 12 av 40 intressenter',
    )
  })

  it('says only what is shown where nothing is surely commonest', () => {
    expect(sentenceText(classFinding(undefined, { ...plain, isExact: true }))).toBe(
      'Främsta skälet att flytta hit 2025',
    )
  })
})

it('a cell of leads is told as leads, and a hidden one as hidden', () => {
  expect(describeLeads(cell(2025, 1))).toBe('1 intressent')
  expect(describeLeads(cell(2025, 12))).toBe('12 intressenter')
  expect(describeLeads(cell(2025, null))).toBe('visas inte, för få hushåll')
})

it('is a file of a row a class and year, what is hidden without a number', () => {
  const rows = [{ key: 'work', name: 'Arbete', cells: [cell(2024, 12), cell(2025, null)] }]
  expect(classCsv(rows, [2025, 2024], { header: 'Skäl', unit: 'Hushåll' })).toEqual({
    header: ['Skäl', 'År', 'Hushåll', 'Gräns', 'Status'],
    rows: [
      ['Arbete', '2025', '', '', 'visas inte: för få hushåll'],
      ['Arbete', '2024', '12', 'exakt', 'bekräftat'],
    ],
  })
})
