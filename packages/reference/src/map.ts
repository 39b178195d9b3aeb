// For the browser: this entry and what it imports use nothing of Node.
export type { MapArea, MapLabel } from './map-area.ts'
export { MAP_AREAS, MAP_VIEW_BOX } from './map-paths.generated.ts'

/** `dy` of a label's two `tspan`s: the name from `labelY`, then the figure from the name. */
export const MAP_LABEL_DY = { name: '-0.2em', figure: '1.15em' } as const
