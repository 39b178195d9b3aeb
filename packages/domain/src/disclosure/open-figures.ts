import { type Dimension, type Measure, OPEN_DIMENSIONS } from '../outcome/measures.ts'
import { notPublished } from './publication/published-question.ts'

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
 * Refuses a question to an open figure by what it is not open by (docs/disclosure.md), naming the nearest table that is.
 * What rests on single households is answered by `tablesAsked`.
 * @throws DomainError `not-published`
 */
export function assertOpen(question: FigureQuestion): void {
  const { measure, by, hasProgrammeFilter, isWholeCounty } = question
  const own = OWN_DIMENSIONS[measure]
  const allowed: readonly string[] = own ?? OPEN_DIMENSIONS
  const nearest = (dimension: 'municipality' | 'programme') => `measure=${measure}&by=${dimension},year`
  if (by.some((dimension) => !allowed.includes(dimension)))
    throw notPublished(
      `This figure is published by ${allowed.join(', ')} alone.`,
      nearest('municipality'),
    )
  const splitsProgramme = by.includes('programme') || hasProgrammeFilter
  if (splitsProgramme && !allowed.includes('programme'))
    throw notPublished('This figure belongs to no programme.', nearest('municipality'))
  if (splitsProgramme && (!isWholeCounty || by.includes('municipality')))
    throw notPublished(
      'Programme is published for the county only, not per municipality.',
      nearest('programme'),
    )
}
