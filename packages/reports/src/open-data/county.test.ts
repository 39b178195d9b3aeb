import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { BOUNDS, CENTROID } from './county.ts'

type Point = [longitude: number, latitude: number]

const outlines: { features: { geometry: { type: string; coordinates: Point[][] } }[] } = JSON.parse(
  readFileSync(
    new URL('../../../reference/data/municipalities-jamtland.geojson', import.meta.url),
    'utf8',
  ),
)
const rings = outlines.features.flatMap(({ geometry }) => geometry.coordinates)

it('has the bounds of the eight municipalities, to the hundredth of a degree and not inside them', () => {
  expect(outlines.features.map(({ geometry }) => geometry.type)).toEqual(
    Array.from({ length: 8 }, () => 'Polygon'),
  )
  const points = rings.flat()
  const longitudes = points.map(([longitude]) => longitude)
  const latitudes = points.map(([, latitude]) => latitude)
  const low = (values: number[]) => Math.floor(Math.min(...values) * 100) / 100
  const high = (values: number[]) => Math.ceil(Math.max(...values) * 100) / 100
  expect(BOUNDS).toEqual({
    west: low(longitudes),
    south: low(latitudes),
    east: high(longitudes),
    north: high(latitudes),
  })
})

it('has its middle where the area of the eight municipalities has it', () => {
  // Degrees of longitude shortened by their latitude: sums of areas are then right.
  const narrowing = (latitude: number) => Math.cos((latitude * Math.PI) / 180)
  const sums = { area: 0, across: 0, up: 0 }
  for (const ring of rings) {
    const points = ring.map(([x, y]): Point => [x * narrowing(y), y])
    for (const [index, [x, y]] of points.entries()) {
      const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y]
      const part = x * nextY - nextX * y
      sums.area += part
      sums.across += (x + nextX) * part
      sums.up += (y + nextY) * part
    }
  }
  const latitude = sums.up / (3 * sums.area)
  expect(Math.abs(CENTROID.latitude - latitude)).toBeLessThan(0.01)
  const longitude = sums.across / (3 * sums.area) / narrowing(latitude)
  expect(Math.abs(CENTROID.longitude - longitude)).toBeLessThan(0.01)
})
