import { shownLanguage } from '../../strings/language.ts'

// English sets thousands apart by a comma; in Swedish a comma begins decimals, which an amount has not.
const AROUND = { sv: /[\s\u00a0]|kr$/g, en: /[\s\u00a0,]|^SEK|kr$/g }

/** Whole kronor as they were typed; null where the field was left empty, undefined where it is no amount. */
export function readAmount(typed: string): number | null | undefined {
  const digits = typed.replace(AROUND[shownLanguage()], '')
  if (digits === '') return null
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined
}
