import { DomainError } from '../../errors.ts'
import { yearsBetween } from '../../outcome/grid.ts'
import { type Dimension, type Measure, MEASURES } from '../../outcome/measures.ts'
import { blockOf, isBlock } from './blocks.ts'
import { isAttributeDimension } from './published-attributes.ts'
import { blockKey, yearKey } from './table-keys.ts'

/** A question to what rests on single households, leads or matches. */
export interface PublishedQuestion {
  measure: Measure
  by: readonly Dimension[]
  from: number
  to: number
  isWholeCounty: boolean
  hasProgrammeFilter: boolean
}

/** Which table answers which part of the question; `year` is undefined for a block. */
export interface TableAsked {
  key: string
  year: number | undefined
}

const ATTRIBUTES_OF: { readonly [M in Measure]?: readonly Dimension[] } = {
  leadsClosed: ['closeReason'],
  householdsLeft: ['leaveReason'],
  needsFilledByNewcomers: ['occupationField', 'employerSector', 'isHardToFill'],
}

/** Whether the answer comes from fixed years alone (docs/disclosure.md). */
export function isTier1(measure: Measure, by: readonly string[]): boolean {
  return (
    MEASURES[measure].publication === 'tier1' ||
    (measure === 'households' && by.some((dimension) => isAttributeDimension(dimension)))
  )
}

/**
 * The tables that answer a Tier 1 question (C and M in docs/disclosure.md): the county by one attribute and fixed year, or
 * the municipalities by one attribute and fixed block of years. Everything else is refused, naming the nearest of them.
 * @throws DomainError `not-published`
 */
export function tablesAsked(question: PublishedQuestion, fixedYears: readonly number[]): TableAsked[] {
  const { measure, by, from, to } = question
  if (fixedYears.length === 0)
    throw notPublished(
      'This figure is published only for years that are fixed, and no year is fixed yet.',
      'measure=households&by=municipality,year',
    )
  const attributes = by.filter((one) => one !== 'year' && one !== 'municipality' && one !== 'programme')
  const [attribute] = attributes
  const known = attribute === undefined || isAttributeOf(measure, attribute)
  const nearest = (wanted: Dimension | undefined) => nearestYears(measure, wanted, question, fixedYears)
  if (by.includes('programme') || question.hasProgrammeFilter)
    throw notPublished(
      'It is published for no single programme.',
      nearest(known ? attribute : undefined),
    )
  if (!known) throw notPublished(`${measure} is not published by ${attribute}.`, nearest(undefined))
  if (attributes.length > 1)
    throw notPublished('It is published by one attribute at a time.', nearest(attribute))
  if (by.includes('municipality') || !question.isWholeCounty)
    return municipalTable(question, attribute, nearest)
  const isYearly = by.includes('year')
  if (!isYearly && from !== to) throw notPublished('It is published year by year.', nearest(attribute))
  const years = yearsBetween(from, to)
  const missing = years.filter((year) => !fixedYears.includes(year))
  if (missing.length > 0)
    throw notPublished(
      `It is published for years that are fixed; ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not.`,
      nearest(attribute),
    )
  return years.map((year) => ({
    key: yearKey(measure, attribute, year),
    year: isYearly ? year : undefined,
  }))
}

function municipalTable(
  { measure, by, from, to, isWholeCounty }: PublishedQuestion,
  attribute: Dimension | undefined,
  nearest: (wanted: Dimension | undefined) => string,
): TableAsked[] {
  if (measure !== 'households' || attribute === undefined)
    throw notPublished('It is published for the county only, not per municipality.', nearest(attribute))
  const block = blockOf(to)
  const blockQuery = `measure=households&by=municipality,${attribute}&from=${block.from}&to=${block.to}`
  if (!isWholeCounty)
    throw notPublished('The municipalities are published together, not some of them.', blockQuery)
  if (by.includes('year') || !isBlock(from, to))
    throw notPublished(
      'By municipality and attribute it is published for whole blocks of three years.',
      blockQuery,
    )
  return [{ key: blockKey(attribute, block), year: undefined }]
}

function isAttributeOf(measure: Measure, attribute: Dimension): boolean {
  return measure === 'households'
    ? isAttributeDimension(attribute)
    : (ATTRIBUTES_OF[measure]?.includes(attribute) ?? false)
}

/** The fixed years nearest to those that were asked for, without a gap. */
function nearestYears(
  measure: Measure,
  attribute: Dimension | undefined,
  { from, to }: PublishedQuestion,
  fixedYears: readonly number[],
): string {
  const within = fixedYears.filter((year) => year >= from && year <= to)
  const last = (within.length > 0 ? within : fixedYears).toSorted((a, b) => a - b).at(-1)!
  let first = last
  while (first > from && fixedYears.includes(first - 1)) first -= 1
  const by = attribute === undefined ? 'year' : `${attribute},year`
  return `measure=${measure}&by=${by}&from=${first}&to=${last}`
}

export function notPublished(detail: string, query: string): DomainError {
  const table = `/api/v1/outcomes?${query}`
  return new DomainError('not-published', `${detail} The nearest published table is ${table}.`, {
    extra: { nearest: table },
  })
}
