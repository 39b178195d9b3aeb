import { z } from 'zod'
import { DomainError } from '@inflytt/domain'

/** A whole number in a query: digits only, so neither blanks, signs, `1e2` nor `0x10`. */
export function wholeNumber(min: number, max: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, `a whole number from ${min} to ${max} is expected.`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `a whole number from ${min} to ${max} is expected.`)
    .meta({ type: 'integer', minimum: min, maximum: max, pattern: undefined })
}

/** A year of figures, targets or notes: none is of one outside. */
export const yearAsked = wholeNumber(1900, 2100)

/** Whether a list is of what was taken away and may be brought back. */
export const takenAway = z
  .enum(['true', 'false'])
  .optional()
  .describe('Those that were taken away, for those who may bring them back; false if left out.')

/** A part of an address by which one is told from the others. */
export function addressPart(longest: number, description: string, example: string) {
  return z.string().max(longest).describe(description).meta({ example: example })
}

/** Several values in one parameter, separated by commas, each once: `municipality=2305,2380`. */
export function commaList<Item extends z.ZodType<unknown, string>>(item: Item) {
  const { $schema: _dialect, ...items } = z.toJSONSchema(item)
  return z
    .string()
    .transform((text) => text.split(','))
    .pipe(
      z
        .array(item)
        .refine((values) => new Set(values).size === values.length, 'each value may occur once.'),
    )
    .meta({ type: 'array', items, uniqueItems: true })
}

/** The codes of municipalities. */
export function municipalityList(description: string, example: readonly string[] = ['2305', '2380']) {
  return commaList(z.string()).optional().describe(description).meta({ example: example })
}

/** A query whose `to` does not lie before its `from`: an empty answer would look like one that nothing is in. */
export function inOrder<S extends z.ZodObject>(schema: S): S {
  return schema.refine(({ from, to }) => !isBefore(to, from), {
    path: ['to'],
    message: 'the end lies before from.',
  })
}

function isBefore(to: unknown, from: unknown): boolean {
  return typeof to === 'number' && typeof from === 'number'
    ? to < from
    : typeof to === 'string' && typeof from === 'string' && to < from
}

/** Refuses values that the store does not know, naming the parameter and what is allowed, never the values. */
export function refuseUnknown(
  name: string,
  asked: string | readonly string[] | undefined,
  allowed: readonly string[],
): void {
  const values = typeof asked === 'string' ? [asked] : asked
  if (!values || values.every((value) => allowed.includes(value))) return
  const known = allowed.length > 0 ? ` Allowed: ${allowed.join(', ')}.` : ''
  throw new DomainError('invalid-parameter', `${name}: unknown here.${known}`)
}
