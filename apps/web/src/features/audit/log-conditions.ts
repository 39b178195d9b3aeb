import type { Search } from '../../lib/address/search.ts'
import { wordedCodes } from './log-words.ts'

// As many signs as the API takes.
const LONGEST_RECORD = 80
const LONGEST_ACCOUNT = 60

/** Of what the address asks for, that which there is or can be; the rest is told and not searched for. */
export function knownConditions({ fran, till, handelse, slag, post, konto }: Search): Search {
  const isDay = isOneDay(fran)
  return {
    fran: isDay ? fran : undefined,
    till: isOneDay(till) && !(isDay && till! < fran!) ? till : undefined,
    handelse: wordedCodes('audit.does.').find((code) => code === handelse),
    slag: wordedCodes('audit.type.').find((code) => code === slag),
    post: isId(post, LONGEST_RECORD) ? post : undefined,
    konto: isId(konto, LONGEST_ACCOUNT) ? konto : undefined,
  }
}

/** Written in full, and in the calendar: it writes itself back the same. */
function isOneDay(value: string | undefined): boolean {
  const day = new Date(`${value}T00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value
}

function isId(value: string | undefined, longest: number): boolean {
  return value !== undefined && value.length <= longest && !value.includes('\0')
}
