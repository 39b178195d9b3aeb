/** What the address of the list of households may say, by name. The route knows it before the list is fetched. */
export const FILTER_NAMES = [
  'kommun',
  'fran',
  'till',
  'status',
  'inraknat',
  'projekt',
  'efteranmalt',
  'sok',
  'sida',
] as const
