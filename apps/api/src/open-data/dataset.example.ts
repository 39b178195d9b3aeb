const ROOT = 'https://inflytt.example.se/api/v1/open-data'

export const CATALOGUE_TURTLE_EXAMPLE = `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcterms: <http://purl.org/dc/terms/> .

<${ROOT}/catalog.ttl#catalogue> a dcat:Catalog ;
    dcterms:title "Open data from inflytt"@en ;
    dcat:dataset <${ROOT}/catalog.ttl#households> .
`

export const CATALOGUE_XML_EXAMPLE = `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#">
  <rdf:Description rdf:about="${ROOT}/catalog.ttl#catalogue">
    <rdf:type rdf:resource="http://www.w3.org/ns/dcat#Catalog"/>
    <dcat:dataset rdf:resource="${ROOT}/catalog.ttl#households"/>
  </rdf:Description>
</rdf:RDF>
`

export const CATALOGUE_EXAMPLE = {
  '@context': { dcat: 'http://www.w3.org/ns/dcat#', dcterms: 'http://purl.org/dc/terms/' },
  '@graph': [
    {
      '@id': `${ROOT}/catalog.ttl#catalogue`,
      '@type': ['dcat:Catalog'],
      'dcterms:title': [{ '@value': 'Open data from inflytt', '@language': 'en' }],
      'dcat:dataset': [{ '@id': `${ROOT}/catalog.ttl#households` }],
    },
  ],
}

export const DATASET_CSV_EXAMPLE =
  'municipalityCode,municipality,year,households,householdsBound,householdsStatus,preliminary,preliminaryStatus,source\r\n' +
  '"2305",Br\u00e4cke,2022,3,at_least,confirmed,0,preliminary,inflytt\r\n'

export const DATASET_EXAMPLE = {
  dataset: {
    name: 'households',
    title: {
      sv: 'Inflyttade hush\u00e5ll via samarbetet per kommun och \u00e5r',
      en: 'Households moved in through the partnership, by municipality and year',
    },
    description: { sv: 'Antal per kommun och kalender\u00e5r.', en: 'Counts by municipality and year.' },
    isDemo: false,
    licence: 'http://creativecommons.org/publicdomain/zero/1.0/',
    updatedAt: '2026-11-23T08:00:00.000Z',
    dataVersion: '812',
    schema: `${ROOT}/datasets/households.schema.json`,
    catalogue: `${ROOT}/catalog.ttl`,
  },
  rows: [
    {
      municipalityCode: '2305',
      municipality: 'Br\u00e4cke',
      year: 2022,
      households: 3,
      householdsBound: 'at_least',
      householdsStatus: 'confirmed',
      preliminary: 0,
      preliminaryStatus: 'preliminary',
      source: 'inflytt',
    },
  ],
}
