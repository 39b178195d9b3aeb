/** A link that opens a letter in the reader's own program. The receiver is left for the reader to fill in. */
export function mailDraft(subject: string, body: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}
