const LANGUAGES = ['sv', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** What names the language in an address: `?lang=en`. */
const PARAMETER = 'lang'

const DEFAULT: Language = 'sv'
const TAGS: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' }

let shown: Language = DEFAULT

/** The language of all that is shown, the same for as long as the document stands. */
export function shownLanguage(): Language {
  return shown
}

/** The same for `Intl` and React Aria. */
export function currentLanguageTag(): string {
  return TAGS[shown]
}

/** Only for `speak`, which has its messages. */
export function setShownLanguage(language: Language): void {
  shown = language
}

/** The language of an address, by its part after `?`. `refused` is what it asked for that there is not. */
export function readLanguage(search: string): { language: Language; refused: string | undefined } {
  const asked = new URLSearchParams(search).get(PARAMETER)
  const known = LANGUAGES.find((language) => language === asked)
  return { language: known ?? DEFAULT, refused: known || !asked ? undefined : asked }
}

/** Writes a language into the part of an address after `?`; the default is left out. */
export function writeLanguage(parameters: URLSearchParams, language = shown): void {
  if (language === DEFAULT) parameters.delete(PARAMETER)
  else parameters.set(PARAMETER, language)
}

/** An address of this site in the language now shown: '/metod#k1' -> '/metod?lang=en#k1'. */
export function inShownLanguage(address: string): string {
  const url = new URL(address, 'http://site.invalid')
  writeLanguage(url.searchParams)
  return `${url.pathname}${url.search}${url.hash}`
}
