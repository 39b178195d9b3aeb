import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
}

/**
 * A sentence on what was expected where a schema says nothing itself. It never repeats what was sent.
 * Undefined leaves it to the validator.
 */
export function faultWords(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return `This must be ${KINDS[issue.expected] ?? issue.expected}.`
    case 'invalid_value':
      return issue.values.length === 1
        ? `This must be ${String(issue.values[0])}.`
        : `This must be one of: ${issue.values.map(String).join(', ')}.`
    case 'too_small':
      return bound(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum)
    case 'too_big':
      return bound(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum)
    case 'not_multiple_of':
      return `This must be a multiple of ${issue.divisor}.`
    case 'invalid_format':
      return `This is not written as it should be${FORMATS[issue.format] ?? '.'}`
    default:
      return undefined
  }
}

const FORMATS: Record<string, string> = {
  date: ': a day is written YYYY-MM-DD.',
  datetime: ': a time is written by RFC 3339, such as 2026-03-01T09:12:00Z.',
  uuid: ': a UUID is expected.',
  email: ': an e-mail address is expected.',
}

function bound(origin: string, comparison: string, limit: number | bigint): string {
  if (origin === 'string') return `The text must be ${comparison} ${plural(limit, 'character')} long.`
  if (origin === 'array' || origin === 'set')
    return `The list must hold ${comparison} ${plural(limit, 'item')}.`
  return `The number must be ${comparison} ${limit}.`
}

function plural(count: number | bigint, noun: string): string {
  return Number(count) === 1 ? `1 ${noun}` : `${count} ${noun}s`
}
