import { geoPath, geoTransverseMercator } from 'd3-geo'

import { readBoundarySource } from './boundary-source.ts'
import type { MapArea } from './map-area.ts'
import { MAP_LABELS } from './map-labels.ts'

const WIDTH = 400
const HEIGHT = 560
const MARGIN = 4
// The county is narrower than the sheet: it stands to the left, and the room
// that is over is for labels at the right.
const RIGHT_EDGE = 360

export const viewBox = `0 0 ${WIDTH} ${HEIGHT}`

/**
 * The eight municipalities drawn in the projection of SWEREF 99 TM (central meridian 15 degrees
 * east), code ascending, rounded to a tenth of a unit.
 */
export function drawMapAreas(): MapArea[] {
  const source = readBoundarySource()
  // Precision 0 keeps straight lines between vertices; resampled edges would
  // differ between two neighbours and leave slits.
  const projection = geoTransverseMercator()
    .rotate([-15, 0])
    .precision(0)
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [RIGHT_EDGE, HEIGHT - MARGIN],
      ],
      source,
    )
  const toPath = geoPath(projection).digits(1)
  return source.features.map((feature) => {
    const path = toPath(feature)
    const label = MAP_LABELS.get(feature.id)
    if (!path || !label) throw new Error(`municipality ${feature.id} has no outline or no label`)
    return { code: feature.id, path, ...label }
  })
}
