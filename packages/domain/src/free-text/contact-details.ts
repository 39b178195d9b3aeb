/** What a free text seems to hold that ought not to be there; told of, never refused. */
export type ContactDetail = 'email' | 'phone' | 'street'

const PATTERNS: Record<ContactDetail, RegExp> = {
  email: /[^\s@]+@[^\s@]+\.[^\s@]{2,}/u,
  phone: /(?<!\d)(?:\+46|0046|0)[\s-]?\d{1,3}(?:[\s-]?\d{2,3}){2,3}(?!\d)/u,
  street:
    /\p{L}{3,}(?:v\u00e4gen|gatan|gr\u00e4nd|stigen|torget|backen|v\.|g\.)\s?\d{1,4}\s?[a-z]?(?![\p{L}\d])/iu,
}

export function contactDetailsIn(text: string): ContactDetail[] {
  return (Object.keys(PATTERNS) as ContactDetail[]).filter((kind) => PATTERNS[kind].test(text))
}
