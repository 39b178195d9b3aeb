import { expect, it } from 'vitest'
import { z } from 'zod'
import { faultWords } from './fault-words.ts'

const wordsFor = (schema: z.ZodType, sent: unknown) =>
  schema.safeParse(sent, { error: faultWords }).error?.issues.map(({ message }) => message)

it.each([
  [z.number().min(0), -1, 'The number must be at least 0.'],
  [z.number().positive(), 0, 'The number must be more than 0.'],
  [z.int().max(2030), 2031, 'The number must be at most 2030.'],
  [z.int(), 1.5, 'This must be a whole number.'],
  [z.int(), 'många', 'This must be a number.'],
  [z.string(), 1, 'This must be text.'],
  [z.string().min(1), '', 'The text must be at least 1 character long.'],
  [z.string().max(40), 'x'.repeat(41), 'The text must be at most 40 characters long.'],
  [z.array(z.string()).min(1), [], 'The list must hold at least 1 item.'],
  [z.array(z.string()).max(2), ['a', 'b', 'c'], 'The list must hold at most 2 items.'],
  [z.enum(['cash', 'in_kind']), 'gold', 'This must be one of: cash, in_kind.'],
  [z.literal('on'), 'off', 'This must be on.'],
  [z.boolean(), 'yes', 'This must be true or false.'],
  [z.iso.date(), '1 mars', 'This is not written as it should be: a day is written YYYY-MM-DD.'],
  [z.string().regex(/^x$/), 'y', 'This is not written as it should be.'],
  [z.number().multipleOf(5), 3, 'This must be a multiple of 5.'],
])('says what is expected, and not what was sent (%#)', (schema, sent, expected) => {
  expect(wordsFor(schema, sent)).toEqual([expected])
})

it('leaves the words of a schema of its own', () => {
  expect(wordsFor(z.string().regex(/^\d{4}$/, 'four digits are expected.'), 'x')).toEqual([
    'four digits are expected.',
  ])
})
