import type { listPages as swedish } from '../sv/list-pages.ts'

export const listPages = {
  'listPages.label': 'Pages of the list',
  'listPages.page': 'Page {page} of {pages}',
  'listPages.previous': 'Previous page',
  'listPages.next': 'Next page',
} satisfies Record<keyof typeof swedish, string>
