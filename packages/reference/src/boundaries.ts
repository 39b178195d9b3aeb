import { readBoundarySource, type BoundaryCollection } from './boundary-source.ts'

/**
 * The eight municipalities as GeoJSON: WGS84, exterior rings counter-clockwise as RFC 7946 asks.
 * Source: SCB, generalised outlines that leave out the largest lake.
 */
export function boundariesGeoJson(): BoundaryCollection {
  const { type, features } = readBoundarySource()
  return {
    type,
    features: features.map(({ geometry, ...feature }) => ({
      ...feature,
      geometry: {
        type: geometry.type,
        coordinates: geometry.coordinates.map((ring) => ring.toReversed()),
      },
    })),
  }
}
