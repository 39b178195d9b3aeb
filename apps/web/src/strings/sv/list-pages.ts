export const listPages = {
  'listPages.label': 'Sidor i listan',
  'listPages.page': 'Sida {page} av {pages}',
  'listPages.previous': 'Föregående sida',
  'listPages.next': 'Nästa sida',
} as const
