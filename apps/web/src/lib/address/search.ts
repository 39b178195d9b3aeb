import { writeLanguage } from '../../strings/language.ts'
import type { Language } from '../../strings/language.ts'

/** The part of an address after `?`: every value is text, as a person would type it. */
export type Search = Record<string, string | undefined>

/**
 * The language is no page's own: it is read once, as the document is opened. A name that stands twice is the list of its
 * values, which a page that takes one value tells that it does not know.
 */
export function parseSearch(search: string): Search {
  const parts = new URLSearchParams(search)
  const { lang: _language, ...rest } = Object.fromEntries(
    [...parts.keys()].map((name) => [name, parts.getAll(name).join()]),
  )
  return rest
}

/** A part of an address that means nothing where it stands. */
export type AskedPart = readonly [name: string, value: string]

/** What the address asks for, of `known`, and is not chosen: `known` has every name there is, with what is shown. */
export function askedInVain(search: Search, known: Readonly<Record<string, unknown>>): AskedPart[] {
  return Object.keys(known).flatMap((name) => {
    const value = search[name]
    return value === undefined || value === '' || value === known[name] ? [] : [[name, value] as const]
  })
}

/** The page of a list, counted from 1, of `?sida=2`; the first where it says something else. */
export function readPage({ sida }: Search): number {
  return /^[1-9]\d{0,4}$/.test(sida ?? '') ? Number(sida) : 1
}

/**
 * Leaves out what is undefined or empty, and keeps lists readable: `?kommun=2305,2380&ar=2024-2026`.
 * The language now shown stands in every address, so that no link loses it.
 */
export function stringifySearch(search: Record<string, unknown>, language?: Language): string {
  const parameters = new URLSearchParams()
  writeLanguage(parameters, language)
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') parameters.set(name, value)
  }
  const text = parameters.toString().replaceAll('%2C', ',').replaceAll('%2F', '/')
  return text === '' ? '' : `?${text}`
}
