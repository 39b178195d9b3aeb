import type { ComponentProps } from 'react'
import { MAP_AREAS, MAP_VIEW_BOX } from '@inflytt/reference/map'
import { MunicipalityMap } from './municipality-map.tsx'

/** The map of the county: its outlines come with what draws them. */
export function CountyMap(props: Omit<ComponentProps<typeof MunicipalityMap>, 'viewBox' | 'areas'>) {
  return <MunicipalityMap viewBox={MAP_VIEW_BOX} areas={MAP_AREAS} {...props} />
}
