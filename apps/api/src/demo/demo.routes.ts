import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from '../access/allow.ts'
import { answer, describe } from '../documentation/describe.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { removeDemo } from './remove-demo.ts'

const removedSchema = z.object({ demo: z.literal('removed') })

export function demoRoutes() {
  return new Hono<ApiEnv>().delete(
    '/',
    describe({
      summary: 'Remove everything made up, demo accounts included, and bring the real facts back',
      tag: 'service',
      access: 'session',
      answers: { 200: answer(removedSchema, { example: { demo: 'removed' } }) },
      problems: ['conflict'],
    }),
    allow('demo', 'remove'),
    async (c) => {
      await removeDemo(c.get('deps'))
      return c.json({ demo: 'removed' as const })
    },
  )
}
