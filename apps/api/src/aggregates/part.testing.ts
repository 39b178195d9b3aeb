/** A part of the 444 for one municipality, as it is sent; how many households is for the test to say. */
export const PART_OF_THE_444 = {
  title: 'Bracke 2020-2023',
  programmeId: 'en-attraktiv-region',
  relation: 'part_of',
  parentId: 'en-attraktiv-region-444',
  municipalityCodes: ['2305'],
  periodFrom: '2020-01',
  periodToEarliest: '2023-12',
  periodToLatest: '2023-12',
  definitionNote: 'not known',
  sourceTitle: 'a list',
}
