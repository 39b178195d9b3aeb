import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/conditional.ts'
import { createStaticFile, sendFile } from '../http/static-file.ts'
import { toPage } from './problems-page.ts'

const PROBLEMS = join(import.meta.dirname, '../../../../docs/problems.md')
const REGISTER = join(import.meta.dirname, '../../../../docs/personal-data.md')

/** Where the `type` of every problem leads, and the register of what is stored about whom. */
export function problemsRoutes() {
  const page = toPage(readFileSync(PROBLEMS, 'utf8'), 'Problems')
  const register = toPage(readFileSync(REGISTER, 'utf8'), 'Vad som lagras om vem', 'sv')
  const style = createStaticFile(join(import.meta.dirname, 'page.css'))

  return new Hono<ApiEnv>()
    .get('/docs/problems', (c) => {
      checkIfNoneMatch(c, figureTag(page))
      return c.html(page)
    })
    .get('/docs/personuppgifter', (c) => {
      checkIfNoneMatch(c, figureTag(register))
      return c.html(register)
    })
    .get('/docs/page.css', (c) => sendFile(c, style, 'no-cache'))
}
