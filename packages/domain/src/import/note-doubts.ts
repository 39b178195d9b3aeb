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

/** Whether a heading asks whether a household has moved in, or how far it is. */
export function asksMoved(heading: string, { moved, movedOn }: ImportWords): boolean {
  const key = wordKey(heading)
  if (moved.has(key)) return true
  const said = key.split(' ')
  return said.some((word) => MOVED.test(word)) && !said.some((word) => movedOn.has(word))
}

const MOVED = /^(?:in)?flytta(?:t|d|de)$|^moved$/u

// Other answers may be left out: `ja` says no more than that somebody has asked.
const TICKS = /^(?:x|v|1|true|sant|[\u2611\u2612\u2713\u2714])$/iu

const NOT_TICKED = /^[-\u2013\u2610]?$/u

/** Whether cells are ticked, and some are not. */
export function areTicked(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => !NOT_TICKED.test(cell))
  return said.length > 0 && said.length < cells.length && said.every((cell) => TICKS.test(cell))
}
