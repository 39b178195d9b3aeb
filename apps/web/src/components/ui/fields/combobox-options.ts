import { shownLanguage } from '../../../strings/language.ts'

export interface ComboBoxOption<T extends string> {
  value: T
  label: string
  /** Other ways to write it, matched from their start: '11' and '2026-11' for 'nov 2026'. */
  keywords?: readonly string[]
}

/** Matches any word of the label from its start, or any keyword, whatever the case and accents. */
export function matchesOption<T extends string>(
  option: ComboBoxOption<T> | undefined,
  typed: string,
): boolean {
  const wanted = fold(typed.trim())
  if (!option || wanted === '') return true
  const label = fold(option.label)
  return (
    label.startsWith(wanted) ||
    label.includes(` ${wanted}`) ||
    (option.keywords ?? []).some((keyword) => fold(keyword).startsWith(wanted))
  )
}

/** The option that what is typed means: the one that is written just so, or else the first that begins so. */
export function bestOption<T extends string>(
  options: readonly ComboBoxOption<T>[],
  typed: string,
): ComboBoxOption<T> | undefined {
  const wanted = fold(typed.trim())
  if (wanted === '') return undefined
  const isWrittenSo = ({ label, keywords = [] }: ComboBoxOption<T>) =>
    [label, ...keywords].some((writing) => fold(writing) === wanted)
  return options.find(isWrittenSo) ?? options.find((option) => matchesOption(option, typed))
}

// Swedish has letters of its own, which stay what they are; an English keyboard has none of them.
function fold(text: string): string {
  const lower = text.toLowerCase().replaceAll('\u00e9', 'e').replaceAll('\u00a0', ' ')
  return shownLanguage() === 'sv' ? lower : lower.normalize('NFD').replace(/\p{Mark}/gu, '')
}
