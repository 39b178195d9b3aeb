import { describe, expect, it } from 'vitest'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { text } from '../../strings/text.ts'
import { hardToFillWords, needCsv, needFinding, needRows } from './need-rows.ts'

const cell = { preliminary: 0, bound: 'exact', status: 'confirmed' } as const
const care = () => text('vocabulary.occupationField.health_care')

const read = () =>
  needRows(
    [
      { ...cell, occupationField: 'education', value: 3 },
      { ...cell, occupationField: 'health_care', value: 14 },
      { ...cell, occupationField: 'it', value: 0 },
      { ...cell, occupationField: 'energy', value: null, status: 'unknown' },
    ],
    [{ ...cell, occupationField: 'health_care', value: 40 }],
    'occupationField',
  )

describe('open needs by field of work', () => {
  it('stand by size, without fields in which nothing is open or reported', () => {
    expect(read().map(({ name, value, filledShare }) => [name, value, filledShare])).toEqual([
      [care(), 14, 40],
      [text('vocabulary.occupationField.education'), 3, null],
    ])
  })

  it('have the field with most as their finding', () => {
    expect(sentenceText(needFinding(read(), 17, 'occupationField'))).toBe(
      'Flest söks inom vård och omsorg: 14 av 17 platser',
    )
  })

  it('name no field where two are alike, nor where nothing is known', () => {
    const rows = read()
    const alike = [rows[0]!, { ...rows[1]!, value: 14 }]
    expect(sentenceText(needFinding(alike, 28, 'occupationField'))).toBe('28 platser söks')
    expect(sentenceText(needFinding(alike, 1, 'occupationField'))).toBe('En plats söks')
    expect(sentenceText(needFinding([], null, 'occupationField'))).toBe(
      text('skills.openTable.occupationField'),
    )
  })

  it('are a file of every field, a gap empty and a zero zero', () => {
    const open = [
      { ...cell, occupationField: 'health_care', value: 14 },
      { ...cell, occupationField: 'it', value: 0 },
      { ...cell, occupationField: 'energy', value: null, status: 'unknown' as const },
    ]
    const { header, rows } = needCsv(
      open,
      [{ ...cell, occupationField: 'health_care', value: 40 }],
      'occupationField',
    )
    expect(new Set(header).size).toBe(header.length)
    expect(rows.map((row) => row.slice(1, 5))).toEqual([
      ['14', 'exakt', 'bekräftat', '40'],
      ['0', 'exakt', 'bekräftat', ''],
      ['', '', 'uppgift saknas', ''],
    ])
  })

  it('have the sector with most as their finding', () => {
    const open = [
      { ...cell, employerSector: 'municipal', value: 53 },
      { ...cell, employerSector: 'private', value: 62 },
    ]
    const rows = needRows(open, [], 'employerSector')
    expect(sentenceText(needFinding(rows, 115, 'employerSector'))).toBe(
      'Privata företag söker flest: 62 av 115 platser',
    )
  })

  it('say how many are hard to fill, and of how many that is known', () => {
    const of = (isHardToFill: string, value: number) => ({ ...cell, isHardToFill, value })
    const cells = [of('false', 56), of('true', 84), of('unknown', 25)]
    expect(hardToFillWords(cells)).toBe(
      'Svåra att tillsätta: 84 av 140 där det är angivet; för 25 är det inte känt.',
    )
    expect(hardToFillWords([of('false', 0), of('true', 0), of('unknown', 25)])).toBeUndefined()
  })
})
