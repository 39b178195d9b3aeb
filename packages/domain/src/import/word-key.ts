// A list says the same few words again and again.
const MOST_KEPT = 2000
const LONGEST_KEPT = 60
const kept = new Map<string, string>()

/** What two spellings of a word have in common: without accents, case, signs and blanks around. */
export function wordKey(text: string): string {
  if (text.length > LONGEST_KEPT) return keyOf(text)
  const known = kept.get(text)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const key = keyOf(text)
  kept.set(text, key)
  return key
}

function keyOf(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9+]+/gu, ' ')
    .trim()
}

/**
 * Whether a cell says that nothing is known: by one of these words, or by signs alone, such as a dash or two dots. Digits
 * and letters of other scripts have no key, and say what is not read here.
 */
export function isNotKnown(text: string, words: ReadonlySet<string>): boolean {
  const key = wordKey(text)
  return words.has(key) && (key !== '' || !/[\p{L}\p{N}]/u.test(text))
}
