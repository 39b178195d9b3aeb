import type { ImportWords } from './import-words.ts'
import { wordKey } from './word-key.ts'

type Words = Pick<ImportWords, 'towards' | 'awayFrom'>

/** Whether a heading is of a place that households came from, work in or were born in. */
export function isAwayFrom(heading: string, { awayFrom }: Pick<Words, 'awayFrom'>): boolean {
  return wordKey(heading)
    .split(' ')
    .some((word) => awayFrom.some((begin) => word.startsWith(begin)))
}

/** Whether a heading is of where households live now, or moved to. */
export function isTowards(heading: string, words: Words): boolean {
  const key = wordKey(heading)
  return words.towards.some((begin) => key.startsWith(begin)) && !isAwayFrom(heading, words)
}
