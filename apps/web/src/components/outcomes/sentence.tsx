import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { richText } from '../../strings/text.ts'
import type { TextId, TextValues } from '../../strings/text.ts'
import { Text } from '../../strings/use-text.tsx'

/** A message that a rule has chosen, with its values; `<em>` in it marks what the sentence is about. */
export interface Sentence {
  id: TextId
  values: TextValues
}

export function Sentences({ items }: { items: readonly Sentence[] }) {
  return items.map(({ id, values }, index) => (
    <Fragment key={id}>
      {index > 0 && ' '}
      <Text id={id} values={{ ...values, em: emphasize }} />
    </Fragment>
  ))
}

function emphasize(chunks: ReactNode[]): ReactNode {
  return <em>{chunks}</em>
}

/** The same without marks, for titles and tests. */
export function sentenceText({ id, values }: Sentence): string {
  return richText(id, { ...values, em: (chunks) => chunks }) as string
}
