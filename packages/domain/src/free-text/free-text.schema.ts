import { z } from 'zod'
import { holdsPersonalNumber } from './personal-number.ts'
import { beginOfSeen, turnsDirection } from './unseen.ts'

/** Marks a zod issue as the problem `personal-number`; api/http reads it. */
const PERSONAL_NUMBER_ISSUE = { code: 'personal-number' } as const

/** What a text must hold to, for `refine`: no personal number in it. */
export const NO_PERSONAL_NUMBER = [
  (value: string) => !holdsPersonalNumber(value),
  {
    message: 'The text holds a personal identity number. Remove it: no person may be identified here.',
    params: PERSONAL_NUMBER_ISSUE,
    // Also of a text that is too long, so that every fault is told; never of what is no text.
    when: ({ value }: { value: unknown }) => typeof value === 'string',
  },
] as const

/** Stands on every free text, in the OpenAPI document too: what is written there is checked for personal numbers. */
export const FREE_TEXT_MARK = 'x-free-text'

/**
 * Text that people write: trimmed, bounded, without control characters, what turns the direction of writing, or a
 * personal number. It is empty, or something of it is seen.
 */
export function freeText(maxLength: number) {
  return withoutPersonalNumber(z.string().trim().max(maxLength), /[\n\r\t]/gu)
}

/** The same in one line, for what is shown as a heading; `minLength` is what is left after trimming. */
export function lineOfText(maxLength: number, { minLength = 0 } = {}) {
  const text = withoutPersonalNumber(z.string().trim().max(maxLength), undefined)
  if (minLength === 0) return text
  // Not `min`, which is told of a list as well.
  return text
    .refine(({ length }) => length >= minLength, 'This cannot be empty.')
    .meta({ [FREE_TEXT_MARK]: true, minLength })
}

function withoutPersonalNumber(text: z.ZodString, allowed: RegExp | undefined) {
  const controls = (value: string) =>
    /\p{Cc}/u.test(allowed === undefined ? value : value.replaceAll(allowed, ''))
  return text
    .refine((value) => !controls(value), {
      message: 'Control characters are not allowed.',
      abort: true,
    })
    .refine((value) => !turnsDirection(value), {
      message:
        'Invisible characters that turn the direction of writing are not allowed. Write the text anew.',
      abort: true,
    })
    .refine(
      (value) => value === '' || beginOfSeen(value) !== '',
      'Nothing of this text can be seen. Write it anew, or leave it empty.',
    )
    .refine(...NO_PERSONAL_NUMBER)
    .meta({ [FREE_TEXT_MARK]: true })
}

export interface WrittenText {
  /** JSON pointer of the field. */
  pointer: string
  text: string
}

/** The free texts of a value that the schema has let in. */
export function freeTextsIn(schema: z.core.$ZodType, value: unknown, pointer = ''): WrittenText[] {
  if (value === null || value === undefined) return []
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return freeTextsIn(schema.unwrap(), value, pointer)
  if (schema instanceof z.ZodObject) {
    const members = value as Readonly<Record<string, unknown>>
    return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([name, inner]) =>
      freeTextsIn(inner, members[name], `${pointer}/${name}`),
    )
  }
  if (schema instanceof z.ZodArray)
    return (value as readonly unknown[]).flatMap((item, index) =>
      freeTextsIn(schema.element, item, `${pointer}/${index}`),
    )
  const isMarked = schema instanceof z.ZodString && schema.meta()?.[FREE_TEXT_MARK] === true
  return isMarked && typeof value === 'string' ? [{ pointer, text: value }] : []
}
