import { DomainError } from '../errors.ts'
import { type Dimension, type Measure, MEASURES, OPEN_DIMENSIONS } from '../outcome/measures.ts'

export interface FigureQuestion {
  measure: Measure
  by: readonly string[]
  /** Whether the municipalities asked for are the whole county. */
  isWholeCounty: boolean
  hasProgrammeFilter: boolean
}

const NEEDS: readonly Dimension[] = [
  'municipality',
  'year',
  'occupationField',
  'employerSector',
  'isHardToFill',
]
const ACTIVITIES: readonly Dimension[] = ['municipality', 'year', 'programme', 'phase']

/** What an open measure that rests on no household may be split by; every other by `OPEN_DIMENSIONS`. */
const OWN_DIMENSIONS: { readonly [M in Measure]?: readonly Dimension[] } = {
  needsOpen: NEEDS,
  needsFilledShare: NEEDS,
  activities: ACTIVITIES,
  participants: ACTIVITIES,
  costPerParticipant: ACTIVITIES,
}

/**
 * Refuses a question whose answer is not published (domain.md 5, D1-D2), naming the nearest table that is.
 * @throws DomainError `not-published`
 */
export function assertPublished(question: FigureQuestion): void {
  const { measure, by, hasProgrammeFilter, isWholeCounty } = question
  if (MEASURES[measure].publication === 'tier1')
    throw notPublished(
      'This figure is published only for years that are fixed, and no year is fixed yet.',
      nearest('households', 'municipality'),
    )
  const own = OWN_DIMENSIONS[measure]
  const allowed: readonly string[] = own ?? OPEN_DIMENSIONS
  if (by.some((dimension) => !allowed.includes(dimension)))
    throw notPublished(
      own === undefined
        ? 'Households are not published by this attribute until a year is fixed.'
        : `This figure is published by ${own.join(', ')} alone.`,
      nearest(measure, 'municipality'),
    )
  const splitsProgramme = by.includes('programme') || hasProgrammeFilter
  if (splitsProgramme && !allowed.includes('programme'))
    throw notPublished('This figure belongs to no programme.', nearest(measure, 'municipality'))
  if (splitsProgramme && (!isWholeCounty || by.includes('municipality')))
    throw notPublished(
      'Programme is published for the county only, not per municipality.',
      nearest(measure, 'programme'),
    )
}

function nearest(measure: Measure, dimension: 'municipality' | 'programme'): string {
  return `/api/v1/outcomes?measure=${measure}&by=${dimension},year`
}

function notPublished(detail: string, table: string): DomainError {
  return new DomainError('not-published', `${detail} The nearest published table is ${table}.`, {
    extra: { nearest: table },
  })
}
