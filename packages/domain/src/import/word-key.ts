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
    .replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
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
  return words.has(key) && (key !== '' || !(/[\p{L}\p{N}]/u.test(text) || QUOTES.test(text)))
}

/** Whether a cell says something and that it is not sure, as in `mars 2025?`: a key is without the sign. */
export function isDoubted(text: string): boolean {
  return /[?<>~\u2248]/u.test(text) && /[\p{L}\p{N}]/u.test(text)
}

// Most cells are looked at, and a key costs more than a length.
const LONGEST_REPEAT = 8
// Two strokes in whichever sign a program has put in their place, perhaps between dashes.
const QUOTES = /["\u00ab\u00bb\u201c-\u201f\u2033\u3003]|['\u2018\u2019\u2032]{2}/u
const STROKES =
  /^[-\u2010-\u2015\u2212\s]*(?:["\u00ab\u00bb\u201c-\u201f\u2033\u3003]|['\u2018\u2019\u2032]{2})[-\u2010-\u2015\u2212\s]*$/u

/** Whether a cell says, by two strokes or one of these words, that it repeats the one above. */
export function isRepeat(text: string, words: ReadonlySet<string>): boolean {
  if (text === '' || text.length > LONGEST_REPEAT) return false
  return STROKES.test(text) || words.has(wordKey(text))
}
