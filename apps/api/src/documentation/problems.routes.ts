import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/conditional.ts'
import { createStaticFile, sendFile } from '../http/static-file.ts'
import { toPage } from './problems-page.ts'

const PROBLEMS = join(import.meta.dirname, '../../../../docs/problems.md')

/** Where the `type` of every problem leads. */
export function problemsRoutes() {
  const page = toPage(readFileSync(PROBLEMS, 'utf8'), 'Problems')
  const style = createStaticFile(join(import.meta.dirname, 'page.css'))

  return new Hono<ApiEnv>()
    .get('/docs/problems', (c) => {
      checkIfNoneMatch(c, figureTag(page))
      return c.html(page)
    })
    .get('/docs/page.css', (c) => sendFile(c, style, 'no-cache'))
}
