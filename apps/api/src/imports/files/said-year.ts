import { type ImportWords, namesMove, wordKey } from '@inflytt/domain'

const YEAR = /\b(?:19|20)\d{2}\b(?!-\d)/gu
// Beside these a list begins or ends with the year.
const OPEN = /\b(?:sedan|fran|from|efter|since|till|t o m|tom|fr o m)\b/u

/**
 * The one year that the name of a sheet, or titles of moves, say a list is of: a spreadsheet puts the year of today
 * behind a day that is written without one. Undefined where they say none, or several.
 */
export function saidYear(said: readonly string[], words: ImportWords): string | undefined {
  const isOfYear = (text: string) => /^\D{0,3}\d{4}\D{0,3}$/u.test(text) || namesMove(text, words)
  const titles = said.filter((text) => isOfYear(text) && !OPEN.test(wordKey(text)))
  const years = new Set(titles.flatMap((text) => text.match(YEAR) ?? []))
  return years.size === 1 ? [...years][0] : undefined
}
