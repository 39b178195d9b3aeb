/** A link that opens a letter in the reader's own program; null leaves the receiver for the reader to fill in. */
export function mailDraft(to: string | null, subject: string, body: string): string {
  // The one sign of an address that stands as it is (RFC 6068).
  const receiver = encodeURIComponent(to ?? '').replace('%40', '@')
  return `mailto:${receiver}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}
