const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in HTML and XML, in an element or between double quotes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => ESCAPES[sign]!)
}
