import { z } from 'zod'
import { answer } from '../documentation/describe.ts'
import { listExample, listSchema, MAX_LIMIT } from '../http/requests/paging.ts'

export const historySchema = listSchema(
  z.object({
    at: z.string(),
    action: z.string(),
    by: z.object({ id: z.string().nullable(), role: z.string() }),
    fields: z.array(z.string()),
    changes: z
      .array(z.object({ field: z.string(), before: z.unknown().optional(), after: z.unknown() }))
      .nullable()
      .describe('Null where the values have been erased.'),
    milestone: z
      .int()
      .nullable()
      .optional()
      .describe('Of a household: the follow-up that it happened to; left out, the household itself.'),
    match: z
      .object({ householdRef: z.string(), who: z.enum(['first', 'second']) })
      .optional()
      .describe('Of a recruitment need: the match with an own household that it happened to.'),
  }),
)

export const historyExample = <Item>(items: Item[]) => listExample(items, MAX_LIMIT)

const OPEN_EXAMPLE = historyExample([
  {
    at: '2025-12-29T09:00:00.000Z',
    action: 'change',
    by: { id: '01960b2c-0000-7000-8000-000000000001', role: 'coordinator' },
    fields: ['amountSek'],
    changes: [{ field: 'amountSek', before: null, after: 45_711 }],
  },
])

/** The answer with the history of a record that is open to all. */
export const openHistory = answer(historySchema, { example: OPEN_EXAMPLE })
