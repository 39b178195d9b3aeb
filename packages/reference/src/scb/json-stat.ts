import { SourceError } from '../fetching/source-error.ts'

/** One cell of a data set: the code of each dimension, and the value. */
export interface StatCell {
  codes: Readonly<Record<string, string>>
  value: number
}

interface Dimension {
  id: string
  /** Codes in the order of their positions, which is not the order of the members. */
  codes: string[]
}

/**
 * Every cell of a JSON-stat 2.0 data set that has a value. A cell without one is a gap and is left out.
 * @throws SourceError `unexpected` where it is no data set, or does not hold together
 */
export function readJsonStat(name: string, body: unknown): StatCell[] {
  const set = record(body)
  if (set?.['class'] !== 'dataset' || set['version'] !== '2.0')
    throw unexpected(name, 'no JSON-stat 2.0')
  const dimensions = readDimensions(name, set)
  const count = dimensions.reduce((product, { codes }) => product * codes.length, 1)
  const values = readValues(name, set['value'], count)
  return values.flatMap((value, index) =>
    value === null ? [] : [{ codes: codesAt(dimensions, index), value }],
  )
}

function readDimensions(name: string, set: Record<string, unknown>): Dimension[] {
  const { id: ids, size: sizes } = set
  if (!Array.isArray(ids) || !Array.isArray(sizes) || ids.length === 0 || ids.length !== sizes.length)
    throw unexpected(name, 'no dimensions')
  return ids.map((id: unknown, at) => {
    const category = record(record(record(set['dimension'])?.[String(id)])?.['category'])
    const codes = codesInOrder(category)
    if (typeof id !== 'string' || codes === undefined || codes.length !== sizes[at])
      throw unexpected(name, 'a dimension that does not hold together')
    return { id, codes }
  })
}

function codesInOrder(category: Record<string, unknown> | undefined): string[] | undefined {
  const index = category?.['index']
  if (Array.isArray(index)) return index.every((code) => typeof code === 'string') ? index : undefined
  const positions = record(index)
  if (positions === undefined) {
    // A single category may go without an index.
    const labels = record(category?.['label'])
    return labels && Object.keys(labels).length === 1 ? Object.keys(labels) : undefined
  }
  const codes: string[] = []
  for (const [code, position] of Object.entries(positions)) {
    if (typeof position !== 'number' || codes[position] !== undefined) return undefined
    codes[position] = code
  }
  return codes.length === Object.keys(positions).length ? codes : undefined
}

/** A list with a place for each cell, or an object that names those that have a value. */
function readValues(name: string, given: unknown, count: number): (number | null)[] {
  const isValue = (value: unknown) => value === null || Number.isFinite(value)
  if (Array.isArray(given)) {
    if (given.length === count && given.every(isValue)) return given as (number | null)[]
    throw unexpected(name, 'values that are not one a cell')
  }
  const sparse = record(given)
  const places = Object.keys(sparse ?? {})
  const isWithin = (place: string) => /^\d+$/.test(place) && Number(place) < count
  if (sparse === undefined || !places.every((place) => isWithin(place) && isValue(sparse[place])))
    throw unexpected(name, 'values that are not one a cell')
  return Array.from({ length: count }, (_, index) => (sparse[index] as number | undefined) ?? null)
}

/** The last dimension runs fastest. */
function codesAt(dimensions: readonly Dimension[], index: number): Record<string, string> {
  const codes: Record<string, string> = {}
  let rest = index
  for (const dimension of dimensions.toReversed()) {
    codes[dimension.id] = dimension.codes[rest % dimension.codes.length] ?? ''
    rest = Math.floor(rest / dimension.codes.length)
  }
  return codes
}

function record(value: unknown): Record<string, unknown> | undefined {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isRecord ? (value as Record<string, unknown>) : undefined
}

function unexpected(name: string, what: string): SourceError {
  return new SourceError('unexpected', `${name} answered in another form than expected: ${what}.`)
}
