import { Hono } from 'hono'
import { allow } from '../access/allow.ts'
import { answer, describe } from '../documentation/describe.ts'
import { scopeOf } from '../households/household-scope.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { checkIfNoneMatch, figureTag } from '../http/answers/conditional.ts'
import { params } from '../http/requests/validate.ts'
import { readRecordContext } from '../record-context.ts'
import { needIdParameter } from './need-filter.ts'
import { SUGGESTIONS_EXAMPLE, suggestionsSchema } from './need.representation.ts'
import { needScopeOf } from './need-scope.ts'
import { readNeed } from './needs.service.ts'
import { suggestAdults } from './suggestions.ts'

export function suggestionsRoutes() {
  return new Hono<ApiEnv>().get(
    '/:id/suggestions',
    describe({
      summary: 'Adults of one\u2019s own households who may want the position',
      tag: 'needs',
      access: 'session',
      answers: { 200: answer(suggestionsSchema, { example: SUGGESTIONS_EXAMPLE }) },
      problems: ['not-found'],
    }),
    allow('recruitment-needs', 'match'),
    params(needIdParameter),
    async (c) => {
      const { db, clock } = c.get('deps')
      const scope = scopeOf(c)
      const need = await readNeed(db, needScopeOf(c), c.req.valid('param').id)
      const { county } = await readRecordContext(db, clock())
      const own = county.filter((code) => scope.includes(code))
      const suggested = await suggestAdults(db, need, own)
      const items = suggested.map(({ externalRef, ...open }) =>
        scope.view === 'own' ? { ...open, externalRef } : open,
      )
      checkIfNoneMatch(c, figureTag(JSON.stringify(items), c.req.url))
      return c.json({ items })
    },
  )
}
