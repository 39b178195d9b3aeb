export const listPages = {
  'listPages.label': 'Sidor i listan',
  'listPages.page': 'Sida {page} av {pages}',
  'listPages.previous': 'Föregående sida',
  'listPages.next': 'Nästa sida',
  'listPages.gone': 'Så många sidor finns det inte',
  'listPages.goneNext': 'Listan har {pages, plural, one {# sida} other {# sidor}}.',
  'listPages.first': 'Till första sidan',
} as const
