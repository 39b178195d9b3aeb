/** One municipality on the drawn map, in units of `MAP_VIEW_BOX`. */
export type MapArea = MapLabel & {
  code: string
  /** SVG path data. Neighbours share their vertices. */
  path: string
}

/** Where the two-line label stands: its name above `labelY`, its figure below. */
export type MapLabel = {
  labelX: number
  /** The middle of the two lines: name and figure are set off from it by `MAP_LABEL_DY`. */
  labelY: number
  textAnchor: 'start' | 'middle' | 'end'
  /** From a point inside the area to the label; only where the label stands outside. */
  leader?: { x1: number; y1: number; x2: number; y2: number }
}
