import { createElement, Fragment } from 'react'
import type { ReactNode } from 'react'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Formatters } from 'intl-messageformat'
import { currentLanguageTag, setShownLanguage, shownLanguage } from './language.ts'
import type { Language } from './language.ts'
import { dateRules, numberRules, pluralRules } from './rules.ts'
import type { sv } from './sv.ts'
import type { explaining } from './sv-explain.ts'
import type { more } from './sv-more.ts'
import type { reading } from './sv-reading.ts'
import type { reporting } from './sv-reporting.ts'

export type TextId =
  | keyof typeof sv
  | keyof typeof reading
  | keyof typeof reporting
  | keyof typeof more
  | keyof typeof explaining
export type TextValues = Record<string, string | number>
export type RichTextValues = Record<string, ReactNode | ((chunks: ReactNode[]) => ReactNode)>

/** A message as the build leaves it: plain text, or the parts of what must be formatted. */
type Message = ConstructorParameters<typeof IntlMessageFormat>[0]

// A reader of one language is not made to fetch the other.
const CATALOGUES = {
  sv: {
    first: async () => (await import('./sv.ts')).sv,
    reading: async () => (await import('./sv-reading.ts')).reading,
    reporting: async () => (await import('./sv-reporting.ts')).reporting,
    more: async () => (await import('./sv-more.ts')).more,
    explain: async () => (await import('./sv-explain.ts')).explaining,
  },
  en: {
    first: async () => (await import('./en.ts')).en,
    reading: async () => (await import('./en-reading.ts')).reading,
    reporting: async () => (await import('./en-reporting.ts')).reporting,
    more: async () => (await import('./en-more.ts')).more,
    explain: async () => (await import('./en-explain.ts')).explaining,
  },
} as const satisfies Record<Language, object>

/** The messages that not every page waits for. */
export type TextPart = 'reading' | 'reporting' | 'more' | 'explain'

// Each message would make its own.
const formatters: Formatters = {
  getNumberFormat: (_tag, options) => numberRules(options),
  getDateTimeFormat: (_tag, options) => dateRules(options),
  getPluralRules: (_tag, options) => pluralRules(options),
}

let messages: Record<string, Message> = {}
let formats: Record<string, IntlMessageFormat> = {}

/** Begins to speak a language at once. The messages that every page needs are there when it is done. */
export async function speak(language: Language): Promise<void> {
  setShownLanguage(language)
  messages = {}
  formats = {}
  Object.assign(messages, await CATALOGUES[language].first())
}

/** Adds the messages of strings/sv-<part>.ts; what shows them waits for it. */
export async function loadText(...parts: TextPart[]): Promise<void> {
  const catalogues = CATALOGUES[shownLanguage()]
  Object.assign(messages, ...(await Promise.all(parts.map((part) => catalogues[part]()))))
}

/** Whether a message of this id has been loaded. */
export function hasText(id: string): id is TextId {
  return id in messages
}

/** A message as plain text, in the language now shown. */
export function text(id: TextId, values?: TextValues): string {
  const message = messages[id]
  // The build leaves plain text unparsed, and there is no parser here to make more of it.
  return typeof message === 'string' ? message : String(formatOf(id).format(values))
}

/** A message that holds elements: `<b>` in the message is the function `b` among the values. */
export function richText(id: TextId, values: RichTextValues): ReactNode {
  const message = messages[id]
  if (typeof message === 'string') return message
  const parts = formatOf(id).format<ReactNode>(values as Record<string, ReactNode>)
  return Array.isArray(parts) ? createElement(Fragment, null, ...parts) : parts
}

function formatOf(id: string): IntlMessageFormat {
  if (!hasText(id)) throw new Error(`No message ${id} has been loaded.`)
  return (formats[id] ??= new IntlMessageFormat(messages[id]!, currentLanguageTag(), undefined, {
    formatters,
  }))
}
