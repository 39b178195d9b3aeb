import type { Context, Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import { DomainError } from '@inflytt/domain'
import type { ApiEnv } from '../api-env.ts'
import { answerProblem, ProblemWithHeaders } from '../problems/problem.ts'

type Routes = Pick<Hono<ApiEnv>, 'routes'>

interface Place {
  methods: string[]
  /** How many parts of the address may be anything. */
  openParts: number
}

function createMethodRouter(app: Routes): TrieRouter<Place> {
  const methodsByPath = new Map<string, Set<string>>()
  for (const { method, path } of app.routes) {
    if (method === 'ALL' || path === '/*') continue
    const methods = methodsByPath.get(path) ?? new Set()
    methodsByPath.set(path, methods.add(method))
    if (method === 'GET') methods.add('HEAD')
  }
  const router = new TrieRouter<Place>()
  for (const [path, methods] of methodsByPath)
    router.add('ALL', path, { methods: [...methods], openParts: path.split(':').length })
  return router
}

/**
 * Answers what no route took: 405 and OPTIONS from the table of routes, which is complete only once
 * the first request arrives; else 404. `isPage` tells the addresses that the web app answers.
 */
export function createNotFound(app: Routes, isPage: (path: string) => boolean) {
  let router: TrieRouter<Place> | undefined

  function allowedMethods(path: string): string[] {
    router ??= createMethodRouter(app)
    const places = router.match('ALL', path)[0].map(([place]) => place)
    if (places.length === 0 && isPage(path)) return ['GET', 'HEAD']
    // `/possible-duplicates/check` is no pair of that name.
    const least = Math.min(...places.map(({ openParts }) => openParts))
    const nearest = places.filter(({ openParts }) => openParts === least)
    return [...new Set(nearest.flatMap(({ methods }) => methods))].toSorted()
  }

  return (c: Context<ApiEnv>): Response => {
    const allowed = allowedMethods(c.req.path)
    const canHelp = allowed.length > 0 && !allowed.includes(c.req.method)
    if (!canHelp) return answerProblem(c, new DomainError('not-found', ''))
    const Allow = [...allowed, 'OPTIONS'].join(', ')
    if (c.req.method === 'OPTIONS') return c.body(null, 204, { Allow })
    return answerProblem(
      c,
      new ProblemWithHeaders('method-not-allowed', `Allowed here: ${Allow}.`, { Allow }),
    )
  }
}
