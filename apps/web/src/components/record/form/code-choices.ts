import type { TextId } from '../../../strings/text.ts'
import { text } from '../../../strings/text.ts'

/** The codes of a vocabulary as a form offers them, `vocabulary.<field>.<code>` in words. */
export function codeChoices(vocabulary: string, codes: readonly string[]) {
  return codes.map((value) => ({
    value,
    label: text(`vocabulary.${vocabulary}.${value}` as TextId),
  }))
}
