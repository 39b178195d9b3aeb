import { z } from 'zod'
import { holdsPersonalNumber } from './personal-number.ts'

/** Marks a zod issue as the problem `personal-number`; api/http reads it. */
const PERSONAL_NUMBER_ISSUE = { code: 'personal-number' } as const

/** Text that people write: trimmed, bounded, without control characters or a personal number. */
export function freeText(maxLength: number) {
  return withoutPersonalNumber(z.string().trim().max(maxLength), /[\n\r\t]/gu)
}

/** The same in one line, for what is shown as a heading. */
export function lineOfText(maxLength: number) {
  return withoutPersonalNumber(z.string().trim().max(maxLength), undefined)
}

function withoutPersonalNumber(text: z.ZodString, allowed: RegExp | undefined) {
  const controls = (value: string) =>
    /\p{Cc}/u.test(allowed === undefined ? value : value.replaceAll(allowed, ''))
  return text
    .refine((value) => !controls(value), 'Control characters are not allowed.')
    .refine((value) => !holdsPersonalNumber(value), {
      message: 'The text holds a personal identity number. Remove it: no person may be identified here.',
      params: PERSONAL_NUMBER_ISSUE,
      // Also of a text that is too long, so that every fault is told; never of what is no text.
      when: ({ value }) => typeof value === 'string',
    })
}
