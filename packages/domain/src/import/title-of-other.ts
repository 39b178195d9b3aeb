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
  const key = wordKey(text)
  const isOfBoth = key.split(' ').some((word) => word === 'in' || word.startsWith('inflytt'))
  return !isOfBoth && beginsWord(key, leaving)
}

/** Whether a text says that households have not come, or not yet. */
export const saysNotYet = (text: string, words: Pick<ImportWords, 'notYet' | 'asides'>) =>
  beginsWord(withoutAsides(wordKey(text), words), words.notYet)

/** A text without what it says of its list beside what the list is of. */
const withoutAsides = (key: string, { asides }: Pick<ImportWords, 'asides'>) =>
  asides.reduce((rest, aside) => rest.replaceAll(` ${aside}`, ' '), ` ${key}`).trim()

/** Whether words name a move. */
export const namesMove = (text: string, { moving }: Pick<ImportWords, 'moving'>) =>
  beginsWord(wordKey(text), moving)

/** Whether a text says that households are a part of those that came, such as those with children. */
export function saysPart(text: string, { ofParts }: Pick<ImportWords, 'ofParts'>): boolean {
  return beginsWord(wordKey(text), ofParts)
}

const beginsWord = (key: string, begins: readonly string[]) =>
  begins.some((begin) => ` ${key}`.includes(` ${begin}`))

const IN_BRACKETS = /\(([^()]*)\)/gu

/** Whether the name of a row or of columns is of another number than that of households that came. */
export function countsOther(text: string, words: ImportWords): boolean {
  const said = withoutAsides(wordKey(text), words).split(' ')
  const isSaid = (known: ReadonlySet<string>) => said.some((word) => known.has(word))
  const isNotActual = said.some((word) => words.notActual.has(word) && !words.scaled.has(word))
  if (isNotActual || saysNotYet(text, words) || isSaid(words.ofOther)) return true
  if (saysLeaving(text, words) || isScaled(text, words)) return true
  if (namesHouseholds(text, words)) return brackets(text).some((inside) => namesPersons(inside, words))
  return isSaid(words.ofPersons) || (isSaid(words.ofThings) && !said.some((word) => MOVED_IN.test(word)))
}
const MOVED_IN = /^(?:ny)?inflytta[dt]/u

const brackets = (text: string) => [...text.matchAll(IN_BRACKETS)].map(([, inside = '']) => inside)

/** Whether a text names persons, and neither households beside nor that they are left out or a part. */
function namesPersons(text: string, words: ImportWords): boolean {
  const key = wordKey(text)
  const isPersons = key.split(' ').some((word) => words.ofPersons.has(word))
  return isPersons && !SOME_OF.test(key) && !namesHouseholds(text, words)
}
const SOME_OF = /^(?:exkl|inkl|ej|inte|utan|med|varav|excl|incl|not|with)/u

/** Whether what stands in brackets beside the name of households says that another number is meant, as in `Antal (elever)`. */
export function isBesideOther(text: string, words: ImportWords): boolean {
  const isOnwards = wordKey(text)
    .split(' ')
    .some((word) => words.onwards.has(word))
  return isOnwards || saysPart(text, words) || countsOther(text, words)
}

/** Whether a text says that numbers are shares, thousands or sums since a day, and not that counts stand beside them. */
export function isScaled(text: string, { scaled }: Pick<ImportWords, 'scaled'>): boolean {
  if (/[%\u2030]/u.test(text)) return true
  const key = wordKey(text)
  return PER_MANY.test(key) || saysAlone(key, (word) => scaled.has(word))
}
const PER_MANY = /\bper (?:1 ?0|tusen|thousand|capita)/u

/** Whether a text has such a word, and none that joins it to others. */
function saysAlone(key: string, isMeant: (word: string) => boolean): boolean {
  const said = key.split(' ')
  const isBeside = (word = '') => BESIDE.has(word)
  return said.some((word, at) => isMeant(word) && !isBeside(said[at - 1]) && !isBeside(said[at + 1]))
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
  if (titles.some((title) => isScaled(title, words) || isOfOthers(title, words))) return true
  const isOther = (title: string) => countsOther(title, words)
  return !headings.some((heading) => namesHouseholds(heading, words)) && titles.some(isOther)
}

/** Whether a title is of households that have not come, of a part of them or of a difference, whatever the headings say. */
function isOfOthers(title: string, words: ImportWords): boolean {
  const key = withoutAsides(wordKey(title), words)
  const said = key.split(' ')
  const isJoined = said.some((word) => BESIDE.has(word) || word === 'varav')
  if (saysAlone(key, isNet) || (saysPart(title, words) && !isJoined)) return true
  if (said.some((word) => words.outcomes.has(word))) return false
  const { notActual, notYet, scaled, targets } = words
  const isAhead = (word: string) =>
    beginsWord(word, notYet) || (notActual.has(word) && !scaled.has(word) && !targets.has(word))
  // A number after it is of one goal among several, by which a plan is followed up.
  return saysAlone(key, isAhead) || (targets.has(said[0] ?? '') && !/^\d{1,2}$/u.test(said[1] ?? ''))
}
/** Of one word or several. */
const isNet = (key: string) => /\bnetto|netto\b/u.test(key)
const isOfContacts = (title: string, words: ImportWords) =>
  beginsWord(wordKey(title), words.ofContacts) &&
  !/\b(?:in)?flytta(?:t|de)\b|\bmoved\b/u.test(wordKey(title))

/** Whether the months of a list stand below nothing that says that they are those of moves, as below `Datum`. */
function areDaysVague(headings: readonly string[], words: ImportWords): boolean {
  const known = words.headings['households']
  const months = headings.filter((heading) => known?.get(wordKey(heading)) === 'moveInMonth')
  const isVague = (heading: string) => words.vague.has(wordKey(heading)) && !namesMove(heading, words)
  return months.length > 0 && months.every(isVague)
}

/** Whether headings say how many moved in and how many left, and none that they are households: such statistics are of persons. */
export function areMovesOfPersons(headings: readonly string[], words: ImportWords): boolean {
  const isOfMoves = (heading: string) => saysLeaving(heading, words) || isNet(wordKey(heading))
  return headings.some(isOfMoves) && !headings.some((heading) => namesHouseholds(heading, words))
}
