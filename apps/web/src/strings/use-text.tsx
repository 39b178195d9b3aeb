import type { ReactNode } from 'react'
import { richText, text } from './text.ts'
import type { RichTextValues, TextId } from './text.ts'

/** The function `text` for a component, which a change of language will draw anew through this hook. */
export function useText(): typeof text {
  return text
}

interface TextProps {
  id: TextId
  values?: RichTextValues
}

/** A message with elements in it: `<Text id="demo.banner" values={{ b: toBold }} />`. */
export function Text({ id, values = {} }: TextProps): ReactNode {
  return richText(id, values)
}
