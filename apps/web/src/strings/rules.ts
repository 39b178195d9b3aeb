import { currentLanguageTag } from './language.ts'

// To make one costs a hundred times what it costs to use it.
const made = new Map<string, unknown>()

/** The rules of the language shown that `make` gives, made once for each `name`. */
export function rulesOf<Rules>(name: string, make: (tag: string) => Rules): Rules {
  const tag = currentLanguageTag()
  const key = `${tag} ${name}`
  if (!made.has(key)) made.set(key, make(tag))
  return made.get(key) as Rules
}

/** How numbers are written. */
export function numberRules(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return rulesOf(`number ${JSON.stringify(options)}`, (tag) => new Intl.NumberFormat(tag, options))
}

/** Which form a number asks of a word. */
export function pluralRules(options: Intl.PluralRulesOptions = {}): Intl.PluralRules {
  return rulesOf(`plural ${JSON.stringify(options)}`, (tag) => new Intl.PluralRules(tag, options))
}

/** How days and moments are written. */
export function dateRules(options: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat {
  return rulesOf(`date ${JSON.stringify(options)}`, (tag) => new Intl.DateTimeFormat(tag, options))
}
