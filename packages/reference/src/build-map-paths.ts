import { writeFileSync } from 'node:fs'

import { drawMapAreas, viewBox } from './map-projection.ts'

const areas = drawMapAreas().map(
  ({ code, path, labelX, labelY, textAnchor, leader }) => `  {
    code: '${code}',
    path: '${path}',
    labelX: ${labelX},
    labelY: ${labelY},
    textAnchor: '${textAnchor}',${
      leader
        ? `
    leader: { x1: ${leader.x1}, y1: ${leader.y1}, x2: ${leader.x2}, y2: ${leader.y2} },`
        : ''
    }
  },
`,
)

writeFileSync(
  new URL('map-paths.generated.ts', import.meta.url),
  `// Written by build-map-paths.ts from data/municipalities-jamtland.geojson; edits are lost.
import type { MapArea } from './map-area.ts'

export const MAP_VIEW_BOX = '${viewBox}'

export const MAP_AREAS: readonly MapArea[] = [
${areas.join('')}]
`,
)
