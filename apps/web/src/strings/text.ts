import { createIntl } from 'react-intl'
import type { ReactNode } from 'react'
import { sv } from './sv.ts'
import type { more } from './sv-more.ts'
import type { reading } from './sv-reading.ts'

export type TextId = keyof typeof sv | keyof typeof reading | keyof typeof more
export type TextValues = Record<string, string | number>
export type RichTextValues = Record<string, ReactNode | ((chunks: ReactNode[]) => ReactNode)>

const LANGUAGE_TAG = 'sv-SE'

const messages: Record<string, string> = { ...sv }

const intl = createIntl({
  locale: LANGUAGE_TAG,
  messages,
  timeZone: 'Europe/Stockholm',
  onError(error) {
    throw error
  },
})

/** Adds the messages of sv-more.ts; the routes that show them wait for it. */
export async function loadMoreText(): Promise<void> {
  const { more } = await import('./sv-more.ts')
  Object.assign(messages, more)
}

/** Adds the messages of sv-reading.ts; the routes that show them wait for it. */
export async function loadReadingText(): Promise<void> {
  const { reading } = await import('./sv-reading.ts')
  Object.assign(messages, reading)
}

/** A message as plain text, in the language now shown. */
export function text(id: TextId, values?: TextValues): string {
  const message: unknown = messages[id]
  // The build leaves plain text unparsed, and there is no parser here to make more of it.
  return typeof message === 'string' ? message : intl.formatMessage({ id }, values)
}

/** A message that holds elements: `<b>` in the message is the function `b` among the values. */
export function richText(id: TextId, values: RichTextValues): ReactNode {
  const message: unknown = messages[id]
  if (typeof message === 'string') return message
  return intl.formatMessage({ id }, values as Record<string, ReactNode>)
}

/** The language now shown, for `Intl` and React Aria. */
export function currentLanguageTag(): string {
  return LANGUAGE_TAG
}
