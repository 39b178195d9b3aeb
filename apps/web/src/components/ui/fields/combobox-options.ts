import { shownLanguage } from '../../../strings/language.ts'

export interface ComboBoxOption<T extends string> {
  value: T
  label: string
  /** Other ways to write it, matched from their start: '11' and '2026-11' for 'nov 2026'. */
  keywords?: readonly string[]
}

/**
 * Matches words of the label from their start, or any keyword, whatever the case and accents; and within a word what is
 * long enough to be one, as `elektriker` is in `serviceelektriker`. A word is found in its plural too.
 */
export function matchesOption<T extends string>(
  option: ComboBoxOption<T> | undefined,
  typed: string,
): boolean {
  const wanted = fold(typed.trim())
  return !option || wanted === '' || begins(option, wanted) || holds(option, wanted)
}

/** The option that what is typed means: the one that is written just so, the first that begins so, or that holds it. */
export function bestOption<T extends string>(
  options: readonly ComboBoxOption<T>[],
  typed: string,
): ComboBoxOption<T> | undefined {
  const wanted = fold(typed.trim())
  if (wanted === '') return undefined
  const isWrittenSo = ({ label, keywords = [] }: ComboBoxOption<T>) =>
    [label, ...keywords].some((writing) => fold(writing) === wanted)
  return (
    options.find(isWrittenSo) ??
    options.find((option) => begins(option, wanted)) ??
    options.find((option) => holds(option, wanted))
  )
}

type Writings = Pick<ComboBoxOption<string>, 'label' | 'keywords'>

function begins({ label, keywords = [] }: Writings, wanted: string): boolean {
  const folded = ` ${fold(label)}`
  return (
    folded.includes(` ${wanted}`) ||
    keywords.some((keyword) => fold(keyword).startsWith(wanted)) ||
    (HAS_LETTERS.test(wanted) &&
      wanted.split(' ').every((word) => pluralsOf(word).some((form) => folded.includes(` ${form}`))))
  )
}

const holds = ({ label }: Writings, wanted: string) =>
  IS_LONG_WORD.test(wanted) && pluralsOf(wanted).some((form) => fold(label).includes(form))

const HAS_LETTERS = /\p{Letter}/u
const IS_LONG_WORD = /^\p{Letter}{4,}$/u

/** A word, and how its plural begins where that is otherwise, as of `brandman`. */
const pluralsOf = (word: string) => [word, word.replace(/a$/u, 'or').replace(/man$/u, 'm\u00e4n')]

// Swedish has letters of its own, which stay what they are; an English keyboard has none of them.
function fold(text: string): string {
  const lower = text.toLowerCase().replaceAll('\u00e9', 'e').replaceAll('\u00a0', ' ')
  return shownLanguage() === 'sv' ? lower : lower.normalize('NFD').replace(/\p{Mark}/gu, '')
}
