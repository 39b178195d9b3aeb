import { readFileSync } from 'node:fs'

/** WGS84 degrees, longitude first. */
export type Position = [longitude: number, latitude: number]
export type MunicipalityBoundary = {
  type: 'Feature'
  id: string
  properties: { code: string; name: string }
  geometry: { type: 'Polygon'; coordinates: Position[][] }
}
export type BoundaryCollection = { type: 'FeatureCollection'; features: MunicipalityBoundary[] }

const FILE = new URL('../data/municipalities-jamtland.geojson', import.meta.url)

/** The eight outlines as on file: exterior rings clockwise, which is the winding d3-geo wants. */
export function readBoundarySource(): BoundaryCollection {
  return JSON.parse(readFileSync(FILE, 'utf8')) as BoundaryCollection
}
