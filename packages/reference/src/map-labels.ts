import type { MapLabel } from './map-area.ts'

// Placed by eye for text of 13 units; map.test.ts holds that each label lies
// inside its own area, or outside every area at the end of a leader.
export const MAP_LABELS: ReadonlyMap<string, MapLabel> = new Map<string, MapLabel>([
  ['2303', { labelX: 284, labelY: 304, textAnchor: 'middle' }],
  ['2305', { labelX: 265, labelY: 356, textAnchor: 'middle' }],
  ['2309', { labelX: 161, labelY: 222, textAnchor: 'middle' }],
  ['2313', { labelX: 262, labelY: 166, textAnchor: 'middle' }],
  ['2321', { labelX: 66, labelY: 262, textAnchor: 'middle' }],
  ['2326', { labelX: 138, labelY: 354, textAnchor: 'middle' }],
  ['2361', { labelX: 114, labelY: 454, textAnchor: 'middle' }],
  [
    '2380',
    {
      labelX: 302,
      labelY: 256,
      textAnchor: 'start',
      leader: { x1: 205, y1: 250, x2: 298, y2: 250 },
    },
  ],
])
