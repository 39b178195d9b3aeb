import { MOST_ADULTS, MOST_CHILDREN } from '@inflytt/domain/household'
import type { CountChoice } from './recording-values.ts'

interface CountRange {
  /** The smallest and the largest number with a button of its own. */
  least: number
  direct: number
  /** The largest number that can be written after "more". */
  most: number
  canBeUnknown: boolean
}

export const ADULTS: CountRange = { least: 1, direct: 5, most: MOST_ADULTS, canBeUnknown: false }
export const CHILDREN: CountRange = { least: 0, direct: 5, most: MOST_CHILDREN, canBeUnknown: true }

export interface CountAnswer {
  choice: CountChoice | ''
  /** What is written after "more". */
  more: string
}

export function choicesOf({ least, direct, canBeUnknown }: CountRange): CountChoice[] {
  const numbers = Array.from({ length: direct - least + 1 }, (_, index) => String(least + index))
  return [...numbers, 'more', ...(canBeUnknown ? ['unknown'] : [])] as CountChoice[]
}

/** What a typed key answers: a digit its number, also one that only "more" has. */
export function answerOfKey(key: string, range: CountRange): CountAnswer | undefined {
  if (!/^\d$/.test(key)) return undefined
  const number = Number(key)
  if (number < range.least || number > range.most) return undefined
  return number <= range.direct
    ? { choice: key as CountChoice, more: '' }
    : { choice: 'more', more: key }
}

/** The number, `null` for "not known", undefined where it is not answered or out of range. */
export function countOf({ choice, more }: CountAnswer, range: CountRange): number | null | undefined {
  if (choice === '') return undefined
  if (choice === 'unknown') return null
  if (choice !== 'more') return Number(choice)
  const number = /^\s*\d{1,2}\s*$/.test(more) ? Number(more) : Number.NaN
  return number > range.direct && number <= range.most ? number : undefined
}

/** The answer that gives this count, for a form that is filled from a record. */
export function answerOfCount(count: number | null | undefined, range: CountRange): CountAnswer {
  if (count === undefined) return { choice: '', more: '' }
  if (count === null) return { choice: range.canBeUnknown ? 'unknown' : '', more: '' }
  return count <= range.direct
    ? { choice: String(count) as CountChoice, more: '' }
    : { choice: 'more', more: String(count) }
}
