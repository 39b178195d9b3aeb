import type { listPages as swedish } from '../sv/list-pages.ts'

export const listPages = {
  'listPages.label': 'Pages of the list',
  'listPages.page': 'Page {page} of {pages}',
  'listPages.previous': 'Previous page',
  'listPages.next': 'Next page',
  'listPages.gone': 'There are not that many pages',
  'listPages.goneNext': 'The list has {pages, plural, one {# page} other {# pages}}.',
  'listPages.first': 'To the first page',
} satisfies Record<keyof typeof swedish, string>
