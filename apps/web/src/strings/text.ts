import { createElement, Fragment } from 'react'
import type { ReactNode } from 'react'
import { formatMessage } from './format-message.ts'
import type { MessageValues } from './format-message.ts'
import { setShownLanguage, shownLanguage } from './language.ts'
import type { Language } from './language.ts'
import type { Message } from './message.ts'
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

// A reader of one language is not made to fetch the other.
const CATALOGUES = {
  sv: {
    first: async () => (await import('./sv.ts')).sv,
    reading: async () => (await import('./sv-reading.ts')).reading,
    reporting: async () => (await import('./sv-reporting.ts')).reporting,
    more: async () => (await import('./sv-more.ts')).more,
    explaining: async () => (await import('./sv-explain.ts')).explaining,
  },
  en: {
    first: async () => (await import('./en.ts')).en,
    reading: async () => (await import('./en-reading.ts')).reading,
    reporting: async () => (await import('./en-reporting.ts')).reporting,
    more: async () => (await import('./en-more.ts')).more,
    explaining: async () => (await import('./en-explain.ts')).explaining,
  },
} as const satisfies Record<Language, object>

let messages: Record<string, Message> = {}

/** Begins to speak a language at once. The messages that every page needs are there when it is done. */
export async function speak(language: Language): Promise<void> {
  setShownLanguage(language)
  messages = {}
  Object.assign(messages, await CATALOGUES[language].first())
}

/** Adds the messages of sv-more.ts; the routes that show them wait for it. */
export async function loadMoreText(): Promise<void> {
  Object.assign(messages, await CATALOGUES[shownLanguage()].more())
}

/** Adds the messages of sv-reading.ts; the routes that show them wait for it. */
export async function loadReadingText(): Promise<void> {
  Object.assign(messages, await CATALOGUES[shownLanguage()].reading())
}

/** Adds the messages of sv-reporting.ts; the routes that show them wait for it. */
export async function loadReportingText(): Promise<void> {
  Object.assign(messages, await CATALOGUES[shownLanguage()].reporting())
}

/** Adds the messages of sv-explain.ts, for who asks what a figure is made of. */
export async function loadExplainText(): Promise<void> {
  Object.assign(messages, await CATALOGUES[shownLanguage()].explaining())
}

/** A message as plain text, in the language now shown. */
export function text(id: TextId, values: TextValues = {}): string {
  // Of text alone, which is joined, there is one piece.
  const [piece] = formatMessage(messageOf(id), values)
  return typeof piece === 'string' ? piece : ''
}

/** A message that holds elements: `<b>` in the message is the function `b` among the values. */
export function richText(id: TextId, values: MessageValues): ReactNode {
  const [piece = '', ...others] = formatMessage(messageOf(id), values)
  return others.length === 0 ? piece : createElement(Fragment, null, piece, ...others)
}

function messageOf(id: TextId): Message {
  const message = messages[id]
  if (message === undefined) throw new Error(`No message ${id} has been loaded.`)
  return message
}
