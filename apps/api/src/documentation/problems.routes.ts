import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { createStaticFile, sendFile } from '../http/answers/static-file.ts'
import { toPage } from './problems-page.ts'

const PROBLEMS = join(import.meta.dirname, '../../../../docs/problems.md')
const REGISTER = join(import.meta.dirname, '../../../../docs/personal-data.md')

/** Where the `type` of every problem leads, and the register of what is stored about whom. */
export function problemsRoutes() {
  const style = createStaticFile(join(import.meta.dirname, 'page.css'))

  return new Hono<ApiEnv>()
    .get(
      '/docs/problems',
      sendPage(() => toPage(readFileSync(PROBLEMS, 'utf8'), 'Problems')),
    )
    .get(
      '/docs/personuppgifter',
      sendPage(() => toPage(readFileSync(REGISTER, 'utf8'), 'Vad som lagras om vem', 'sv')),
    )
    .get('/docs/page.css', (c) => sendFile(c, style, 'no-cache'))
}

/** Makes a page when it is first asked for. */
function sendPage(makePage: () => string) {
  let page: string | undefined
  return (c: Context<ApiEnv>) => {
    page ??= makePage()
    checkIfNoneMatch(c, figureTag(page))
    return c.html(page)
  }
}
