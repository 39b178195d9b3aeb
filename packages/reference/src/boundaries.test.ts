import { expect, test } from 'vitest'

import { boundariesGeoJson } from './boundaries.ts'
import { readBoundarySource, type Position } from './boundary-source.ts'
import { PARTICIPATING_CODES, PARTICIPATING_MUNICIPALITIES } from './municipalities.ts'

const { features } = boundariesGeoJson()
const rings = features.flatMap((feature) => feature.geometry.coordinates)

/** Positive where the ring runs counter-clockwise. */
function signedArea(ring: Position[]): number {
  return ring.reduce((sum, [x2, y2], i) => {
    const [x1, y1] = ring.at(i - 1) ?? [x2, y2]
    return sum + (x1 * y2 - x2 * y1) / 2
  }, 0)
}

test('holds the eight municipalities with code as id and the name of the code list', () => {
  expect(features.map((feature) => feature.id)).toEqual(PARTICIPATING_CODES)
  expect(features.map(({ properties }) => properties)).toEqual(
    PARTICIPATING_MUNICIPALITIES.map(({ code, name }) => ({ code, name })),
  )
})

test('winds every exterior ring counter-clockwise, as RFC 7946 asks', () => {
  for (const { geometry } of features) {
    expect(geometry.coordinates).toHaveLength(1)
    expect(signedArea(geometry.coordinates[0] ?? [])).toBeGreaterThan(0)
  }
})

test('leaves the file itself clockwise, as d3-geo asks', () => {
  for (const { geometry } of readBoundarySource().features) {
    expect(signedArea(geometry.coordinates[0] ?? [])).toBeLessThan(0)
  }
})

test('closes every ring', () => {
  for (const ring of rings) {
    expect(ring.length).toBeGreaterThan(3)
    expect(ring.at(-1)).toEqual(ring[0])
  }
})

test('keeps every position of the file to its fifth decimal', () => {
  const inFile = readBoundarySource().features.flatMap((feature) => feature.geometry.coordinates.flat())
  const positions = rings.flat()
  expect(positions.map(String).toSorted()).toEqual(inFile.map(String).toSorted())
  const decimals = positions.flat().map((degrees) => String(degrees).split('.')[1]?.length ?? 0)
  expect(Math.max(...decimals)).toBe(5)
})
