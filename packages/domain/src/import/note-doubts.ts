import type { ImportWords } from './import-words.ts'
import { wordKey } from './word-key.ts'

/**
 * Whether a note says that the household may not have moved in, or is not to be counted: in several words wherever they
 * stand, in one where the note begins with it.
 */
export function doubtsMove(note: string, { doubts }: ImportWords): boolean {
  const key = wordKey(note)
  return doubts.some((words) =>
    words.includes(' ') ? ` ${key} `.includes(` ${words} `) : key.split(' ', 1)[0] === words,
  )
}
