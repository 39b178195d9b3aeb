/** A link that opens a letter in the reader's own program; null leaves the receiver for the reader to fill in. */
export function mailDraft(to: string | null, subject: string, body: string): string {
  return `mailto:${to === null ? '' : encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}
