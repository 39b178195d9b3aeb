import { posix } from 'node:path'
import type { SourceFile } from '../repository.ts'

const LINK = /\]\(([^)\s]+)\)/g
const ELSEWHERE = /^(?:[a-z]+:|\/)/

/**
 * Links of the pages that lead to no file, or to no heading of one. `isThere` is asked of a path from the root of the
 * repository, and knows folders and pictures too.
 */
export function linkFaults(files: readonly SourceFile[], isThere: (path: string) => boolean): string[] {
  const pages = new Map(
    files.filter(({ path }) => path.endsWith('.md')).map((page) => [page.path, page.text]),
  )
  return [...pages].flatMap(([from, text]) =>
    [...text.matchAll(LINK)].flatMap(([, link = '']) => {
      if (ELSEWHERE.test(link)) return []
      const [path = '', heading] = link.split('#')
      const to = path === '' ? from : posix.join(posix.dirname(from), path)
      if (!isThere(to)) return [`${from} leads to ${link}, which is not here`]
      const page = pages.get(to)
      return heading === undefined || page === undefined || anchorsOf(page).has(heading)
        ? []
        : [`${from} leads to ${link}, which has no such heading`]
    }),
  )
}

/** As the pages of a repository are shown: small letters, without signs, words joined by hyphens. */
function anchorsOf(page: string): Set<string> {
  const headings = [...page.matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  )
  const named = [...page.matchAll(/\bid="([^"]+)"/g)].map(([, id = '']) => id)
  return new Set([...headings, ...named])
}
