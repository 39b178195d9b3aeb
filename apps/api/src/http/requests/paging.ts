import type { Context, TypedResponse } from 'hono'
import type { JSONParsed } from 'hono/utils/types'
import { z } from 'zod'
import type { ApiEnv } from '../api-env.ts'
import { checkIfNoneMatch, figureTag } from '../answers/conditional.ts'
import { wholeNumber } from './parameters.ts'

const DEFAULT_LIMIT = 20
export const MAX_LIMIT = 500
const MAX_PAGE = 1_000_000

/** The same for a list that holds another number of items where nothing is asked. */
export const pageParametersOf = (defaultLimit: number) => ({
  page: wholeNumber(1, MAX_PAGE)
    .default(1)
    .describe('Which page; 1 if left out. A page out of range is empty.'),
  limit: wholeNumber(1, MAX_LIMIT)
    .default(defaultLimit)
    .describe(`How many items a page holds; ${defaultLimit} if left out.`),
})

/** Members for the query schema of every list: `z.strictObject({ ...pageParameters, municipality: ... })`. */
export const pageParameters = pageParametersOf(DEFAULT_LIMIT)

export interface Page<Item> {
  items: Item[]
  /** How many there are on all pages. */
  totalRecords: number
  page: number
  limit: number
}

/** A page of what has been read in whole. */
export function pageOf<Item>(
  all: readonly Item[],
  { page, limit }: Pick<Page<Item>, 'page' | 'limit'>,
): Page<Item> {
  const items = all.slice((page - 1) * limit, page * limit)
  return { items, totalRecords: all.length, page, limit }
}

const RELATIONS = ['self', 'first', 'prev', 'next', 'last'] as const

/** The body of a list, and its links as a `Link` header too: `c.json(listAnswer(c, found))`. */
export function listAnswer<Item>(c: Context<ApiEnv>, { items, totalRecords, page, limit }: Page<Item>) {
  const lastPage = Math.max(1, Math.ceil(totalRecords / limit))
  const { pathname, searchParams } = new URL(c.req.url)

  function linkTo(target: number): string {
    searchParams.set('page', String(target))
    searchParams.set('limit', String(limit))
    return `${pathname}?${searchParams.toString()}`
  }

  const _links = {
    self: linkTo(page),
    first: linkTo(1),
    prev: page > 1 ? linkTo(Math.min(page - 1, lastPage)) : null,
    next: page < lastPage ? linkTo(page + 1) : null,
    last: linkTo(lastPage),
  }
  const present = RELATIONS.flatMap((rel) =>
    _links[rel] === null ? [] : [`<${_links[rel]}>; rel="${rel}"`],
  )
  c.header('Link', present.join(', '))
  return { items, _meta: { totalRecords, page, limit, count: items.length }, _links }
}

/** Answers with a list, whose tag is of what is shown: one that follows the whole store would tell when others write. */
export function sendList<Item>(c: Context<ApiEnv>, page: Page<Item>): ListResponse<Item> {
  checkIfNoneMatch(c, figureTag(JSON.stringify(page.items), page.totalRecords, c.req.url))
  const response: Response = c.json(listAnswer(c, page))
  return response as ListResponse<Item>
}

type ListBody<Item> = ReturnType<typeof listAnswer<Item>>
type ListResponse<Item> = Response & TypedResponse<JSONParsed<ListBody<Item>>, 200, 'json'>

const link = z.string()
// The same of every list, and made once: most of what a list says is this.
const meta = z.object({
  totalRecords: z.int().min(0).describe('On all pages.'),
  page: z.int().min(1),
  limit: z.int().min(1).max(MAX_LIMIT),
  count: z.int().min(0).describe('On this page.'),
})
const links = z
  .object({ self: link, first: link, prev: link.nullable(), next: link.nullable(), last: link })
  .describe('The same links as in the Link header.')

/** The schema of a list of such items, for `answer`. */
export function listSchema<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), _meta: meta, _links: links })
}

/** An example of a list with all its items on one page. */
export function listExample<Item>(items: Item[], limit = DEFAULT_LIMIT) {
  const only = `?page=1&limit=${limit}`
  return {
    items,
    _meta: { totalRecords: items.length, page: 1, limit, count: items.length },
    _links: { self: only, first: only, prev: null, next: null, last: only },
  }
}
