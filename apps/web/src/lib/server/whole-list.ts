import { get } from './api-client.ts'

const MOST_A_PAGE = 500

/** Every item of a list, page after page; `path` with or without a query: '/costs', '/period-reports?period=2025-T1'. */
export async function wholeList<T>(path: string, signal: AbortSignal): Promise<T[]> {
  const all: T[] = []
  const asked = `${path}${path.includes('?') ? '&' : '?'}limit=${MOST_A_PAGE}`
  for (let page = 1; ; page++) {
    const { items } = await get<{ items: T[] }>(page === 1 ? asked : `${asked}&page=${page}`, signal)
    all.push(...items)
    if (items.length < MOST_A_PAGE) return all
  }
}
