import { type Description, iri } from '../formats/rdf.ts'
import { catalogueWords } from '../strings/open-data.ts'
import { inBoth } from './words.ts'

// GeoNames, since the EU's tables of places have no counties.
const COUNTY = 'https://sws.geonames.org/2703330/'
const NUTS_3 = 'http://data.europa.eu/nuts/code/SE322'

/** What the outlines of `packages/reference` reach, degrees of WGS 84 to the hundredth outside them. */
export const BOUNDS = { west: 11.96, south: 61.58, east: 17.02, north: 65.14 } as const
/** The middle of their area, degrees of WGS 84 to the hundredth. */
export const CENTROID = { longitude: 14.3, latitude: 63.25 } as const

export const county = iri(COUNTY)

/** The county that every dataset is of. */
export function describeCounty(): Description {
  const { west, south, east, north } = BOUNDS
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return {
    iri: COUNTY,
    types: ['dcterms:Location'],
    properties: [
      ['skos:prefLabel', inBoth(catalogueWords.county)],
      ['rdfs:seeAlso', [iri(NUTS_3)]],
      ['dcat:bbox', [wkt(`POLYGON((${corners.map((corner) => corner.join(' ')).join(', ')}))`)]],
      ['dcat:centroid', [wkt(`POINT(${CENTROID.longitude} ${CENTROID.latitude})`)]],
    ],
  }
}

/** Well-known text; longitude comes first where no reference system is named. */
const wkt = (value: string) => ({ value, type: 'geosparql:wktLiteral' }) as const
