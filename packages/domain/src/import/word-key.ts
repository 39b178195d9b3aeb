/** What two spellings of a word have in common: without accents, case, signs and blanks around. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9+]+/gu, ' ')
    .trim()
}
