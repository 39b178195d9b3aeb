import type { ImportKind } from './import-field.ts'
import type { ImportWords } from './import-words.ts'
import { wordKey } from './word-key.ts'

/** Whether a heading or a title says in words that leave no doubt that households are counted. */
export function namesHouseholds(text: string, { headings, vague }: ImportWords): boolean {
  const isSaid = (key: string) => headings['counts']?.get(key) === 'households' && !vague.has(key)
  const key = wordKey(text)
  return isSaid(key) || key.split(' ').some(isSaid)
}

/** Whether a text says that households left, and not that others came as well. */
export function saysLeaving(text: string, { leaving }: Pick<ImportWords, 'leaving'>): boolean {
  const said = wordKey(text).split(' ')
  const isOfBoth = said.some((word) => word === 'in' || word.startsWith('inflytt'))
  return !isOfBoth && saysOneOf(text, leaving)
}

/** Whether a text says that households have not come, or not yet. */
export const saysNotYet = (text: string, { notYet }: Pick<ImportWords, 'notYet'>) =>
  saysOneOf(text, notYet)

/** Whether words name a move. */
export const namesMove = (text: string, { moving }: Pick<ImportWords, 'moving'>) =>
  saysOneOf(text, moving)

function saysOneOf(text: string, begins: readonly string[]): boolean {
  const key = ` ${wordKey(text)}`
  return begins.some((begin) => key.includes(` ${begin}`))
}

/** Whether the name of a row or of columns is of another number than that of households that came. */
export function countsOther(text: string, words: ImportWords): boolean {
  const said = wordKey(text).split(' ')
  const isSaid = (known: ReadonlySet<string>) => said.some((word) => known.has(word))
  if (isSaid(words.notActual) || isSaid(words.ofOther) || saysLeaving(text, words)) return true
  return isSaid(words.ofPersons) && !namesHouseholds(text, words)
}

/** Whether a text says that numbers are shares, thousands or sums since a day, and not that counts stand beside them. */
export function isScaled(text: string, { scaled }: Pick<ImportWords, 'scaled'>): boolean {
  if (/[%\u2030]/u.test(text)) return true
  const said = wordKey(text).split(' ')
  const isBeside = (word = '') => BESIDE.has(word)
  return said.some((word, at) => scaled.has(word) && !isBeside(said[at - 1]) && !isBeside(said[at + 1]))
}
const BESIDE = new Set(['och', 'samt', 'and'])

/**
 * Whether a list is of something else than households that moved in, by its titles: those who left or have not come, no
 * counts, or another number where no heading says that households are counted.
 */
export function isTitledOther(
  titles: readonly string[],
  { headings, kind }: { headings: readonly string[]; kind: ImportKind },
  words: ImportWords,
): boolean {
  if (titles.some((title) => saysLeaving(title, words))) return true
  if (kind === 'households')
    return titles.some(
      (title) =>
        saysNotYet(title, words) || (areDaysVague(headings, words) && isOfContacts(title, words)),
    )
  if (titles.some((title) => isScaled(title, words))) return true
  const isOther = (title: string) => countsOther(title, words)
  return !headings.some((heading) => namesHouseholds(heading, words)) && titles.some(isOther)
}

const isOfContacts = (title: string, words: ImportWords) =>
  saysOneOf(title, words.ofContacts) && !/\b(?:in)?flytta(?:t|de)\b|\bmoved\b/u.test(wordKey(title))

/** Whether the months of a list stand below nothing that says that they are those of moves, as below `Datum`. */
function areDaysVague(headings: readonly string[], words: ImportWords): boolean {
  const known = words.headings['households']
  const months = headings.filter((heading) => known?.get(wordKey(heading)) === 'moveInMonth')
  const isVague = (heading: string) => words.vague.has(wordKey(heading)) && !namesMove(heading, words)
  return months.length > 0 && months.every(isVague)
}

/** Whether headings say how many moved in and how many left, and none that they are households: such statistics are of persons. */
export function areMovesOfPersons(headings: readonly string[], words: ImportWords): boolean {
  const isOfMoves = (heading: string) =>
    saysLeaving(heading, words) || /\bnetto|netto\b/u.test(wordKey(heading))
  return headings.some(isOfMoves) && !headings.some((heading) => namesHouseholds(heading, words))
}
