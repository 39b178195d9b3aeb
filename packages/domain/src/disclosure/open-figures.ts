import { DomainError } from '../errors.ts'
import { type Measure, MEASURES, OPEN_DIMENSIONS } from '../outcome/measures.ts'

export interface FigureQuestion {
  measure: Measure
  by: readonly string[]
  /** Whether the municipalities asked for are the whole county. */
  isWholeCounty: boolean
  hasProgrammeFilter: boolean
}

const NEAREST_OPEN = '/api/v1/outcomes?measure=households&by=municipality,year'
const NEAREST_BY_PROGRAMME = '/api/v1/outcomes?measure=households&by=programme,year'

/**
 * Refuses a question whose answer is not published (domain.md 5, D1-D2), naming the nearest table that is.
 * @throws DomainError `not-published`
 */
export function assertPublished(question: FigureQuestion): void {
  if (MEASURES[question.measure].publication === 'tier1')
    throw notPublished(
      'This figure is published only for years that are fixed, and no year is fixed yet.',
      NEAREST_OPEN,
    )
  const isAttribute = (dimension: string) => !(OPEN_DIMENSIONS as readonly string[]).includes(dimension)
  if (question.by.some(isAttribute))
    throw notPublished(
      'Households are not published by this attribute until a year is fixed.',
      NEAREST_OPEN,
    )
  const splitsProgramme = question.by.includes('programme') || question.hasProgrammeFilter
  if (splitsProgramme && (!question.isWholeCounty || question.by.includes('municipality')))
    throw notPublished(
      'Programme is published for the county only, not per municipality.',
      NEAREST_BY_PROGRAMME,
    )
}

function notPublished(detail: string, nearest: string): DomainError {
  return new DomainError('not-published', `${detail} The nearest published table is ${nearest}.`, {
    extra: { nearest },
  })
}
