import { describe, expect, it } from 'vitest'
import { DomainError } from '../errors.ts'
import { type Measure, MEASURES } from '../outcome/measures.ts'
import { assertOpen, type FigureQuestion } from './open-figures.ts'
import { isTier1, tablesAsked } from './publication/published-question.ts'
import type { Dimension } from '../outcome/measures.ts'

const OPEN: FigureQuestion = {
  measure: 'households',
  by: [],
  isWholeCounty: true,
  hasProgrammeFilter: false,
}

function answerTo(question: Partial<FigureQuestion>): string {
  try {
    const asked = { ...OPEN, ...question, from: 2024, to: 2024 }
    const by = asked.by as Dimension[]
    if (isTier1(asked.measure, by)) tablesAsked({ ...asked, by }, [])
    else assertOpen(asked)
    return 'published'
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error)
  }
}

describe('what is published while no year is fixed', () => {
  it.each([
    [{}],
    [{ by: ['municipality', 'year'] }],
    [{ by: ['year'], isWholeCounty: false }],
    [{ by: ['programme', 'year'] }],
    [{ hasProgrammeFilter: true }],
    [{ measure: 'needsOpen' as const, by: ['employerSector', 'isHardToFill'] }],
    [{ measure: 'needsFilledShare' as const, by: ['occupationField'], isWholeCounty: false }],
    [{ measure: 'activities' as const, by: ['phase', 'year'] }],
  ])('%j is', (question) => {
    expect(answerTo(question)).toBe('published')
  })

  it.each([
    [{ by: ['municipality', 'programme'] }],
    [{ by: ['programme'], isWholeCounty: false }],
    [{ by: ['municipality'], hasProgrammeFilter: true }],
    [{ hasProgrammeFilter: true, isWholeCounty: false }],
    [{ by: ['origin'] }],
    [{ by: ['year', 'householdType'] }],
    [{ by: ['employerSector'] }],
    [{ measure: 'needsOpen' as const, by: ['origin'] }],
    [{ measure: 'needsOpen' as const, by: ['programme'] }],
    [{ measure: 'needsOpen' as const, hasProgrammeFilter: true }],
    [{ measure: 'balance' as const, by: ['phase'] }],
  ])('%j is not', (question) => {
    expect(answerTo(question)).toBe('not-published')
  })

  it('no measure of the first tier is, whatever it is asked by', () => {
    const tier1 = (Object.keys(MEASURES) as Measure[]).filter(
      (name) => MEASURES[name].publication === 'tier1',
    )
    expect(tier1.length).toBeGreaterThan(10)
    expect(tier1.map((measure) => answerTo({ measure }))).toEqual(tier1.map(() => 'not-published'))
  })
})
