import { DomainError, type Fault } from '../errors.ts'
import type { Aggregate } from './aggregate.ts'
import { liesWithin, overlap } from './scope.ts'

export interface AggregateContext {
  county: readonly string[]
  isProgramme(id: string): boolean
}

/** Faults of single fields against their surroundings, told together with those of the schema. */
export function aggregateFieldFaults(
  sent: Readonly<Record<string, unknown>>,
  context: AggregateContext,
): Fault[] {
  const faults: Fault[] = []
  if (typeof sent['programmeId'] === 'string' && !context.isProgramme(sent['programmeId']))
    faults.push({ pointer: '/programmeId', detail: 'There is no such programme.' })
  const codes = Array.isArray(sent['municipalityCodes']) ? sent['municipalityCodes'] : []
  codes.forEach((code: unknown, index) => {
    if (typeof code === 'string' && !context.county.includes(code))
      faults.push({
        pointer: `/municipalityCodes/${index}`,
        detail: 'There is no such municipality here.',
      })
  })
  return faults
}

/** Faults between the fields of one aggregate. */
export function aggregateCombinationFaults(aggregate: Aggregate): Fault[] {
  const faults: Fault[] = []
  if (aggregate.periodToEarliest < aggregate.periodFrom)
    faults.push({ pointer: '/periodToEarliest', detail: 'The period ends before it begins.' })
  if (aggregate.periodToLatest < aggregate.periodToEarliest)
    faults.push({ pointer: '/periodToLatest', detail: 'The latest end lies before the earliest.' })
  if (new Set(aggregate.municipalityCodes).size < aggregate.municipalityCodes.length)
    faults.push({ pointer: '/municipalityCodes', detail: 'A municipality is given twice.' })
  if (aggregate.definitionNote === '')
    faults.push({
      pointer: '/definitionNote',
      detail: 'Say how the number was counted, or that it is not known.',
    })
  if (aggregate.sourceTitle === '')
    faults.push({ pointer: '/sourceTitle', detail: 'Say where the number comes from.' })
  const hasParent = aggregate.parentId !== null
  if (hasParent !== (aggregate.relation === 'part_of'))
    faults.push({
      pointer: '/parentId',
      detail: 'An aggregate has a parent exactly when its relation is part_of.',
    })
  return faults
}

/**
 * Refuses an aggregate that does not fit among the active ones: outside its parent, or over another root or sibling.
 * @throws DomainError `validation-failed` or `aggregates-overlap`
 */
export function assertFits(
  aggregate: Aggregate,
  active: readonly Aggregate[],
  county: readonly string[],
): void {
  if (aggregate.relation === 'not_additive') return
  const others = active.filter((other) => other.id !== aggregate.id && other.relation !== 'not_additive')
  if (aggregate.parentId !== null) {
    const parent = others.find((other) => other.id === aggregate.parentId)
    if (parent === undefined) throw outsideParent('There is no such active aggregate.', '/parentId')
    if (isPartOf(parent, aggregate, others))
      throw outsideParent('The parent would be a part of its own part.', '/parentId')
    if (!liesWithin(aggregate, parent, county))
      throw outsideParent(
        'The part lies outside its parent: municipalities, months and programme must lie within it.',
      )
  }
  const beside = others.filter((other) => other.parentId === aggregate.parentId)
  if (beside.some((other) => overlap(aggregate, other, county)))
    throw new DomainError(
      'aggregates-overlap',
      'Another aggregate of the same programme already holds some of these municipalities and months.',
    )
  const children = others.filter((other) => other.parentId === aggregate.id)
  if (children.some((child) => !liesWithin(child, aggregate, county)))
    throw new DomainError('aggregates-overlap', 'A part of this aggregate would lie outside it.')
}

/** Whether an aggregate is a part of another, or of one of its parts. */
function isPartOf(
  { parentId }: Aggregate,
  whole: Pick<Aggregate, 'id'>,
  others: readonly Aggregate[],
): boolean {
  if (parentId === whole.id) return true
  const parent = others.find(({ id }) => id === parentId)
  return parent !== undefined && isPartOf(parent, whole, others)
}

function outsideParent(detail: string, pointer = '/periodFrom') {
  return new DomainError('validation-failed', 'The aggregate does not fit its parent.', {
    faults: [{ pointer, detail }],
  })
}
