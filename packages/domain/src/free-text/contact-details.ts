/** What a free text seems to hold that ought not to be there; told of, never refused. */
export type ContactDetail = 'email' | 'phone' | 'street'

const STREET = [
  'v\u00e4g(?:en)?',
  'gat(?:a|an)',
  'gr\u00e4nd(?:en)?',
  'stig(?:en)?',
  'torg(?:et)?',
  'back(?:e|en)',
  'all\u00e9n?',
  'led(?:en)?',
  'plan',
  'v\\.',
  'g\\.',
].join('|')

const PATTERNS: Record<ContactDetail, RegExp> = {
  // Both begin where a word does, or a long word would be looked through from each of its letters anew.
  email: /(?<![^\s@])[^\s@]+\s?(?:@|[([]\s?(?:at|snabel-?a)\s?[)\]])\s?[^\s@]+\.[^\s@]{2,}/iu,
  // Ten digits or so that begin with 0 or a country: not the end of a day such as 2026-01-02.
  phone:
    /(?<!\d)(?<!\d-)(?:(?:\+|00)\d{1,3}[\s-]?(?:\(0\))?|0)[\s-]?\d{1,3}(?:[\s/-]{0,3}\d{2,4}){2,3}(?!\d)/u,
  // A word of its own before it (Norra v\u00e4gen 3) or the beginning of the same word (Storgatan 3).
  street: new RegExp(
    `(?<!\\p{L})(?:\\p{L}{2,}|\\p{Lu}\\p{L}+\\s)(?:${STREET})\\s?\\d{1,4}\\s?[a-z]?(?![\\p{L}\\d])`,
    'iu',
  ),
}

export function contactDetailsIn(text: string): ContactDetail[] {
  const plain = text.normalize('NFKC')
  return (Object.keys(PATTERNS) as ContactDetail[]).filter((kind) => PATTERNS[kind].test(plain))
}
