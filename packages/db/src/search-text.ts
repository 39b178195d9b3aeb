/** Lower case without accents, so that both engines search alike. */
export function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}

/** A LIKE pattern that finds the folded text anywhere; its own wildcards are taken literally (escape `!`). */
export function containsPattern(text: string): string {
  return `%${fold(text).replaceAll(/[!%_]/gu, '!$&')}%`
}
