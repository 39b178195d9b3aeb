import { audit } from '../../strings/sv/audit.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'

type Prefix = 'audit.does.' | 'audit.type.' | 'audit.role.'

/** The codes that there are words for. */
export function wordedCodes(prefix: Prefix): string[] {
  return Object.keys(audit)
    .filter((id) => id.startsWith(prefix))
    .map((id) => id.slice(prefix.length))
}

/** The word for a code of the log; the code itself where there is none, so that no event is left out. */
export function logWord(prefix: Prefix, code: string): string {
  return wordedCodes(prefix).includes(code) ? text(`${prefix}${code}` as TextId) : code
}
