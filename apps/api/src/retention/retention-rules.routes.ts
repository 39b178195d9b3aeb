import { retentionRulePutSchema } from '@inflytt/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe } from '../documentation/describe.ts'
import { sentExample } from '../documentation/sent-example.ts'
import type { ApiEnv } from '../http/api-env.ts'
import {
  checkIfNoneMatch,
  figureTag,
  recordTag,
  requirePutCondition,
} from '../http/answers/conditional.ts'
import { addressPart } from '../http/requests/parameters.ts'
import { jsonBody, params } from '../http/requests/validate.ts'
import { unkeptWrite } from '../http/requests/unkept-write.ts'
import { retentionRuleSchema, RULE_EXAMPLE, toRuleBody } from './retention.representation.ts'
import { decideRetentionRule, readRetentionRule, readRetentionRules } from './retention-rules.service.ts'

const VIEW = 'admin'
const kindParameter = z.object({
  kind: addressPart(40, 'What is kept, as /retention-rules names it.', RULE_EXAMPLE.kind),
})
const one = answer(retentionRuleSchema, { example: RULE_EXAMPLE })
const all = answer(z.object({ items: z.array(retentionRuleSchema) }), {
  example: { items: [RULE_EXAMPLE] },
})

export function retentionRulesRoutes() {
  return new Hono<ApiEnv>()
    .get(
      '/',
      describe({
        summary: 'How long each kind of what is recorded is kept, and by which decision',
        tag: 'administration',
        access: 'session',
        answers: { 200: all },
      }),
      allow('retention-rules', 'read'),
      async (c) => {
        const items = (await readRetentionRules(c.get('deps').db)).map(toRuleBody)
        checkIfNoneMatch(c, figureTag(JSON.stringify(items)))
        return c.json({ items })
      },
    )
    .get(
      '/:kind',
      describe({
        summary: 'Read one rule',
        tag: 'administration',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found'],
      }),
      allow('retention-rules', 'read'),
      params(kindParameter),
      async (c) => {
        const rule = await readRetentionRule(c.get('deps').db, c.req.valid('param').kind)
        checkIfNoneMatch(c, recordTag(rule.version, VIEW))
        return c.json(toRuleBody(rule))
      },
    )
    .put(
      '/:kind',
      describe({
        summary: 'Decide a rule; without a decision reference it is off',
        tag: 'administration',
        access: 'session',
        answers: { 200: one },
        problems: ['not-found', 'precondition-required', 'precondition-failed'],
      }),
      allow('retention-rules', 'decide'),
      params(kindParameter),
      jsonBody(retentionRulePutSchema, {
        example: sentExample(retentionRulePutSchema, RULE_EXAMPLE),
      }),
      async (c) => {
        const write = unkeptWrite(c)
        const rule = await decideRetentionRule(write, {
          kind: c.req.valid('param').kind,
          said: c.req.valid('json'),
          expect: (stored) =>
            requirePutCondition(
              c,
              stored.version === 0 && c.req.header('If-Match') === undefined
                ? undefined
                : { version: stored.version, view: VIEW, current: () => toRuleBody(stored) },
            ),
        })
        return c.json(toRuleBody(rule), 200, { ETag: recordTag(rule.version, VIEW) })
      },
    )
}
